import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { startConsult } from '../../../db/calls/consults.ts';
import { requireVetOnDuty } from '../../../db/calls/duty.ts';
import { attachReasonFiles } from '../../../db/calls/files.ts';
import { pets, userProfiles } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { admissionSchema, admit } from '../../core/rooms/admission.ts';
import { roomOpened } from '../consult-rooms.ts';
import { licenceOf } from '../dispatch/licence-of.ts';
import { createPet } from '../pets/create-pet.ts';
import { petFields } from '../pets/pet.ts';
import { cameOf } from './came-of.ts';
import { CONSENT_VERSION, consentSchema } from './consent.ts';
import { modeSchema, reasonSchema } from './consult.ts';
import { decideTriage, triageInput } from './decide-triage.ts';
import { requireMode } from './require-mode.ts';

export const startSessionInput = z.object({
  /** Made by the client once for each consult that a person means to start; sent again it starts nothing new. */
  idempotencyKey: z.uuid(),
  petId: z.uuid(),
  /** The animal itself, when the client made its id for it: it is added first, once however often this is sent. */
  newPet: petFields.optional(),
  mode: modeSchema,
  text: reasonSchema,
  consent: consentSchema,
  locale: localeSchema,
  /** What was answered about the signs; null (or nothing) when the owner would rather write: the case then counts as one that nobody triaged. */
  triage: triageInput.nullish(),
  /** The id under which files were uploaded for it (`attachments.begin`, subject `start`). */
  files: z.uuid().nullish(),
});

export const startSessionOutput = admissionSchema.extend({ sessionId: z.uuid() });

/**
 * Holds a unit and puts the consult into the queue, together or not at all, in one round trip; then opens its room. A new animal is
 * added before, in a round trip of its own: it stays when the start is refused. How urgent it is is decided here, from the answers.
 * Throws NOBODY_ON_DUTY (nextAt), CONSENT_REQUIRED (another version is in force), TRIAGE_OUTDATED, BAD_INPUT (a measure), QUOTA_EXCEEDED, NOT_FOUND (pet), CONFLICT (the pet is in a consult:
 * consultId), IDEMPOTENCY_CONFLICT, WRONG_STATE (subscription), PROVIDER_OFF (video).
 */
export async function startSession(
  ctx: UserContext,
  input: z.output<typeof startSessionInput>,
): Promise<z.infer<typeof startSessionOutput>> {
  const { version, country } = input.consent;
  if (version !== CONSENT_VERSION)
    throw new AppError('CONSENT_REQUIRED', { params: { version: CONSENT_VERSION } });
  const { idempotencyKey, petId, newPet, mode, text, locale } = input;
  const triage = input.triage ? decideTriage(input.triage) : null;
  requireMode(ctx, mode);
  if (newPet !== undefined) await createPet(ctx, newPet, petId);
  const [, [consult], , [owner], [pet]] = await ctx.db.run((tx) => [
    requireVetOnDuty(tx, { key: idempotencyKey, petId, mode, licence: licenceOf(country) }),
    startConsult(tx, {
      idempotencyKey,
      petId,
      mode,
      reason: text,
      consent: { version, country },
      locale,
      triage,
    }),
    attachReasonFiles(tx, idempotencyKey, input.files ?? null),
    tx
      .select({ id: userProfiles.userId, displayName: userProfiles.displayName })
      .from(userProfiles)
      .where(eq(userProfiles.userId, ctx.actor.id)),
    tx.select({ species: pets.species }).from(pets).where(eq(pets.id, petId)),
  ]);
  if (consult === undefined || owner === undefined || pet === undefined) throw new AppError('INTERNAL');
  if (consult.status === 'queued')
    ctx.later('open-room', () => roomOpened(ctx.rooms, owner, cameOf(consult, pet.species)));
  const admission = await admit(ctx, {
    room: `consult-room/${consult.id}`,
    role: 'owner',
    name: owner.displayName,
  });
  return { sessionId: consult.id, ...admission };
}
