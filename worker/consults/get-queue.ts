import * as z from 'zod';
import { waitingConsultSchema } from '../../party/protocol.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { consultSummarySchema } from './consult.ts';

export const getQueueInput = z.object({});

export const getQueueOutput = z.object({
  onDuty: z.boolean(),
  waiting: z.array(waitingConsultSchema),
  mine: z.array(consultSummarySchema),
});

export async function getQueue(
  _ctx: UserContext,
  _input: z.output<typeof getQueueInput>,
): Promise<z.infer<typeof getQueueOutput>> {
  throw new AppError('UNAVAILABLE');
}
