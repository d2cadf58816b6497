import { errorText } from '../core/error-texts.ts';
import type { AppError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { errorShape } from '../trpc.ts';

/** What an answer that says no carries besides its body. */
export function refusalHeaders(error: AppError): Record<string, string> {
  const { retryAfter } = error.params;
  return {
    ...(typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}),
    ...(error.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
}

/** The body of a refusal over REST and everywhere outside tRPC. */
export function restRefusal(error: AppError, locale: Locale, requestId: string) {
  return {
    error: {
      code: error.code,
      message: errorText(error.code, locale, error.params),
      params: error.params,
      requestId,
      ...(error.fields === undefined ? {} : { fields: error.fields }),
    },
  };
}

/** The body of a refusal that happens before tRPC is asked, in the form that its clients read. */
export function trpcRefusal(error: AppError, locale: Locale, requestId: string) {
  return { error: errorShape(error, locale, requestId) };
}
