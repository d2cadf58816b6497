import type { Guest, RequestInfo, SignedIn, Visitor } from '../../db/actor.ts';
import type { Database, Door } from '../../db/client.ts';
import type { Settings } from '../env.ts';
import type { AccountPart } from './account/account-part.ts';
import type { Edge } from './edge/edge.ts';
import type { FileStore } from './files/file-store.ts';
import type { Providers } from './health/providers.ts';
import type { Locale } from './locale.ts';
import type { Logger } from './log.ts';
import type { NoticeTemplates } from './notify/notice.ts';
import type { MessageProvider } from './notify/settings.ts';
import type { ReadFace } from './pdf/faces.ts';
import type { Rooms } from './rooms/rooms.ts';
import type { Whereabouts } from './rooms/whereabouts.ts';
import type { ReadStatic } from './static-files.ts';
import type { Priority } from './stripe-calls/call-budget.ts';
import type { CallGate } from './stripe-calls/call-gate.ts';
import type { Task } from './task.ts';

/** What a verb is given, whoever asks: a request, a cron run, a room or a test. */
export interface RequestContext {
  readonly request: RequestInfo;
  readonly locale: Locale;
  readonly log: Logger;
  readonly settings: Settings;
  readonly providers: Providers;
  readonly database: Database;
  readonly rooms: Rooms;
  /** What is shown without the database. */
  readonly edge: Edge;
  /** What each product knows about where a person is connected. */
  readonly whereabouts: readonly Whereabouts[];
  /** What core and each product have of a person: how it is erased, and how it is taken along. */
  readonly accountParts: readonly AccountPart[];
  /** Where the bytes of files lie. */
  readonly files: FileStore;
  /** Reads the static files of this deployment. */
  readonly readStatic: ReadStatic;
  /** Reads the fonts that documents are written with. */
  readonly readFace: ReadFace;
  /** The way to Stripe, within the budget of the account. */
  readonly stripeGate: CallGate;
  /** The way to a vendor of messages, within its budget: what somebody waits for goes before the rest. */
  readonly messageGate: (vendor: MessageProvider, priority: Priority) => CallGate;
  /** What messages say, by kind: core's own and those of the products. */
  readonly notices: NoticeTemplates;
  /** Hands work to the queue. Throws UNAVAILABLE when it does not take it; cron finds what it was about. */
  readonly enqueue: (task: Task) => Promise<void>;
  /** The moment of the call. */
  readonly now: Date;
  /** Goes on with work that the answer does not wait for. Its failure is logged and changes nothing. */
  readonly later: (what: string, work: () => Promise<void>) => void;
}

export interface VisitorContext extends RequestContext {
  readonly actor: Visitor | SignedIn;
  readonly db: Door;
}

/** A person whose access token was verified. `db` acts with their rights. */
export interface UserContext extends RequestContext {
  readonly actor: SignedIn;
  readonly accessToken: string;
  readonly db: Door;
}

/** Somebody without an account in one consult, whose token was verified. `db` sees that consult, while they may be in it. */
export interface GuestContext extends RequestContext {
  readonly actor: Guest;
  readonly db: Door;
}

/** Whoever is in a consult, with or without an account. */
export type ConsultContext = UserContext | GuestContext;

/** An admin by the database: every `db.run` checks it and then acts with the rights of the service. */
export interface AdminContext extends UserContext {
  readonly role: 'admin';
}
