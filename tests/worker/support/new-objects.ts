import { reset } from 'cloudflare:test';
import { beforeAll } from 'vitest';

// Files share a runtime: each begins with no Durable Object of those before it.
beforeAll(() => reset());
