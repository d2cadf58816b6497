import { publicProcedure, router } from '../../trpc.ts';
import { sendMessage, sendMessageInput, sendMessageOutput } from './send-message.ts';

export const contactRouter = router({
  send: publicProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/contact',
        tags: ['contact'],
        protect: false,
        summary: 'Write to us, with or without an account',
      },
    })
    .input(sendMessageInput)
    .output(sendMessageOutput)
    .mutation(async ({ ctx, input }) => sendMessage(ctx, input, await ctx.addressHash())),
});
