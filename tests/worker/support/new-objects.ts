import { reset } from 'cloudflare:test';
import { beforeAll } from 'vitest';
import { inDispatcher } from '../rooms/support/lobby.ts';

// Files share a runtime: each begins with no Durable Object of those before it. They share a database, too, and dispatch looks after
// everybody in it: what one file offers it would take, as soon as time allows, from a vet who has no desk open in another. Here it reads none.
beforeAll(async () => {
  await reset();
  await inDispatcher((instance) => {
    instance.database = () => {
      throw new Error('Tests that share a database are without dispatch.');
    };
  });
});
