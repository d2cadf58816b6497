import { AppError } from '../../core/errors.ts';
import type { WrittenEntry } from './entry.ts';

/**
 * The entry that was written; or why none was. `now`: the entry as it is after that, where the caller may read it. Throws NOT_FOUND, CONFLICT (another revision
 * than was seen), FORBIDDEN.
 */
export function writtenOr(
  seen: { readonly revision: number },
  written: WrittenEntry | undefined,
  now: WrittenEntry | undefined,
): WrittenEntry {
  if (written !== undefined) return written;
  if (now === undefined) throw new AppError('NOT_FOUND');
  throw new AppError(now.revision === seen.revision ? 'FORBIDDEN' : 'CONFLICT');
}
