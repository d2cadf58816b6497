import * as z from 'zod';
import { untriagedLevel } from '../../../contract/urgency.ts';
import { requestCallback as request } from '../../../db/calls/call-backs.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { licenceOf } from '../dispatch/licence-of.ts';
import { createPet } from '../pets/create-pet.ts';
import { CONSENT_VERSION } from '../sessions/consent.ts';
import { decideTriage } from '../sessions/decide-triage.ts';
import { requireMode } from '../sessions/require-mode.ts';
import { startSessionInput } from '../sessions/start-session.ts';
import { callbackPhone } from './callback.ts';

/** What `sessions.start` was sent, under the same key, and where one may be rung up. */
export const requestCallbackInput = startSessionInput.extend({ phone: callbackPhone });

export const requestCallbackOutput = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });

/**
 * Somebody who found nobody on duty asks to be told when a vet is there. Nothing is held and nothing is paid; the same key makes one request.
 * A new animal is added before, as `sessions.start` does. Throws CONSENT_REQUIRED, TRIAGE_OUTDATED, NOT_FOUND (pet), CONFLICT (the animal is in a
 * consult: consultId), BAD_INPUT, PROVIDER_OFF (video).
 */
export async function requestCallback(
  ctx: UserContext,
  input: z.output<typeof requestCallbackInput>,
): Promise<z.infer<typeof requestCallbackOutput>> {
  if (input.consent.version !== CONSENT_VERSION)
    throw new AppError('CONSENT_REQUIRED', { params: { version: CONSENT_VERSION } });
  const { idempotencyKey: key, phone, newPet, ...start } = input;
  requireMode(ctx, start.mode);
  const level = start.triage ? decideTriage(start.triage).level : untriagedLevel;
  if (newPet !== undefined) await createPet(ctx, newPet, start.petId);
  const [[kept]] = await ctx.db.run((tx) => [
    request(tx, { key, start, level, phone, licence: licenceOf(start.consent.country) }),
  ]);
  if (kept === undefined) throw new AppError('INTERNAL');
  return { id: kept.id, expiresAt: kept.expiresAt.toISOString() };
}
