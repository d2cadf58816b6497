import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { localeSchema } from '../core/locale.ts';
import { consentSchema } from './consent.ts';
import { admissionSchema, modeSchema } from './consult.ts';

export const startSessionInput = z.object({
  idempotencyKey: z.uuid(),
  petId: z.uuid(),
  mode: modeSchema,
  text: z.string().trim().min(1).max(2000),
  consent: consentSchema,
  locale: localeSchema,
});

export const startSessionOutput = admissionSchema.extend({ sessionId: z.uuid() });

export async function startSession(
  _ctx: UserContext,
  _input: z.output<typeof startSessionInput>,
): Promise<z.infer<typeof startSessionOutput>> {
  throw new AppError('UNAVAILABLE');
}
