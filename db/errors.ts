import { NeonDbError } from '@neondatabase/serverless';
import * as z from 'zod';

/** A rule of the database said no: `code` is one of the product's error codes, `params` fill the text that people read. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(code: string, params: Readonly<Record<string, unknown>>, cause: unknown) {
    super(`Refused by the database: ${code}`, { cause });
    this.code = code;
    this.params = params;
  }
}

/** The database did not answer in time or could not take the work now. Whether the work was done is unknown. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('The database is not available', { cause });
  }
}

/** A mistake of ours: SQL that failed for a reason nobody planned. The cause is for the log only. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';

  constructor(cause: unknown) {
    super('The database refused a statement that should have worked', { cause });
  }
}

const paramsSchema = z.record(z.string(), z.unknown());

const parseParams = (detail: string | undefined): Record<string, unknown> => {
  try {
    return paramsSchema.parse(JSON.parse(detail ?? '{}'));
  } catch {
    return {};
  }
};

/** Appendix A of the PostgreSQL manual: connection, resources, operator intervention, system. */
const unavailableClasses = new Set(['08', '53', '57', '58']);
const uniqueViolation = '23505';
const checkViolation = '23514';
const dataExceptionClass = '22';
const raisedByRule = 'P0001';

const isConflict = (error: NeonDbError): boolean => error.code === '40001' || error.code === '40P01';

/**
 * What PostgreSQL says of a statement that was planned before a migration changed a table or a function and ran after it
 * (tupledesc_match in execSRF.c, plancache.c, fmgr.c). They share their SQLSTATEs with mistakes, so the text decides.
 */
const plannedBefore =
  /query-specified (?:return row|row type)|^cached plan must not change result type|^cache lookup failed for function/;

/**
 * True when running the same transaction again may work: a serialization failure, a deadlock, or a migration in the middle
 * of it.
 */
export const mayRetry = (error: unknown): boolean =>
  error instanceof NeonDbError && (isConflict(error) || plannedBefore.test(error.message));

/**
 * Turns what the driver threw into one of the three errors above.
 * Without an SQLSTATE the request never reached PostgreSQL or its answer was lost.
 */
export const toDatabaseError = (error: unknown): DatabaseRefusal | DatabaseUnavailable | DatabaseFault => {
  // The driver wraps what fails before an answer comes, and not what fails in the middle of one.
  if (error instanceof DOMException && error.name === 'TimeoutError') return new DatabaseUnavailable(error);
  if (!(error instanceof NeonDbError)) return new DatabaseFault(error);
  const { code } = error;
  if (code === undefined || isConflict(error)) return new DatabaseUnavailable(error);
  if (code === raisedByRule) return new DatabaseRefusal(error.message, parseParams(error.detail), error);
  if (code === uniqueViolation) return new DatabaseRefusal('CONFLICT', {}, error);
  if (code === checkViolation || code.startsWith(dataExceptionClass))
    return new DatabaseRefusal('BAD_INPUT', {}, error);
  return unavailableClasses.has(code.slice(0, 2)) ? new DatabaseUnavailable(error) : new DatabaseFault(error);
};
