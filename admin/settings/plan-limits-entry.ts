import * as z from 'zod';
import { meterCodes, mostIncluded } from '../../contract/products.ts';
import type { ApiOutputs } from '../../web/kit/api/api-types.ts';
import { changeReason } from '../../worker/backoffice/settings/change-reason.ts';
import { typedNumber } from './typed-number.ts';

/** A plan with what it includes, as the Worker gives it. */
export type PlanLimits = ApiOutputs['admin']['settings']['list']['plans'][number];

const includedCount = z.int().min(0).max(mostIncluded);

const line = z
  .object({ meter: z.enum(meterCodes), count: z.string().trim(), unlimited: z.boolean() })
  .superRefine(({ count, unlimited }, ctx) => {
    const { success: isRight } = typedNumber(includedCount).safeParse(count);
    if (!unlimited && !isRight) ctx.addIssue({ code: 'custom', path: ['count'], message: 'wrong' });
  })
  .transform(({ meter, count, unlimited }) => [meter, unlimited ? null : Number(count)] as const);

/** What an admin types of a plan, read into what is sent. */
export const planLimitsEntrySchema = z
  .object({ lines: z.array(line), reason: changeReason })
  .transform(({ lines, reason }) => ({
    limits: Object.fromEntries(lines) satisfies PlanLimits['limits'],
    reason,
  }));
export type PlanLimitsEntry = z.input<typeof planLimitsEntrySchema>;

/** A plan as its form shows it at first. */
export const entryOf = ({ limits }: PlanLimits): PlanLimitsEntry => ({
  lines: meterCodes.flatMap((meter) => {
    const included = limits[meter];
    return included === undefined
      ? []
      : [{ meter, count: included === null ? '' : String(included), unlimited: included === null }];
  }),
  reason: '',
});
