import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { RequestContext, UserContext } from './core/context.ts';
import { errorText } from './core/error-texts.ts';
import { AppError, errorStatus } from './core/errors.ts';

export interface TrpcContext extends RequestContext {
  user: UserContext | null;
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<OpenApiMeta>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = error.cause instanceof AppError ? error.cause : new AppError('INTERNAL');
      return {
        ...shape,
        message: errorText(refusal.code, ctx?.locale ?? 'es', refusal.params),
        data: {
          code: shape.data.code,
          httpStatus: errorStatus[refusal.code],
          appCode: refusal.code,
          params: refusal.params,
          requestId: ctx?.requestId ?? '',
          fields: refusal.fields,
        },
      };
    },
  });

export const router = t.router;
export const mergeRouters = t.mergeRouters;

/** Anybody. */
export const publicProcedure = t.procedure;

/** A person with a verified access token. */
export const signedIn = t.procedure.use(({ ctx, next }) => {
  if (ctx.user === null)
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new AppError('UNAUTHENTICATED') });
  return next({ ctx: ctx.user });
});

/** A vet, by the database. */
export const vet = signedIn;

/** An admin, by the database. */
export const admin = signedIn;
