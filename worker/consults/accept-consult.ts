import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { admissionSchema } from './consult.ts';

export const acceptConsultInput = z.object({ sessionId: z.uuid() });

export const acceptConsultOutput = admissionSchema.extend({ sessionId: z.uuid() });

export async function acceptConsult(
  _ctx: UserContext,
  _input: z.output<typeof acceptConsultInput>,
): Promise<z.infer<typeof acceptConsultOutput>> {
  throw new AppError('UNAVAILABLE');
}
