import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { expiringAdmissionSchema } from './consult.ts';

export const issueDeskTicketInput = z.object({});

export const issueDeskTicketOutput = expiringAdmissionSchema;

export async function issueDeskTicket(
  _ctx: UserContext,
  _input: z.output<typeof issueDeskTicketInput>,
): Promise<z.infer<typeof issueDeskTicketOutput>> {
  throw new AppError('UNAVAILABLE');
}
