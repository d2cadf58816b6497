import * as z from 'zod';
import { DatabaseRefusal, DatabaseUnavailable } from '../../db/errors.ts';

/** Every way in which the product says no, with its HTTP status. A closed list: clients switch over it. */
export const errorStatus = {
  BAD_INPUT: 400,
  CONSENT_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  SESSION_REVOKED: 401,
  QUOTA_EXCEEDED: 402,
  PAYMENT_FAILED: 402,
  FORBIDDEN: 403,
  SECOND_FACTOR_REQUIRED: 403,
  ACCOUNT_SUSPENDED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  IDEMPOTENCY_CONFLICT: 409,
  ALREADY_TAKEN: 409,
  OFFERED_ELSEWHERE: 409,
  DESK_FULL: 409,
  VET_SUSPENDED: 409,
  LICENCE_EXPIRED: 409,
  WRONG_STATE: 409,
  RESERVATION_EXPIRED: 409,
  TRIAGE_OUTDATED: 409,
  NOBODY_ON_DUTY: 409,
  FILES_FULL: 409,
  GONE: 410,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  FILE_DAMAGED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  PROVIDER_OFF: 501,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One of our codes. */
export const errorCodeSchema = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

/** Parameters of the sentence that a person reads; plain values only. */
export type ErrorParams = Record<string, string | number | boolean | null>;

/** One field of an input that was refused: its path and the rule it broke. */
export interface FieldProblem {
  path: string;
  problem: string;
}

interface AppErrorOptions {
  params?: ErrorParams;
  fields?: FieldProblem[];
  /** For the log; never leaves the Worker. */
  internal?: string;
  cause?: unknown;
}

/** The one error class of the Worker. `message` is internal; people read the text of `error-texts.ts`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: FieldProblem[] | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.internal ?? code, { cause: options.cause });
    this.code = code;
    this.params = options.params ?? {};
    this.fields = options.fields;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The fields that a zod schema refused, by path and rule; never the values. */
export function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.code }));
}

/**
 * The one mapping of whatever was thrown. Refusals of the database keep their code; a database that does not answer is
 * UNAVAILABLE; what nobody expected is INTERNAL and tells nothing.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof DatabaseRefusal) {
    const code = errorCodeSchema.safeParse(thrown.code);
    if (!code.success)
      return new AppError('INTERNAL', { internal: `Unknown refusal ${thrown.code}`, cause: thrown });
    return new AppError(code.data, {
      params: paramsSchema.safeParse(thrown.params).data ?? {},
      cause: thrown,
    });
  }
  if (thrown instanceof DatabaseUnavailable) return new AppError('UNAVAILABLE', { cause: thrown });
  return new AppError('INTERNAL', { cause: thrown });
}
