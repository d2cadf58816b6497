import type * as z from 'zod';
import { consultStatusSchema, consultSummarySchema, modeSchema } from '../consults/consult.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listConsultsInput = tableInput(['queuedAt', 'endedAt', 'status', 'owner', 'vet']).extend({
  status: consultStatusSchema.optional(),
  mode: modeSchema.optional(),
});

export const listConsultsOutput = tablePage(consultSummarySchema);

export async function listConsults(
  _ctx: UserContext,
  _input: z.output<typeof listConsultsInput>,
): Promise<z.infer<typeof listConsultsOutput>> {
  throw new AppError('UNAVAILABLE');
}
