import { operations, publicProcedure, router, vet } from '../../trpc.ts';
import { copyWeek, copyWeekInput, copyWeekOutput } from './copy-week.ts';
import { dutyOutlook, dutyOutlookInput, dutyOutlookOutput } from './duty-outlook.ts';
import { getVetSettings, getVetSettingsInput, getVetSettingsOutput } from './get-vet-settings.ts';
import { listShifts, listShiftsInput, listShiftsOutput } from './list-shifts.ts';
import { planShift, planShiftInput, planShiftOutput } from './plan-shift.ts';
import { removeShift, removeShiftInput, removeShiftOutput } from './remove-shift.ts';
import { setVetSettings, setVetSettingsInput, setVetSettingsOutput } from './set-vet-settings.ts';

const op = operations('duty');

export const dutyRouter = router({
  outlook: publicProcedure
    .meta(op('GET', '/duty', 'Who is on duty, and when the next vet comes', { open: true }))
    .input(dutyOutlookInput)
    .output(dutyOutlookOutput)
    .query(({ ctx, input }) => dutyOutlook(ctx, input)),
  list: vet
    .meta(op('GET', '/duty/shifts', 'When the calling vet plans to be on duty'))
    .input(listShiftsInput)
    .output(listShiftsOutput)
    .query(({ ctx, input }) => listShifts(ctx, input)),
  plan: vet
    .meta(op('POST', '/duty/shifts', 'Plan a shift, in one week or several'))
    .input(planShiftInput)
    .output(planShiftOutput)
    .mutation(({ ctx, input }) => planShift(ctx, input)),
  copyWeek: vet
    .meta(op('POST', '/duty/copy-week', 'Plan for a week what another one has'))
    .input(copyWeekInput)
    .output(copyWeekOutput)
    .mutation(({ ctx, input }) => copyWeek(ctx, input)),
  remove: vet
    .meta(op('POST', '/duty/shifts/{id}/remove', 'Take a planned shift back'))
    .input(removeShiftInput)
    .output(removeShiftOutput)
    .mutation(({ ctx, input }) => removeShift(ctx, input)),
  settings: vet
    .meta(op('GET', '/duty/settings', 'What the calling vet takes'))
    .input(getVetSettingsInput)
    .output(getVetSettingsOutput)
    .query(({ ctx }) => getVetSettings(ctx)),
  setSettings: vet
    .meta(op('POST', '/duty/settings', 'Say what one takes, and how much at once'))
    .input(setVetSettingsInput)
    .output(setVetSettingsOutput)
    .mutation(({ ctx, input }) => setVetSettings(ctx, input)),
});
