import { operations, publicProcedure, router } from '../../trpc.ts';
import { near, nearInput, nearOutput } from './near.ts';

const op = operations('centers');

export const centersRouter = router({
  near: publicProcedure
    .meta(op('GET', '/centers/near', 'Clinics near a point or a place, the nearest first', { open: true }))
    .input(nearInput)
    .output(nearOutput)
    .query(({ ctx, input }) => near(ctx, input)),
});
