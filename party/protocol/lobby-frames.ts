import * as z from 'zod';
import { caseRowSchema, wholeCaseSchema } from './waiting-case.ts';
import { instant } from './wire.ts';

/** What became of a queue: who went, and then who is at which place, from 0, in the queue as it is now. */
const queueChangeSchema = z.object({
  removed: z.array(z.uuid()),
  moved: z.array(z.object({ id: z.uuid(), to: z.int().min(0) })),
  added: z.array(z.object({ to: z.int().min(0), row: caseRowSchema })),
});

/** The queue has a version, which goes up by one with each change. */
const queueVersion = z.int().min(0);

/** From a vet's client: it has the queue of this version, and wants changes from then on; or the whole, when that is not the newest. */
export const lobbyClientFrameSchema = z.object({ type: z.literal('follow'), version: queueVersion });
export type LobbyClientFrame = z.infer<typeof lobbyClientFrameSchema>;

/** Minutes that somebody may still have to wait: a range, since nobody knows better. */
export const etaSchema = z.object({ from: z.int().min(0), to: z.int().min(0) });
export type Eta = z.infer<typeof etaSchema>;

export const lobbyFrameSchema = z.discriminatedUnion('type', [
  /** To vets: who waits, the next one first. Comes first, after a gap, and to a client that does not follow. */
  z.object({ type: z.literal('board'), version: queueVersion, rows: z.array(caseRowSchema) }),
  /** To vets who follow: the queue of `version` differs so from that of the version before. */
  queueChangeSchema.extend({ type: z.literal('board-change'), version: queueVersion }),
  /** To one vet: this case is theirs to take until `expiresAt`, which is `left` ms after this was sent. Comes again to a desk that comes back. */
  z.object({
    type: z.literal('offer'),
    offerId: z.uuid(),
    expiresAt: instant,
    left: z.int().min(0),
    case: wholeCaseSchema,
  }),
  /** To that vet: the offer is no more, whatever became of it. */
  z.object({ type: z.literal('offer-over'), offerId: z.uuid(), consultId: z.uuid() }),
  /**
   * To a waiting owner, when something of it changed. `position` counts from 1; null when the consult waits no more, and then
   * the lobby closes. `eta` is null while nothing can be said. `state`: a vet is being asked right now, or not yet.
   */
  z.object({
    type: z.literal('position'),
    position: z.int().nullable(),
    waiting: z.int(),
    vetsOnDuty: z.int(),
    eta: etaSchema.nullable().default(null),
    state: z.enum(['waiting', 'offered']).default('waiting'),
  }),
]);
export type LobbyFrame = z.infer<typeof lobbyFrameSchema>;
