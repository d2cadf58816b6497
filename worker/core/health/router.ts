import { publicProcedure, router } from '../../trpc.ts';
import { nothing } from '../verb-input.ts';
import { configSchema, getConfig } from './get-config.ts';

export const configRouter = router({
  get: publicProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/config',
        tags: ['config'],
        protect: false,
        summary: 'What a client needs to start',
      },
    })
    .input(nothing)
    .output(configSchema)
    .query(({ ctx }) => getConfig(ctx)),
});
