import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';

export async function logoutProvider(_ctx: UserContext): Promise<void> {
  throw new AppError('UNAVAILABLE');
}
