import { initTRPC, type TRPCError } from '@trpc/server';
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { $ZodError } from 'zod/v4/core';
import type {
  AdminContext,
  GuestContext,
  RequestContext,
  UserContext,
  VisitorContext,
} from './core/context.ts';
import { errorText } from './core/error-texts.ts';
import { AppError, type ErrorCode, fieldProblems, toAppError } from './core/errors.ts';
import { requireRole } from './core/identity/require-role.ts';
import type { Locale } from './core/locale.ts';

/** What a procedure starts from: the request and whom it says it comes from, before anything is proven. Only what it asks for is made. */
export interface TrpcContext {
  readonly base: RequestContext;
  /** Whoever asks, as a visitor. */
  readonly visitor: () => VisitorContext;
  /** The person. Throws UNAUTHENTICATED, FORBIDDEN for a guest, or UNAVAILABLE while tokens cannot be checked. */
  readonly person: () => UserContext;
  /** The guest. Throws UNAUTHENTICATED, FORBIDDEN for a person with an account. */
  readonly guest: () => GuestContext;
  /** Whoever asks, as what they are: a visitor or a person. Throws as `person` does. */
  readonly anybody: () => VisitorContext | UserContext;
  /** The guest or the person. Throws as `person` does. */
  readonly member: () => GuestContext | UserContext;
  /** Counts one sensitive call of the caller; throws RATE_LIMITED. */
  readonly countSensitive: () => Promise<void>;
  /** Counts one call of the caller that makes us call Stripe; throws RATE_LIMITED. */
  readonly countPayment: () => Promise<void>;
  /** Counts one call of the caller that makes us ask a model; throws RATE_LIMITED. */
  readonly countModel: () => Promise<void>;
  /** A keyed hash of the network address that the call came from. */
  readonly addressHash: () => Promise<string>;
}

const trpcCodes: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  BAD_INPUT: 'BAD_REQUEST',
  CONSENT_REQUIRED: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  SESSION_REVOKED: 'UNAUTHORIZED',
  QUOTA_EXCEEDED: 'PAYMENT_REQUIRED',
  PAYMENT_FAILED: 'PAYMENT_REQUIRED',
  FORBIDDEN: 'FORBIDDEN',
  SECOND_FACTOR_REQUIRED: 'FORBIDDEN',
  ACCOUNT_SUSPENDED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_SUPPORTED',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY_CONFLICT: 'CONFLICT',
  ALREADY_TAKEN: 'CONFLICT',
  OFFERED_ELSEWHERE: 'CONFLICT',
  DESK_FULL: 'CONFLICT',
  VET_SUSPENDED: 'CONFLICT',
  LICENCE_EXPIRED: 'CONFLICT',
  WRONG_STATE: 'CONFLICT',
  RESERVATION_EXPIRED: 'CONFLICT',
  TRIAGE_OUTDATED: 'CONFLICT',
  NOBODY_ON_DUTY: 'CONFLICT',
  FILES_FULL: 'CONFLICT',
  // tRPC has no name for it.
  GONE: 'NOT_FOUND',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA: 'UNSUPPORTED_MEDIA_TYPE',
  FILE_DAMAGED: 'UNPROCESSABLE_CONTENT',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  PROVIDER_OFF: 'NOT_IMPLEMENTED',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** What tRPC itself refuses, in our words. Anything else that it throws is the wrapping of something thrown in a verb. */
const ownRefusals: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorCode>> = {
  PARSE_ERROR: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA',
  PAYLOAD_TOO_LARGE: 'TOO_LARGE',
};

/** The refusal behind an error of tRPC. */
export function refusalOf(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  const own = ownRefusals[error.code];
  if (own === undefined) return toAppError(error.cause ?? error);
  return new AppError(own, error.cause instanceof $ZodError ? { fields: fieldProblems(error.cause) } : {});
}

/** How a refusal looks to the clients of tRPC. */
export function errorShape(refusal: AppError, locale: Locale, requestId: string) {
  const code = trpcCodes[refusal.code];
  return {
    message: errorText(refusal.code, locale, refusal.params),
    code: TRPC_ERROR_CODES_BY_KEY[code],
    data: {
      code,
      httpStatus: refusal.status,
      appCode: refusal.code,
      params: refusal.params,
      requestId,
      fields: refusal.fields,
    },
  };
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<OpenApiMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ error, ctx }) =>
      errorShape(refusalOf(error), ctx?.base.locale ?? 'es', ctx?.base.request.requestId ?? ''),
  });

export const router = t.router;

/** One router of the procedures of several, at the same place. */
export const mergeRouters = t.mergeRouters;

/**
 * Names the procedures of an area as operations of the REST API: `op('GET', '/pets', 'The animals of the caller')` is what `.meta`
 * takes. `open`: needs no token.
 */
export const operations =
  (tag: string) =>
  (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: `/${string}`,
    summary: string,
    { open = false }: { open?: boolean } = {},
  ): OpenApiMeta => ({
    openapi: { method, path, tags: [tag], summary, ...(open && { protect: false }) },
  });

/** Anybody. */
export const publicProcedure = t.procedure.use(({ ctx, next }) => next({ ctx: ctx.visitor() }));

/** Anybody but a guest, with the rights of who they are: without a token a visitor's. */
export const anybody = t.procedure.use(({ ctx, next }) => next({ ctx: ctx.anybody() }));

/** Anybody, at something that is worth guessing: counted per address. */
export const guessable = publicProcedure.use(async ({ ctx, next }) => {
  await ctx.countSensitive();
  return next();
});

/** A guest of one consult; whether they still may be in it the database checks in each transaction. */
export const guest = t.procedure.use(({ ctx, next }) => next({ ctx: ctx.guest() }));

/** A guest at something that is worth repeating: counted per address and per guest. */
export const sensitiveGuest = guest.use(async ({ ctx, next }) => {
  await ctx.countSensitive();
  return next();
});

/** A person with a verified access token; their session is checked by the database in each transaction. */
export const signedIn = t.procedure.use(({ ctx, next }) => next({ ctx: ctx.person() }));

/** A signed-in person, or a guest of one consult: what a consult is for everybody in it. */
export const inConsult = t.procedure.use(({ ctx, next }) => next({ ctx: ctx.member() }));

/** A signed-in person at something that is worth guessing or repeating: counted per address and per account. */
export const sensitive = signedIn.use(async ({ ctx, next }) => {
  await ctx.countSensitive();
  return next();
});

/** A person at something for which Stripe is asked, which many at once would use up for everybody: counted per account. */
export const paying = signedIn.use(async ({ ctx, next }) => {
  await ctx.countPayment();
  return next();
});

/** A person at something for which a model is asked, which costs each time: counted per account. */
export const translating = signedIn.use(async ({ ctx, next }) => {
  await ctx.countModel();
  return next();
});

/** A vet by the database. */
export const vet = signedIn.use(({ ctx, next }) => next({ ctx: { ...ctx, db: requireRole(ctx.db, 'vet') } }));

/** An admin by the database: the door itself checks the role, in the transaction that does the work. */
export const admin = signedIn.use(({ ctx, next }) => {
  const asAdmin: AdminContext = { ...ctx, db: ctx.database.asAdmin(ctx.actor, ctx.request), role: 'admin' };
  return next({ ctx: asAdmin });
});
