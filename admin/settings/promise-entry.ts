import * as z from 'zod';
import type { levels } from '../../contract/urgency.ts';
import type { ApiOutputs } from '../../web/kit/api/api-types.ts';
import { changeReason } from '../../worker/backoffice/settings/change-reason.ts';
import { promiseFields } from '../../worker/backoffice/settings/promise-fields.ts';
import { typedNumber } from './typed-number.ts';

/** A promise, as the Worker gives it. */
export type PromiseSetting = ApiOutputs['admin']['settings']['list']['promises'][number];

/** Minutes as they are typed, in seconds. */
const minutes = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/)
  .transform((text) => Number(text) * 60)
  .pipe(promiseFields.shape.answerSeconds);

const { creditDays, creditCap, capDays, followUpHours } = promiseFields.shape;

/** What an admin types of a promise, read into what is sent. */
export const promiseEntrySchema = z.object({
  active: z.boolean(),
  red: minutes,
  orange: minutes,
  yellow: minutes,
  green: minutes,
  blue: minutes,
  creditDays: typedNumber(creditDays),
  creditCap: typedNumber(creditCap),
  capDays: typedNumber(capDays),
  followUpHours: typedNumber(followUpHours),
  reason: changeReason,
});
export type PromiseEntry = z.input<typeof promiseEntrySchema>;

/** A promise as its form shows it at first. */
export function entryOf(promise: PromiseSetting): PromiseEntry {
  const inMinutes = (level: (typeof levels)[number]) =>
    String(Math.round((promise.levels[level] ?? promise.answerSeconds) / 60));
  return {
    active: promise.active,
    red: inMinutes('red'),
    orange: inMinutes('orange'),
    yellow: inMinutes('yellow'),
    green: inMinutes('green'),
    blue: inMinutes('blue'),
    creditDays: String(promise.creditDays),
    creditCap: String(promise.creditCap),
    capDays: String(promise.capDays),
    followUpHours: String(promise.followUpHours),
    reason: '',
  };
}
