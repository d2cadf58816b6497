import { nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { listSettings, listSettingsOutput } from './list-settings.ts';
import { promiseSchema } from './promise-fields.ts';
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
});
