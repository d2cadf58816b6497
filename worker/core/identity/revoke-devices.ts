import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';

export async function revokeDevices(_ctx: UserContext, _deviceId: string | null): Promise<number> {
  throw new AppError('UNAVAILABLE');
}
