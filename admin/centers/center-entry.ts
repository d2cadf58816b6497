import * as z from 'zod';
import { type Species, species } from '../../contract/consults.ts';
import { centerFields } from '../../worker/backoffice/centers/center-fields.ts';
import type { Center } from './center.ts';
import { readShifts, readSpecial, shiftsText, specialText } from './hours-text.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A clinic as it is typed. */
export interface CenterEntry {
  name: string;
  address: string;
  city: string;
  postalCode: string;
  country: string;
  phone: string;
  url: string;
  species: Species[];
  /** `40.4168, -3.7038`. */
  point: string;
  timeZone: string;
  emergency: boolean;
  isExample: boolean;
  status: Center['status'];
  /** Of Monday first. */
  hours: string[];
  specialHours: string;
}

/** What the controls show of a clinic; of none, where one is added. */
export function entryOf(center: Center | null): CenterEntry {
  if (center === null)
    return {
      name: '',
      address: '',
      city: '',
      postalCode: '',
      country: 'ES',
      phone: '+34 ',
      url: '',
      species: ['dog', 'cat'],
      point: '',
      timeZone: 'Europe/Madrid',
      emergency: false,
      isExample: false,
      status: 'active',
      hours: weekdays.map(() => ''),
      specialHours: '',
    };
  const { latitude, longitude, hours, specialHours, url, id: _id, version: _version, ...same } = center;
  return {
    ...same,
    url: url ?? '',
    point: `${latitude}, ${longitude}`,
    hours: weekdays.map((day) => shiftsText(hours.filter(({ weekday }) => weekday === day))),
    specialHours: specialText(specialHours),
  };
}

const { shape } = centerFields;
const pointText = /^\s*(?<latitude>-?\d{1,2}(?:\.\d+)?)\s*,\s*(?<longitude>-?\d{1,3}(?:\.\d+)?)\s*$/;

/** Reads what was typed into what is sent, by the rules of the server. */
export const centerEntrySchema: z.ZodType<z.output<typeof centerFields>, CenterEntry> = z
  .object({
    ...shape,
    url: z
      .string()
      .trim()
      .transform((url) => url || null)
      .pipe(shape.url),
    species: z.array(z.enum(species)).min(1),
    point: z.string().transform((typed, context) => {
      const { latitude, longitude } = pointText.exec(typed)?.groups ?? {};
      const point = z
        .object({ latitude: shape.latitude, longitude: shape.longitude })
        .safeParse({ latitude: Number(latitude), longitude: Number(longitude) });
      if (point.success) return point.data;
      context.addIssue({ code: 'custom', message: 'point' });
      return z.NEVER;
    }),
    hours: z.array(
      z.string().transform((typed, context) => {
        const shifts = readShifts(typed);
        if (shifts) return shifts;
        context.addIssue({ code: 'custom', message: 'hours' });
        return z.NEVER;
      }),
    ),
    specialHours: z.string().transform((typed, context) => {
      const read = readSpecial(typed);
      if (read) return read;
      context.addIssue({ code: 'custom', message: 'special' });
      return z.NEVER;
    }),
  })
  .omit({ latitude: true, longitude: true })
  .transform(({ point, hours, ...same }) => ({
    ...same,
    ...point,
    hours: hours.flatMap((shifts, index) => shifts.map((shift) => ({ weekday: index + 1, ...shift }))),
  }));
