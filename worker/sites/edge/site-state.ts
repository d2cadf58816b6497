import * as z from 'zod';
import { liveStateSchema } from '../content/site-snapshot.ts';

/** What the edge knows of a site: `private.site_state` (db/functions/sites/sites.sql). */
export const siteStateSchema = z.object({
  siteId: z.uuid(),
  /** Goes up with every change of what is here. */
  revision: z.number().int(),
  /** Its name in our own addresses, and those that it had. */
  slug: z.string(),
  slugs: z.array(z.string()),
  /** In printed codes. */
  shortCode: z.string(),
  /** Taken down by its owner. */
  closed: z.boolean(),
  /** The version that is shown; null before the first one. */
  liveVersion: z.number().int().nullable(),
  /** The version that takes its place, and when (ISO 8601). */
  next: z.object({ version: z.number().int(), at: z.iso.datetime() }).nullable(),
  /** Addresses of its own, and when each was last proven (epoch ms); it is found at the first of them. */
  hosts: z.array(z.object({ host: z.string(), provenAt: z.number() })),
  /** By whose clock its days are counted. */
  timeZone: z.string(),
  live: liveStateSchema,
});
export type SiteState = z.output<typeof siteStateSchema>;

/** Which version is shown at a moment (epoch ms), and until when; null: until something changes. */
export function versionAt(
  { liveVersion, next }: SiteState,
  now: number,
): { version: number | null; until: number | null } {
  if (next === null) return { version: liveVersion, until: null };
  const at = Date.parse(next.at);
  return at <= now ? { version: next.version, until: null } : { version: liveVersion, until: at };
}

/** What is kept of a host: the site that proved it last. */
const provenSchema = z.object({ siteId: z.uuid(), provenAt: z.number() });

/** Reads what is kept of a host. */
export const provenOf = (text: string) => provenSchema.parse(JSON.parse(text));

/** Where the documents of sites lie. A name belongs to a site for good; a host only as long as the site's state says so. */
export const siteKeys = {
  version: (siteId: string, number: number) => `sites/${siteId}/${number}.json`,
  slug: (slug: string) => `slugs/${slug}`,
  code: (code: string) => `codes/${code}`,
  host: (host: string) => `hosts/${host}`,
};
