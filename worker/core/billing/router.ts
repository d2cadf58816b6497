import { publicProcedure, router, signedIn } from '../../trpc.ts';
import { getUsage, getUsageInput, getUsageOutput } from '../entitlements/get-usage.ts';
import { listPlans, listPlansInput, listPlansOutput } from './list-plans.ts';

const tags = ['subscriptions'];

export const subscriptionsRouter = router({
  usage: signedIn
    .meta({
      openapi: {
        method: 'GET',
        path: '/subscriptions/usage',
        tags,
        summary: 'What the plan includes and what is left',
      },
    })
    .input(getUsageInput)
    .output(getUsageOutput)
    .query(({ ctx, input }) => getUsage(ctx, input)),
  plans: publicProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/subscriptions/plans',
        tags,
        protect: false,
        summary: 'Plans and prices of a product',
      },
    })
    .input(listPlansInput)
    .output(listPlansOutput)
    .query(({ ctx, input }) => listPlans(ctx, input)),
});
