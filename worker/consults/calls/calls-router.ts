import { nothing } from '../../core/verb-input.ts';
import { operations, paying, router, sensitive, signedIn } from '../../trpc.ts';
import { changeMode, changeModeInput, changeModeOutput } from './change-mode.ts';
import { joinCall, joinCallInput, joinCallOutput } from './join-call.ts';
import { listPaidVideos, listPaidVideosOutput } from './list-paid-videos.ts';
import { payForVideo, payForVideoInput, payForVideoOutput } from './pay-for-video.ts';
import { turnPaidVideo, turnPaidVideoInput, turnPaidVideoOutput } from './turn-paid-video.ts';

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
  payment: paying
    .meta(op('POST', '/calls/payment', 'Open the page to pay for the video of a consult that is a chat'))
    .input(payForVideoInput)
    .output(payForVideoOutput)
    .mutation(({ ctx, input }) => payForVideo(ctx, input)),
  paidVideos: signedIn
    .meta(op('GET', '/calls/paid-videos', 'What was paid for videos of chats that are no videos yet'))
    .input(nothing)
    .output(listPaidVideosOutput)
    .query(({ ctx }) => listPaidVideos(ctx)),
  paid: paying
    .meta(op('POST', '/calls/paid', 'Make a video of a chat when its payment is held'))
    .input(turnPaidVideoInput)
    .output(turnPaidVideoOutput)
    .mutation(({ ctx, input }) => turnPaidVideo(ctx, input)),
});
