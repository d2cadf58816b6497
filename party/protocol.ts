import * as z from 'zod';
import { consultModes, consultStatuses, longest, roomRoles, species } from '../contract/consults.ts';
import { locales } from '../contract/people.ts';
import { levels } from '../contract/urgency.ts';

/**
 * The frames of the rooms, one type for both ends. Everything on the wire is JSON text and is parsed with these
 * schemas on arrival. Instants are milliseconds since 1970 by the room's clock.
 */

/**
 * Why a room ends a connection. A client reconnects after all of them but `removed` and `roomDeleted`: a room that was erased, or
 * cleared long after its consult; what there still is to read is in the archive.
 */
export const closeCodes = {
  roomFull: 4005,
  ticketExpired: 4401,
  removed: 4403,
  tooSlow: 4408,
  roomDeleted: 4410,
  frameTooLarge: 4413,
  flood: 4429,
} as const;

/** Bounds that both ends know. */
export const wireLimits = {
  /** UTF-16 units of one frame from a client. */
  frameLength: 64 * 1024,
  /** UTF-16 units of one message. */
  bodyLength: longest.message,
  /** A resume with more missed messages than this is answered by `reset`. */
  replay: 300,
  /** Messages of a `reset` and of a `page`. */
  page: 100,
  /** A client confirms every so many messages with `got`, the first time after fewer: a crowd does not confirm as one. */
  confirmEvery: 50,
} as const;

/** A client may send this text at any time; the runtime answers `pong` without waking the room. */
export const ping = 'ping';
export const pong = 'pong';

const seq = z.int().min(0);
const instant = z.int();

export const roleSchema = z.enum(roomRoles);
export type RoomRole = z.infer<typeof roleSchema>;

export const statusSchema = z.enum(consultStatuses);
export type ConsultStatus = z.infer<typeof statusSchema>;

const personSchema = z.object({ id: z.uuid(), displayName: z.string() });
export type Person = z.infer<typeof personSchema>;

/** What a room knows about its consult. Lines such as "Vera joined" are made from it by the clients. */
export const roomStateSchema = z.object({
  status: statusSchema,
  vet: personSchema.nullable(),
  endedBy: z.uuid().nullable(),
  /** How often the consult went back to the queue. */
  returns: z.int().min(0).default(0),
});
export type RoomState = z.infer<typeof roomStateSchema>;
/** The same as somebody tells it. */
export type ToldState = z.input<typeof roomStateSchema>;

/** `online`: has a connection now. `readSeq`: has read up to here. */
export const memberSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  name: z.string(),
  online: z.boolean(),
  readSeq: seq,
});
export type Member = z.infer<typeof memberSchema>;

/**
 * What a sender makes of a message and every copy of it carries: the outbox, the wire, the log, the archive, the screens. A new part is
 * added here and is `nullish`, because outboxes, rooms and archives hold messages from before; the types then name the column map of
 * the log, and a test the column of the archive.
 */
export const messageContentSchema = z.object({ body: z.string() });
export type MessageContent = z.infer<typeof messageContentSchema>;

export const messageSchema = messageContentSchema.extend({
  epoch: z.string(),
  seq: seq.min(1),
  clientMsgId: z.uuid(),
  senderId: z.uuid(),
  senderRole: roleSchema,
  at: instant,
});
export type RoomMessage = z.infer<typeof messageSchema>;

/** Text that Postgres can store (no NUL, no half of a surrogate pair) and that shows something. */
const bodySchema = z
  .string()
  .max(wireLimits.bodyLength)
  .refine((text) => text.trim() !== '' && !text.includes('\0') && text.isWellFormed());

/** The content as a room takes it from a sender. */
const sentContentSchema = messageContentSchema.extend({ body: bodySchema });

export const clientFrameSchema = z.discriminatedUnion('type', [
  /** First frame of a connection, and again to catch up: `epoch` null and `lastSeq` 0 for a newcomer. */
  z.object({ type: z.literal('hello'), epoch: z.string().max(64).nullable(), lastSeq: seq }),
  sentContentSchema.extend({ type: z.literal('send'), clientMsgId: z.uuid() }),
  z.object({ type: z.literal('typing'), on: z.boolean() }),
  z.object({ type: z.literal('read'), seq }),
  /** Asks for the messages before `before`. */
  z.object({ type: z.literal('page'), before: seq }),
  /** Confirms what arrived, so that the room can tell a slow reader. */
  z.object({ type: z.literal('got'), seq }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

export const refusalSchema = z.enum([
  'BAD_INPUT',
  'TOO_LARGE',
  'RATE_LIMITED',
  'WRONG_STATE',
  'CONFLICT',
  'INTERNAL',
]);
export type RoomRefusal = z.infer<typeof refusalSchema>;

export const roomFrameSchema = z.discriminatedUnion('type', [
  /** Answers `hello`, followed at once by `replay` (all that was missed) or `reset` (start over from a page). */
  z.object({
    type: z.literal('welcome'),
    epoch: z.string(),
    head: seq,
    you: z.object({ id: z.uuid(), role: roleSchema }),
    members: z.array(memberSchema),
    state: roomStateSchema.nullable(),
  }),
  z.object({ type: z.literal('replay'), messages: z.array(messageSchema) }),
  z.object({
    type: z.literal('reset'),
    epoch: z.string(),
    head: seq,
    messages: z.array(messageSchema),
    more: z.boolean(),
  }),
  messageSchema.extend({ type: z.literal('message') }),
  /** The sender's message is durable as `seq`; the same for a message sent again. */
  z.object({ type: z.literal('ack'), clientMsgId: z.uuid(), seq, at: instant }),
  z.object({ type: z.literal('typing'), userId: z.uuid(), on: z.boolean() }),
  /** The members that changed: came, went, read on. */
  z.object({ type: z.literal('presence'), members: z.array(memberSchema) }),
  z.object({ type: z.literal('state'), state: roomStateSchema }),
  z.object({ type: z.literal('page'), messages: z.array(messageSchema), more: z.boolean() }),
  /** `retryAfter` in milliseconds, with RATE_LIMITED. */
  z.object({
    type: z.literal('error'),
    code: refusalSchema,
    clientMsgId: z.uuid().optional(),
    retryAfter: z.int().optional(),
  }),
]);
export type RoomFrame = z.infer<typeof roomFrameSchema>;

/** A case that waits, as every vet sees it: nothing of who asks or what they wrote. `offered`: a vet is being asked right now. */
export const waitingCaseSchema = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  species: z.enum(species),
  locale: z.enum(locales),
  mode: z.enum(consultModes),
  queuedAt: instant,
  offered: z.boolean(),
});
export type WaitingCase = z.infer<typeof waitingCaseSchema>;

const caseFields = waitingCaseSchema.shape;

/** A case on the wire: its fields in this order, without names, so that a frame of hundreds stays small. */
const caseRowSchema = z.tuple([
  caseFields.id,
  caseFields.level,
  caseFields.species,
  caseFields.locale,
  caseFields.mode,
  caseFields.queuedAt,
  z.literal([0, 1]),
]);
export type CaseRow = z.infer<typeof caseRowSchema>;

export const rowOfCase = ({ id, level, species, locale, mode, queuedAt, offered }: WaitingCase): CaseRow => [
  id,
  level,
  species,
  locale,
  mode,
  queuedAt,
  offered ? 1 : 0,
];

export const caseOfRow = ([id, level, species, locale, mode, queuedAt, offered]: CaseRow): WaitingCase => ({
  id,
  level,
  species,
  locale,
  mode,
  queuedAt,
  offered: offered === 1,
});

/** The whole case: for the vet who is being offered it, or who opened it on purpose. `triage`: what was answered, in the ids of the rules. */
export const wholeCaseSchema = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  mode: z.enum(consultModes),
  locale: z.enum(locales),
  /** Where the animal is (ISO 3166-1 alpha-2). */
  country: z.string(),
  queuedAt: instant,
  /** The owner has no page open right now. */
  isAway: z.boolean(),
  ownerName: z.string(),
  reason: z.string(),
  pet: z.object({
    name: z.string(),
    species: z.enum(species),
    speciesOther: z.string().nullable(),
    birthDate: z.string().nullable(),
    weightGrams: z.int().nullable(),
  }),
  triage: z
    .object({
      version: z.string(),
      level: z.enum(levels),
      answers: z.json(),
      reasons: z.json(),
      decidedAt: instant,
    })
    .nullish(),
});
export type WholeCase = z.infer<typeof wholeCaseSchema>;

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

/** To a person's own pages: something of their account (plan, units, money) changed; what it is now is fetched. */
export const accountFrameSchema = z.object({ type: z.literal('changed') });
export type AccountFrame = z.infer<typeof accountFrameSchema>;

/** A frame as `schema` knows it; null for anything else. */
export const parseFrame = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
