import { neon, neonConfig } from '@neondatabase/serverless';
import { sql } from 'drizzle-orm';
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch';
import { drizzle, type NeonHttpDatabase } from 'drizzle-orm/neon-http';
import * as z from 'zod';
import type { Guest, RequestInfo, SignedIn, Visitor } from './actor.ts';
import { builtQuery } from './built-query.ts';
import { claimsOf, guestClaims, storable } from './claims.ts';
import { mayRetry, toDatabaseError } from './errors.ts';

/** What builds a query. A query that is awaited instead of returned runs as the bare login and is refused (42501). */
export type Tx = Pick<
  NeonHttpDatabase,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'with'
  | '$with'
  | 'execute'
>;

type Queries = readonly [BatchItem<'pg'>, ...BatchItem<'pg'>[]];

/** One way into the database: everything in it runs with the rights of one actor. */
export interface Door {
  /**
   * Runs the queries in order in one READ COMMITTED transaction and one HTTP request; all or nothing.
   * Returns their results in the same order. `build` may be called again when the transaction is retried.
   * Throws DatabaseRefusal, DatabaseUnavailable or DatabaseFault (db/errors.ts).
   */
  run<const Q extends Queries>(build: (tx: Tx) => Q): Promise<BatchResponse<Q>>;
}

export interface Database {
  /** A visitor (role `anon`) or a signed-in person (role `authenticated`; the session is checked first: SESSION_REVOKED, SECOND_FACTOR_REQUIRED). */
  asActor(actor: Visitor | SignedIn, request: RequestInfo): Door;
  /** A guest of one consult (role `guest`), as long as they may be in it: SESSION_REVOKED (put out), WRONG_STATE (the consult is over). */
  asGuest(guest: Guest, request: RequestInfo): Door;
  /** A person whose role in the database is admin (otherwise FORBIDDEN), with the rights of the service. */
  asAdmin(actor: SignedIn, request: RequestInfo): Door;
  /** The product itself. `reason` is what the audit row shows. */
  asService(reason: string, request: RequestInfo): Door;
  /** The role that sees and deletes what is past its term, and nothing else. */
  asRetention(request: RequestInfo): Door;
}

export interface DatabaseConfig {
  /** Connection string of the login `app`. */
  readonly url: string;
  /** Where Neon's HTTP protocol is spoken; empty = Neon's own endpoint for the host. */
  readonly endpoint: string;
  /** Roles whose people need a second factor even when they have none yet; nobody's when absent. */
  readonly secondFactorRoles?: readonly string[];
}

type Role = 'anon' | 'authenticated' | 'guest' | 'service' | 'retention';

/** What fn_touch_session answers. */
const touchedSchema = z.tuple([z.object({ isNew: z.boolean() })]);

const timeoutMs = 5_000;
const maxAttempts = 4;

// The driver keeps one endpoint for the whole isolate; two databases with different endpoints need a lookup.
const neonsOwnEndpoint = neonConfig.fetchEndpoint;
const endpoints = new Map<string, string>();
neonConfig.fetchEndpoint = (host, port, options) =>
  endpoints.get(`${host}:${port}`) ??
  (typeof neonsOwnEndpoint === 'string' ? neonsOwnEndpoint : neonsOwnEndpoint(host, port, options));

// These go before everything that anybody asks.
const setSettings = builtQuery((tx) =>
  tx.execute(sql`select
    set_config('request.jwt.claims', ${sql.placeholder('claims')}, true),
    set_config('request.id', ${sql.placeholder('requestId')}, true),
    set_config('request.device', ${sql.placeholder('device')}, true),
    set_config('request.reason', ${sql.placeholder('reason')}, true),
    set_config('request.second_factor_roles', ${sql.placeholder('secondFactorRoles')}, true),
    set_config('role', ${sql.placeholder('role')}, true)`),
);
const touchSession = builtQuery((tx) =>
  tx.select({ isNew: sql<boolean>`is_new` }).from(sql`public.fn_touch_session() as is_new`),
);
const touchGuest = builtQuery((tx) => tx.execute(sql`select public.fn_touch_guest()`));

/** Opens the database over Neon's HTTP driver. Nothing is sent until a door runs. */
export const createDatabase = (config: DatabaseConfig): Database => {
  const { hostname, port } = new URL(config.url);
  const secondFactorRoles = (config.secondFactorRoles ?? []).join(',');
  if (config.endpoint !== '') endpoints.set(`${hostname}:${port}`, config.endpoint);

  const db = drizzle(
    neon(config.url, {
      isolationLevel: 'ReadCommitted',
      // Read anew for each request: every one gets its own timeout.
      fetchOptions: {
        get signal() {
          return AbortSignal.timeout(timeoutMs);
        },
      },
    }),
    { casing: 'snake_case' },
  );

  const settings = (role: Role, claims: string, reason: string, request: RequestInfo) =>
    setSettings(db, {
      claims,
      requestId: storable(request.requestId),
      device: storable(request.userAgent),
      reason,
      secondFactorRoles,
      role,
    });

  /** `touched`: hears what touchSession answered, the second of the prologue. */
  const door = (
    request: RequestInfo,
    prologue: () => Queries,
    touched?: (answer: unknown) => void,
  ): Door => ({
    async run<const Q extends Queries>(build: (tx: Tx) => Q) {
      for (let attempt = 1; ; attempt += 1) {
        const before = prologue();
        const [first, ...others] = before;
        try {
          request.onRoundTrip?.();
          const results: unknown[] = await db.batch([first, ...others, ...build(db)]);
          touched?.(results[1]);
          // Drizzle types the whole batch; the prologue's results are cut off its front.
          return results.slice(before.length) as BatchResponse<Q>;
        } catch (error) {
          if (!mayRetry(error) || attempt === maxAttempts) throw toDatabaseError(error);
        }
      }
    },
  });

  const tellOfDevice = (actor: SignedIn, request: RequestInfo) => (answer: unknown) => {
    const [touched] = touchedSchema.parse(answer);
    if (touched.isNew) request.onNewDevice?.(actor.id);
  };

  return {
    asActor: (actor, request) =>
      actor.kind === 'visitor'
        ? door(request, () => [settings('anon', '', '', request)])
        : door(
            request,
            () => [settings('authenticated', claimsOf(actor), '', request), touchSession(db, {})],
            tellOfDevice(actor, request),
          ),
    asGuest: (guest, request) =>
      door(request, () => [settings('guest', guestClaims(guest), '', request), touchGuest(db, {})]),
    asAdmin: (actor, request) =>
      door(
        request,
        () => [
          settings('authenticated', claimsOf(actor), 'admin', request),
          touchSession(db, {}),
          db.execute(sql`select public.fn_require_role('admin')`),
          db.execute(sql`select set_config('role', 'service', true)`),
        ],
        tellOfDevice(actor, request),
      ),
    asService: (reason, request) => door(request, () => [settings('service', '', storable(reason), request)]),
    asRetention: (request) => door(request, () => [settings('retention', '', 'retention', request)]),
  };
};
