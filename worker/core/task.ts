import * as z from 'zod';

/**
 * Work that is handed to the queue. It says that there is something to do; what, the database knows: a message that is lost or comes
 * twice changes nothing, and cron finds what nobody was told of.
 * - `sync`: events of Stripe wait in the inbox.
 * - `settle`: a consult ended, and its payment is to be taken or let go.
 * - `tell-edge`: the edge has not heard of a change of what it shows.
 * - `calls`: a call ended, and the video server's room is to be closed (consults/calls).
 * - `notify`: somebody is to be told of something (core/notify).
 * - `drafts`: a consult ended or a draft of one was asked for (consults/drafts).
 * - `import`: an old site waits to be read (sites/import).
 * - `clear-files`: files were deleted, and their bytes are to go (core/files).
 * - `erase-accounts`: an account has ended, and what there is of its person is to go (core/account).
 */
export const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sync') }),
  z.object({ kind: z.literal('settle'), sessionId: z.uuid() }),
  z.object({ kind: z.literal('tell-edge') }),
  z.object({ kind: z.literal('notify') }),
  z.object({ kind: z.literal('calls') }),
  z.object({ kind: z.literal('clear-files') }),
  z.object({ kind: z.literal('drafts') }),
  z.object({ kind: z.literal('erase-accounts') }),
  z.object({ kind: z.literal('import') }),
]);
export type Task = z.infer<typeof taskSchema>;
