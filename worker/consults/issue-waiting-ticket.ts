import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { expiringAdmissionSchema } from './consult.ts';

export const issueWaitingTicketInput = z.object({ id: z.uuid() });

export const issueWaitingTicketOutput = expiringAdmissionSchema;

export async function issueWaitingTicket(
  _ctx: UserContext,
  _input: z.output<typeof issueWaitingTicketInput>,
): Promise<z.infer<typeof issueWaitingTicketOutput>> {
  throw new AppError('UNAVAILABLE');
}
