import { operations, router, sensitive, signedIn } from '../../trpc.ts';
import { changeMode, changeModeInput, changeModeOutput } from './change-mode.ts';
import { joinCall, joinCallInput, joinCallOutput } from './join-call.ts';

const op = operations('calls');

export const callsRouter = router({
  join: sensitive
    .meta(op('POST', '/calls/join', 'Come into the call of a consult, which is opened when there is none'))
    .input(joinCallInput)
    .output(joinCallOutput)
    .mutation(({ ctx, input }) => joinCall(ctx, input)),
  changeMode: signedIn
    .meta(op('POST', '/calls/mode', 'Make a video of a chat, or a chat of a video of which nothing was used'))
    .input(changeModeInput)
    .output(changeModeOutput)
    .mutation(({ ctx, input }) => changeMode(ctx, input)),
});
