import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { cursorInput, cursorPage } from '../core/paging.ts';

export const archivedMessageSchema = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  senderId: z.uuid(),
  senderRole: z.enum(['owner', 'vet', 'guest', 'system']),
  body: z.string(),
  sentAt: z.iso.datetime(),
});

export const listMessagesInput = cursorInput.extend({ id: z.uuid() });

export const listMessagesOutput = cursorPage(archivedMessageSchema);

export async function listMessages(
  _ctx: UserContext,
  _input: z.output<typeof listMessagesInput>,
): Promise<z.infer<typeof listMessagesOutput>> {
  throw new AppError('UNAVAILABLE');
}
