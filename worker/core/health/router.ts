import { operations, publicProcedure, router } from '../../trpc.ts';
import { nothing } from '../verb-input.ts';
import { configSchema, getConfig } from './get-config.ts';

const op = operations('config');

export const configRouter = router({
  get: publicProcedure
    .meta(op('GET', '/config', 'What a client needs to start', { open: true }))
    .input(nothing)
    .output(configSchema)
    .query(({ ctx }) => getConfig(ctx)),
});
