import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { siteLimits } from '../../../contract/sites.ts';
import { siteVersions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { readDraft } from '../configurations/read-draft.ts';
import { type SiteSnapshot, siteSnapshotSchema } from '../content/site-snapshot.ts';
import { changeKinds, changeSchema, changesBetween } from '../publishing/changes.ts';
import { ownSite } from './own-site.ts';

const versionNumber = z.coerce.number<number | string>().int().min(1);

export const compareVersionsInput = z.object({
  id: z.uuid(),
  /** Absent: what guests see now. */
  from: versionNumber.optional(),
  /** Absent: what is being edited. */
  to: versionNumber.optional(),
});

export const compareVersionsOutput = z.object({
  /** How many changes of each kind. */
  counts: z.partialRecord(z.enum(changeKinds), z.number().int()),
  /** One by one, at most 500. */
  changes: z.array(changeSchema),
});

/** A page of nothing: before the first version all is new. */
const emptied = (snapshot: SiteSnapshot): SiteSnapshot => ({ ...snapshot, menus: [], addonGroups: [] });

/** What is otherwise between two versions of a site, or between what guests see and what is being edited. Throws NOT_FOUND. */
export async function compareVersions(
  ctx: UserContext,
  { id, from, to }: z.output<typeof compareVersionsInput>,
): Promise<z.infer<typeof compareVersionsOutput>> {
  const site = await ownSite(ctx, id);
  const first = from ?? site.liveVersion;
  const wanted = [first, to].filter((number) => typeof number === 'number');
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({ number: siteVersions.number, snapshot: siteVersions.snapshot })
      .from(siteVersions)
      .where(and(eq(siteVersions.siteId, id), inArray(siteVersions.number, wanted))),
  ]);
  const version = (number: number): SiteSnapshot => {
    const row = rows.find((one) => one.number === number);
    if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'version' } });
    return siteSnapshotSchema.parse(row.snapshot);
  };
  const after = to === undefined ? (await readDraft(ctx, site.configurationId)).snapshot : version(to);
  const changes = changesBetween(first === null ? emptied(after) : version(first), after);
  const counts: z.infer<typeof compareVersionsOutput>['counts'] = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, changes: changes.slice(0, siteLimits.listed) };
}
