import { trpcServer } from '@hono/trpc-server';
import { Hono } from 'hono';
import type { Env } from './env.ts';
import { appRouter } from './router.ts';

export const app = new Hono<{ Bindings: Env }>();

app.use('/trpc/*', trpcServer({ endpoint: '/trpc', router: appRouter, maxBatchSize: 10 }));
app.get('/health', (c) => c.json({ ok: true }));
