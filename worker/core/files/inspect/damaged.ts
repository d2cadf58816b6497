import { AppError } from '../../errors.ts';

/** A file is not what its first bytes promise, or ends before its end. */
export const damaged = (internal: string): AppError => new AppError('FILE_DAMAGED', { internal });
