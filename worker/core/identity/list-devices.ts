import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';

export const deviceSchema = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
  revokedAt: z.iso.datetime().nullable(),
});

export const listDevicesOutput = z.object({ sessions: z.array(deviceSchema) });

export async function listDevices(_ctx: UserContext): Promise<z.infer<typeof listDevicesOutput>> {
  throw new AppError('UNAVAILABLE');
}
