import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { businessContent, editContent } from '../../../../db/calls/sites/content.ts';
import { importApplied } from '../../../../db/calls/sites/imports.ts';
import { untoldSites } from '../../../../db/calls/sites/sites.ts';
import { configurations, importJobs } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { byId } from '../../../core/verb-input.ts';
import { businessContentOf } from '../../content/business-content.ts';
import { editSchema } from '../../content/edit.ts';
import type { Hours } from '../../content/hours.ts';
import { sameContent } from '../../content/same-content.ts';
import { tellEdge } from '../../edge/tell-edge.ts';
import { extractLimits } from '../../extract/limits.ts';
import { dishEdits } from './dish-edits.ts';
import { factEdits } from './fact-edits.ts';
import { importJobOf, importJobSchema, importJobWithDraftOf } from './job.ts';
import { takenFact, takenSchema } from './taken.ts';

export const applyImportInput = byId.extend(takenSchema.shape).extend({
  /** Made by the client: sent again, it is done once. */
  key: z.uuid(),
  /** The page that gets what the site says of itself; missing: none does. */
  configurationId: z.uuid().optional(),
});
export const applyImportOutput = z.object({
  job: importJobSchema,
  revision: z.number().int(),
  /** Facts that are not what they may be, and were left as they are. */
  leftOut: z.array(takenFact),
  /** Fields that somebody else changed at that moment, and that stay theirs. */
  conflicts: z.number().int(),
  /** Somebody else set the hours at that moment, and they stay theirs. */
  hoursStay: z.boolean(),
});

/** Edits that the database carries out in one revision: those of the largest draft, with four sizes for each dish. */
const mostEdits = 5 * extractLimits.dishes;
/** What a category is called that has no name on the old site. */
const unnamed: Readonly<Record<string, string>> = {
  es: 'Carta',
  en: 'Menu',
  ca: 'Carta',
  gl: 'Carta',
  eu: 'Karta',
  fr: 'Carte',
  de: 'Karte',
  it: 'Menù',
  pt: 'Ementa',
};

const listSchema = z.array(z.unknown());

/**
 * Takes of an import what somebody chose, field by field, as one revision of the content; hours count at once. What was not chosen stays. It can be taken back
 * (`scraper.jobs.undo`). Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (it is not read yet, or taken already), BAD_INPUT, TOO_LARGE (of, limit); then nothing is changed.
 */
export async function applyImport(
  ctx: UserContext,
  { id, key, configurationId, ...taken }: z.output<typeof applyImportInput>,
): Promise<z.infer<typeof applyImportOutput>> {
  const [[row]] = await ctx.db.run((tx) => [tx.select().from(importJobs).where(eq(importJobs.id, id))]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'import' } });
  const { draft } = importJobWithDraftOf(row);
  if (draft === null || (row.status !== 'ready' && row.appliedKey !== key))
    throw new AppError('WRONG_STATE', { params: { subject: 'import' } });
  const [[read], [page]] = await ctx.db.run((tx) => [
    businessContent(tx, row.businessId),
    tx
      .select({ id: configurations.id, content: configurations.content })
      .from(configurations)
      .where(
        and(
          eq(configurations.id, configurationId ?? row.businessId),
          eq(configurations.businessId, row.businessId),
          isNull(configurations.archivedAt),
        ),
      ),
  ]);
  const content = businessContentOf(read?.content);
  const wording = page ? { id: page.id, content: page.content } : null;
  const facts = factEdits(content, wording, draft, taken);
  const language = unnamed[taken.language] ?? '';
  const edits = [...facts.edits, ...dishEdits(content, draft, taken, language)].map((edit, index) => ({
    ...editSchema.parse(edit),
    index,
  }));
  if (edits.length > mostEdits)
    throw new AppError('TOO_LARGE', { params: { of: 'edits', limit: mostEdits } });
  const was = content.live.hours;
  const week = taken.facts.includes('hours') ? draft.facts.hours?.value : undefined;
  const hours: Hours | null = week && !sameContent(was.week, week) ? { ...was, week: [...week] } : null;
  const [[edited], [applied], untold] = await ctx.db.run((tx) => [
    editContent(tx, row.businessId, key, edits),
    importApplied(tx, id, key, was, hours),
    untoldSites(tx, row.businessId),
  ]);
  if (edited === undefined || applied === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  return {
    job: importJobOf(applied),
    revision: edited.revision,
    leftOut: facts.leftOut,
    conflicts: listSchema.parse(edited.conflicts).length,
    hoursStay: hours !== null && applied.hoursAfter === null,
  };
}
