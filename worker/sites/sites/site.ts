import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import { siteLengths, slugPattern } from '../../../contract/sites.ts';
import type { sites } from '../../../db/schema/index.ts';

/** A site as its members see it. */
export const siteSchema = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  configurationId: z.uuid(),
  slug: z.string(),
  /** Our own address of it. */
  url: z.url(),
  /** Where printed codes lead; it outlives name, domain, template and plan. */
  codeUrl: z.url(),
  /** The version that guests see; null: none yet. */
  liveVersion: z.number().int().nullable(),
  /** What takes its place by itself, and when. */
  next: z.object({ version: z.number().int(), at: z.iso.datetime() }).nullable(),
  isClosed: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Site = z.output<typeof siteSchema>;

/** A site by its row. `appUrl`: where our own addresses begin. */
export function siteOf(row: InferSelectModel<typeof sites>, appUrl: string): Site {
  const { nextVersion: version, nextAt } = row;
  return {
    id: row.id,
    businessId: row.businessId,
    configurationId: row.configurationId,
    slug: row.slug,
    url: `${appUrl}/s/${row.slug}`,
    codeUrl: `${appUrl}/q/${row.shortCode}`,
    liveVersion: row.liveVersion,
    next: version === null || nextAt === null ? null : { version, at: nextAt.toISOString() },
    isClosed: row.closedAt !== null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A name in our addresses: small letters, digits and dashes within. */
export const slugSchema = z.string().trim().toLowerCase().max(siteLengths.slug).regex(slugPattern);
