import { AppError } from '../errors.ts';

/** Does something with a store. Whatever it throws that is no refusal of ours means that the store is away: UNAVAILABLE. */
export async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('UNAVAILABLE', { internal: 'The file store does not answer', cause: error });
  }
}
