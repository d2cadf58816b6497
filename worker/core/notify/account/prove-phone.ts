import * as z from 'zod';
import { phoneChannels } from '../../../../contract/notifications.ts';
import { phoneSchema } from '../../../../contract/phone.ts';
import {
  confirmPhone,
  forgetPhone,
  startPhoneCheck,
  tryPhoneCode,
} from '../../../../db/calls/notification-settings.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { phoneCode } from '../phone-code.ts';
import { ringNotify } from '../ring.ts';

export const startPhoneInput = z.object({ phone: phoneSchema, channel: z.enum(phoneChannels) });
export const confirmPhoneInput = z.object({ code: z.string().regex(/^\d{6}$/) });

/** Sends a code to a phone that the caller says is theirs. Throws PROVIDER_OFF, BAD_INPUT, RATE_LIMITED (`retryAfter`, in seconds). */
export async function startPhone(ctx: UserContext, input: z.output<typeof startPhoneInput>): Promise<void> {
  const { phone, channel } = input;
  if (ctx.providers[channel] === 'off') throw new AppError('PROVIDER_OFF', { params: { provider: channel } });
  await ctx.db.run((tx) => [startPhoneCheck(tx, phone, channel)]);
  ringNotify(ctx);
}

/**
 * The phone is the caller's when the code is the one that was sent there. Five tries a code, also those at once. Throws BAD_INPUT (another code),
 * NOT_FOUND (none is open), RATE_LIMITED (a new one is needed).
 */
export async function finishPhone(
  ctx: UserContext,
  input: z.output<typeof confirmPhoneInput>,
): Promise<void> {
  const [[check]] = await ctx.db.run((tx) => [tryPhoneCode(tx)]);
  if (check === undefined) throw new AppError('INTERNAL');
  if ((await phoneCode(ctx.settings.roomTicketSecret, check.id)) !== input.code)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'code', problem: 'wrong_code' }] });
  await ctx.database.asService('prove-phone', ctx.request).run((tx) => [confirmPhone(tx, check.id)]);
}

/** The caller takes their phone away. */
export async function removePhone(ctx: UserContext): Promise<void> {
  await ctx.db.run((tx) => [forgetPhone(tx)]);
}
