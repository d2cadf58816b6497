import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../../worker/router.ts';

type ErrorData = NonNullable<TRPCClientError<AppRouter>['data']>;

/**
 * What went wrong with a call. `NETWORK`: no answer came. `UNKNOWN`: a fault of this page.
 * `text` is the sentence of the Worker in the person's language, null for those two.
 */
export type ApiProblem = {
  code: ErrorData['appCode'] | 'NETWORK' | 'UNKNOWN';
  text: string | null;
  params: ErrorData['params'];
  fields: NonNullable<ErrorData['fields']>;
  requestId: string | null;
};

function isApiError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}

/** Reads any error of a query or mutation. */
export function problemOf(error: unknown): ApiProblem {
  const none = { text: null, params: {}, fields: [], requestId: null };
  if (!isApiError(error)) return { code: 'UNKNOWN', ...none };
  if (!error.data) return { code: 'NETWORK', ...none };
  const { appCode, params, fields, requestId } = error.data;
  return { code: appCode, text: error.message, params, fields: fields ?? [], requestId };
}

/** Whether the same call may work in a moment. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = problemOf(error);
  return code === 'NETWORK' || code === 'UNAVAILABLE' || code === 'INTERNAL';
}
