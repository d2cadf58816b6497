import { asc, desc, sql } from 'drizzle-orm';
import * as z from 'zod';
import { templateCodes } from '../../../contract/sites.ts';
import { mostCounted } from '../../../contract/tables.ts';
import { templateMeasurements, templates } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { bilingualText } from '../../core/locale.ts';

export const listTemplatesOutput = z.object({
  templates: z.array(
    z.object({
      code: z.enum(templateCodes),
      name: bilingualText,
      /** Whether it is offered to those who look for one. */
      active: z.boolean(),
      version: z.int(),
      /** The average to a hundredth; null while nobody has rated it. */
      stars: z.number().nullable(),
      ratings: z.int(),
      /** Pages that have it, and sites that guests see with it: up to `mostCounted`. */
      pages: z.int(),
      liveSites: z.int(),
      /** What a command measured last, of 100; null: nothing yet. `isOld`: the template has changed since. */
      measured: z
        .object({
          day: z.iso.date(),
          performance: z.int().nullable(),
          accessibility: z.int().nullable(),
          isOld: z.boolean(),
        })
        .nullable(),
    }),
  ),
});

/** Every template, also those that are not offered: what people think of it, and how many use it. */
export async function listTemplates(ctx: AdminContext): Promise<z.infer<typeof listTemplatesOutput>> {
  const [rows, measured] = await ctx.db.run((tx) => [
    tx
      .select({
        template: templates,
        pages: sql<number>`(select count(*)::int from (
          select from public.configurations c where c.template_code = templates.code and c.archived_at is null limit ${mostCounted}) p)`,
        liveSites: sql<number>`(select count(*)::int from (
          select from public.configurations c cross join lateral (
            select from public.sites s where s.configuration_id = c.id and s.closed_at is null and s.live_version is not null offset 0) s
          where c.template_code = templates.code limit ${mostCounted}) s)`,
      })
      .from(templates)
      .orderBy(asc(templates.position)),
    tx
      .selectDistinctOn([templateMeasurements.templateCode])
      .from(templateMeasurements)
      .orderBy(asc(templateMeasurements.templateCode), desc(templateMeasurements.day)),
  ]);
  return listTemplatesOutput.parse({
    templates: rows.map(({ template, pages, liveSites }) => {
      const last = measured.find(({ templateCode }) => templateCode === template.code);
      return {
        code: template.code,
        name: { es: template.nameEs, en: template.nameEn },
        active: template.active,
        version: template.version,
        stars: template.ratings === 0 ? null : Math.round((template.stars / template.ratings) * 100) / 100,
        ratings: template.ratings,
        pages,
        liveSites,
        measured: last
          ? {
              day: last.day,
              performance: last.performance,
              accessibility: last.accessibility,
              isOld: last.version < template.version,
            }
          : null,
      };
    }),
  });
}
