import { operations, publicProcedure, router } from '../../trpc.ts';
import { sendMessage, sendMessageInput, sendMessageOutput } from './send-message.ts';

const op = operations('contact');

export const contactRouter = router({
  send: publicProcedure
    .meta(op('POST', '/contact', 'Write to us, with or without an account', { open: true }))
    .input(sendMessageInput)
    .output(sendMessageOutput)
    .mutation(async ({ ctx, input }) => sendMessage(ctx, input, await ctx.addressHash())),
});
