import * as z from 'zod';
import { creditFields } from '../../worker/backoffice/money-fields.ts';
import type { User } from '../users/user.ts';

/** Who gets units, so far as it was chosen. */
export type Receiver = Pick<User, 'id' | 'displayName'>;

/** The last moment of a day where the admin is. */
const endOfDay = (day: string) => new Date(`${day}T23:59:59`);

/** Reads what is typed into the form. `until` is a day, empty for ever; a credit lasts to the end of its last day, which is not over. */
export const creditEntrySchema = z.object({
  person: z.custom<Receiver | null>((person) => person !== null).pipe(z.custom<Receiver>()),
  meter: creditFields.shape.meter,
  amount: z.string().trim().regex(/^\d+$/).transform(Number).pipe(creditFields.shape.amount),
  until: z
    .string()
    .refine((day) => day === '' || endOfDay(day) > new Date())
    .transform((day) => (day === '' ? {} : { expiresAt: endOfDay(day).toISOString() })),
  note: creditFields.shape.note,
});

export type CreditEntry = z.input<typeof creditEntrySchema>;
