import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';

export const archivePetInput = z.object({ id: z.uuid() });

export const archivePetOutput = z.object({ ok: z.literal(true) });

export async function archivePet(
  _ctx: UserContext,
  _input: z.output<typeof archivePetInput>,
): Promise<z.infer<typeof archivePetOutput>> {
  throw new AppError('UNAVAILABLE');
}
