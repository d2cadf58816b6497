import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { startSessionInput } from './start-session.ts';

export const payForSessionInput = startSessionInput;

/** The hosted page on which the person pays, and the payment that they come back with. */
export const payForSessionOutput = z.object({ url: z.url(), paymentId: z.uuid() });

/** Not yet open. Throws PROVIDER_OFF. */
export async function payForSession(
  _ctx: UserContext,
  _input: z.output<typeof payForSessionInput>,
): Promise<z.infer<typeof payForSessionOutput>> {
  throw new AppError('PROVIDER_OFF', { params: { provider: 'payments' } });
}
