import * as z from 'zod';
import { longestPlace, nearRadius } from '../../../contract/centers.ts';
import { species } from '../../../contract/consults.ts';
import type { Town } from '../../../contract/towns.ts';
import { centersNear } from '../../../db/calls/centers.ts';
import type { VisitorContext } from '../../core/context.ts';
import { cursorOf, cursorSchema, textKey } from '../../core/cursor.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { nearCenterSchema } from './center.ts';
import { townsNamed } from './town-named.ts';

/** The key of a row in order of distance: metres in a straight line, as PostgreSQL writes them. */
const lineKey = z.string().regex(/^\d{1,8}(\.\d{1,20})?(e-\d{1,3})?$/);

const degrees = (most: number) => z.coerce.number<number>().min(-most).max(most);
/** A yes or no that may stand in an address. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((said) => said === true || said === 'true');

export const nearInput = z
  .object({
    latitude: degrees(90).optional(),
    longitude: degrees(180).optional(),
    /** A town, a postal code, or words of a clinic's name or address; beside a point, the last alone. */
    q: z.string().trim().max(longestPlace).meta({ example: 'Madrid' }).optional(),
    /** The country (ISO 3166-1 alpha-2) that is meant when a place is in several. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    radiusKm: z.coerce.number<number>().positive().max(nearRadius.most).default(nearRadius.usual),
    species: z.enum(species).optional(),
    openNow: flag.default(false),
  })
  .extend(pageInput(cursorSchema({ distance: lineKey, name: textKey }, z.uuid())).shape)
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ['longitude'],
  })
  .refine(({ latitude, q }) => latitude !== undefined || (q !== undefined && q !== ''), { path: ['q'] });
type Input = z.output<typeof nearInput>;

/** Where is looked around: where somebody is, or a place that they named. */
const originSchema = z.object({
  kind: z.enum(['point', 'postal_code', 'town']),
  name: z.string().nullable(),
  country: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
});

export const nearOutput = pageOutput(nearCenterSchema).extend({
  /** Null when the words are no place that is known: then they are looked for in names, and nothing has a distance. */
  origin: originSchema.nullable(),
  /** Places elsewhere with the name that was typed. */
  alsoNamed: z.array(originSchema),
});

const foundSchema = z.object({
  origin: originSchema.nullable(),
  clinics: z.array(
    nearCenterSchema.extend({
      key: z.string(),
      distance: z.number().transform(Math.round).nullable(),
    }),
  ),
});

const originOf = ([name, country, latitude, longitude]: Town): z.infer<typeof originSchema> => ({
  kind: 'town',
  name,
  country,
  latitude,
  longitude,
});

/**
 * For anybody: clinics around a point or a place that is named, the nearest first; or those whose name has the words, by name. In one
 * round trip. Places are known by a list of towns and by the clinics' own towns and postal codes; nobody outside is asked, and where somebody
 * is is not kept. Made-up clinics are left out where the product is in service. Throws BAD_INPUT,
 * also for a cursor of a list in another order.
 */
export async function near(
  ctx: VisitorContext,
  { latitude, longitude, q = '', country, radiusKm, species: kind, openNow, cursor, limit }: Input,
): Promise<z.infer<typeof nearOutput>> {
  const [town, ...alsoNamed] = latitude === undefined ? townsNamed(q, country ?? null) : [];
  const place = town && originOf(town);
  const [[row]] = await ctx.db.run((tx) => [
    centersNear(tx, {
      latitude: place?.latitude ?? latitude ?? null,
      longitude: place?.longitude ?? longitude ?? null,
      words: place || q === '' ? null : q,
      country: country ?? null,
      radius: radiusKm * 1_000,
      species: kind ?? null,
      openNow,
      examples: ctx.settings.environment !== 'production',
      after: cursor ?? null,
      limit: limit + 1,
    }),
  ]);
  const { origin, clinics } = foundSchema.parse(row?.found);
  const order = origin === null ? 'name' : 'distance';
  const { page, nextCursor } = cutPage(clinics, limit, ({ key, id }) => cursorOf({ order, key, id }));
  return {
    items: page.map(({ key: _, ...clinic }) => clinic),
    nextCursor,
    origin: place ?? origin,
    alsoNamed: alsoNamed.map(originOf),
  };
}
