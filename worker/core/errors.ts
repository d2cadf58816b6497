import * as z from 'zod';

/** Every way in which the product says no, with its HTTP status. A closed list: clients switch over it. */
export const errorStatus = {
  BAD_INPUT: 400,
  CONSENT_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  SESSION_REVOKED: 401,
  QUOTA_EXCEEDED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  IDEMPOTENCY_CONFLICT: 409,
  ALREADY_TAKEN: 409,
  WRONG_STATE: 409,
  RESERVATION_EXPIRED: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  PROVIDER_OFF: 501,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const codes = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

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

/** Whether a word (from SQL, say) is one of our codes; unknown words become INTERNAL. */
export function parseErrorCode(word: string): ErrorCode {
  const parsed = codes.safeParse(word);
  return parsed.success ? parsed.data : 'INTERNAL';
}
