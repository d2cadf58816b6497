import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { expiringAdmissionSchema } from './consult.ts';

export const issueSessionTicketInput = z.object({ id: z.uuid() });

export const issueSessionTicketOutput = expiringAdmissionSchema;

export async function issueSessionTicket(
  _ctx: UserContext,
  _input: z.output<typeof issueSessionTicketInput>,
): Promise<z.infer<typeof issueSessionTicketOutput>> {
  throw new AppError('UNAVAILABLE');
}
