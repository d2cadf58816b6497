import { nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { listSettings, listSettingsOutput } from './list-settings.ts';
import { promiseSchema } from './promise-fields.ts';
import { setPlanLimits, setPlanLimitsInput, setPlanLimitsOutput } from './set-plan-limits.ts';
import { setPromise, setPromiseInput } from './set-promise.ts';

const op = operations('admin');

export const settingsRouter = router({
  list: admin
    .meta(op('GET', '/admin/settings', 'What an admin may set'))
    .input(nothing)
    .output(listSettingsOutput)
    .query(({ ctx }) => listSettings(ctx)),
  setPromise: admin
    .meta(op('POST', '/admin/settings/promises/{mode}', 'Change what is promised from now on'))
    .input(setPromiseInput)
    .output(promiseSchema)
    .mutation(({ ctx, input }) => setPromise(ctx, input)),
  setPlanLimits: admin
    .meta(op('POST', '/admin/settings/plans', 'Change what a plan includes from now on'))
    .input(setPlanLimitsInput)
    .output(setPlanLimitsOutput)
    .mutation(({ ctx, input }) => setPlanLimits(ctx, input)),
});
