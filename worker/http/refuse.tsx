/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type AppError, toAppError } from '../core/errors.ts';
import { describeError } from '../core/log.ts';
import type { AppEnv } from './app-env.ts';
import { ErrorPage } from './error-page.tsx';
import { refusalHeaders, restRefusal, trpcRefusal } from './refusal-body.ts';

const apiPath = /^\/(?:trpc|api|parties|webhooks|health|ready|metrics)(?:\/|$)/;

/** Answers with a refusal, in the form that this path's callers read: tRPC, JSON, or a page. */
export function refuse(c: Context<AppEnv>, error: AppError): Response | Promise<Response> {
  const status = error.status as ContentfulStatusCode;
  for (const [name, value] of Object.entries(refusalHeaders(error))) c.header(name, value);
  c.header('cache-control', 'no-store');
  const { locale, requestId } = c.var;
  if (c.req.path.startsWith('/trpc/')) return c.json(trpcRefusal(error, locale, requestId), status);
  if (apiPath.test(c.req.path) || !c.req.header('accept')?.includes('text/html'))
    return c.json(restRefusal(error, locale, requestId), status);
  const page = <ErrorPage error={error} locale={locale} requestId={requestId} />;
  return c.html(
    <>
      {raw('<!doctype html>')}
      {page}
    </>,
    status,
  );
}

/** Whatever was thrown on the way. What nobody expected is logged as an error and told to nobody. */
export function answerThrown(thrown: unknown, c: Context<AppEnv>): Response | Promise<Response> {
  const error = toAppError(thrown);
  if (error.code === 'INTERNAL') c.get('log').error('request-failed', describeError(error.cause ?? error));
  else if (error.code === 'UNAVAILABLE')
    c.get('log').warn('request-failed', { code: error.code, reason: error.message });
  return refuse(c, error);
}
