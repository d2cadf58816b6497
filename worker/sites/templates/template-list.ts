import { asc, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { businessKinds, type TemplateCode, templateCodes } from '../../../contract/sites.ts';
import { templateRatingsOf } from '../../../db/calls/sites/templates.ts';
import { templateMeasurements, templates } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';
import { bilingualText } from '../../core/locale.ts';
import { describeError } from '../../core/log.ts';

/** What somebody thinks of a template; whose it is nobody is told. */
export const ratingSchema = z.object({
  stars: z.number().int().min(1).max(5),
  comment: z.string(),
  at: z.iso.datetime(),
});

/** A template as anybody sees it. */
export const templateSchema = z.object({
  code: z.enum(templateCodes),
  name: bilingualText,
  summary: bilingualText,
  /** What it suits best. */
  kinds: z.array(z.enum(businessKinds)),
  version: z.number().int(),
  /** The average to a hundredth; null while nobody has rated it. */
  stars: z.number().min(1).max(5).nullable(),
  ratings: z.number().int(),
  /** What a command measured on its own pages; null: not yet. */
  measured: z
    .object({
      day: z.iso.date(),
      /** Of 100; null where it was not measured. */
      performance: z.number().int().nullable(),
      accessibility: z.number().int().nullable(),
      /** The template has changed since. */
      isOld: z.boolean(),
      figures: z.record(z.string(), z.json()),
    })
    .nullable(),
});
export type Template = z.output<typeof templateSchema>;

const pageOfRatings = z.object({ items: z.array(ratingSchema), nextKey: z.string().nullable() });
export type RatingsPage = z.output<typeof pageOfRatings>;

/** What anybody may see of all templates, with the first page of ratings of each. */
const listSchema = z.object({
  templates: z.array(templateSchema),
  ratings: z.partialRecord(z.enum(templateCodes), pageOfRatings),
});
export type TemplateList = z.output<typeof listSchema>;

/** Ratings of a page. */
export const ratingsPage = 20;

/** A page of ratings out of rows that were read with one more. */
export function ratingsOf(
  rows: readonly { stars: number; comment: string; ratedAt: Date; key: string }[],
  limit: number,
): RatingsPage {
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ stars, comment, ratedAt }) => ({ stars, comment, at: ratedAt.toISOString() })),
    nextKey: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
}

/** Reads everything from the database, with the moment that it was read in (epoch ms, by the database's clock). */
async function readTemplates(ctx: RequestContext): Promise<{ readAt: number; list: TemplateList }> {
  const db = ctx.database.asService('templates', ctx.request);
  const [[clock], rows, measured, ...ratings] = await db.run((tx) => [
    tx
      .select({ at: sql<string>`(extract(epoch from clock_timestamp()) * 1000)::bigint` })
      .from(sql`(select 1) one`),
    tx.select().from(templates).where(eq(templates.active, true)).orderBy(asc(templates.position)),
    tx
      .selectDistinctOn([templateMeasurements.templateCode])
      .from(templateMeasurements)
      .orderBy(asc(templateMeasurements.templateCode), desc(templateMeasurements.day)),
    ...templateCodes.map((code) => templateRatingsOf(tx, code, null, ratingsPage + 1)),
  ]);
  const list = listSchema.parse({
    templates: rows.map((row) => {
      const figures = measured.find(({ templateCode }) => templateCode === row.code);
      return {
        code: row.code,
        name: { es: row.nameEs, en: row.nameEn },
        summary: { es: row.summaryEs, en: row.summaryEn },
        kinds: row.kinds,
        version: row.version,
        stars: row.ratings === 0 ? null : Math.round((row.stars / row.ratings) * 100) / 100,
        ratings: row.ratings,
        measured: figures
          ? {
              day: figures.day,
              performance: figures.performance,
              accessibility: figures.accessibility,
              isOld: figures.version < row.version,
              figures: figures.figures,
            }
          : null,
      };
    }),
    ratings: Object.fromEntries(
      templateCodes.map((code, at) => [code, ratingsOf(ratings[at] ?? [], ratingsPage)]),
    ),
  });
  return { readAt: Number(clock?.at ?? 0), list };
}

const pointerName = 'templates';
const freshMs = 1_000;
let known: { revision: number; list: TemplateList; askedAt: number } | null = null;

/** Reads the templates anew and tells everybody, after a change of them was committed. Of two at once the one that read later counts. */
export async function tellTemplates(ctx: RequestContext): Promise<TemplateList> {
  const { readAt, list } = await readTemplates(ctx);
  // Who has just said what they think of one sees it.
  if (known === null || readAt > known.revision) known = { revision: readAt, list, askedAt: Date.now() };
  try {
    await ctx.edge.pointer(pointerName).set(readAt, JSON.stringify(list));
  } catch (error) {
    ctx.log.warn('edge-away', describeError(error));
  }
  return list;
}

/**
 * The templates as they were a second ago at most, without the database as long as somebody has read them before. Throws UNAVAILABLE (neither the edge
 * nor the database answers).
 */
export async function templateList(ctx: RequestContext): Promise<TemplateList> {
  const now = Date.now();
  if (known !== null && now - known.askedAt < freshMs) return known.list;
  try {
    const pointed = await ctx.edge.pointer(pointerName).look(known?.revision ?? null, []);
    if (pointed !== null && pointed.value === null && known !== null) {
      known.askedAt = now;
      return known.list;
    }
    if (pointed?.value) {
      const list = listSchema.parse(JSON.parse(pointed.value));
      known = { revision: pointed.revision, list, askedAt: now };
      return list;
    }
  } catch (error) {
    // Of an older release, or away: the database has it.
    ctx.log.warn('edge-away', describeError(error));
  }
  return tellTemplates(ctx);
}

/** One of them. */
export const templateOf = ({ templates: list }: TemplateList, code: TemplateCode): Template | undefined =>
  list.find((template) => template.code === code);
