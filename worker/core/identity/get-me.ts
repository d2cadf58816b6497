import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Me } from './me.ts';

export async function getMe(_ctx: UserContext): Promise<Me> {
  throw new AppError('UNAVAILABLE');
}
