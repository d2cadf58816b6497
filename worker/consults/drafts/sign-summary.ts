import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { draftBounds, summaryParts } from '../../../contract/drafts.ts';
import { signSummary as sign } from '../../../db/calls/drafts.ts';
import { consultDrafts } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { type DraftLine, draftLineSchema } from './draft-line.ts';
import { type SummaryLine, summaryLineSchema } from './summary-line.ts';

export const signSummaryInput = byId.extend({
  lines: z
    .array(
      z.object({
        /** The line of the draft that it was; null where the vet wrote it. */
        draftLine: z.int().nullable(),
        part: summaryLineSchema.shape.part,
        text: summaryLineSchema.shape.text,
      }),
    )
    .min(1)
    .max(summaryParts.length * draftBounds.linesOfPart + 10),
});

export const signSummaryOutput = z.object({ signedAt: z.iso.datetime() });

/** What comes of the vet's lines, each with the messages that its line of the draft came from. Throws BAD_INPUT when it names a line that is none. */
function signed(
  lines: z.output<typeof signSummaryInput>['lines'],
  draft: readonly DraftLine[],
): SummaryLine[] {
  return lines.map(({ draftLine, part, text }) => {
    if (draftLine === null) return { part, text, messageIds: [] };
    const line = draft.find(({ id }) => id === draftLine);
    if (line === undefined)
      throw new AppError('BAD_INPUT', { fields: [{ path: 'lines', problem: 'draftLine' }] });
    return { part, text, messageIds: line.citations.map(({ messageId }) => messageId) };
  });
}

/** Whether the vet left the summary of a draft as it was. */
function isUntouched(lines: readonly SummaryLine[], draft: readonly DraftLine[]): boolean {
  const summary = draft.filter(({ part }) => summaryParts.some((one) => one === part));
  return (
    summary.length === lines.length &&
    summary.every(({ part, text }, at) => lines[at]?.part === part && lines[at]?.text === text)
  );
}

/**
 * The vet signs a summary that was drafted, as they leave it; the owner reads it from now on. Both versions are kept. The same again changes nothing. Throws
 * NOT_FOUND (not theirs, or rejected), WRONG_STATE (not made yet), CONFLICT (another one was signed), BAD_INPUT.
 */
export async function signSummary(
  ctx: UserContext,
  { id, lines }: z.output<typeof signSummaryInput>,
): Promise<z.output<typeof signSummaryOutput>> {
  const [[draft]] = await ctx.db.run((tx) => [
    tx.select({ lines: consultDrafts.lines }).from(consultDrafts).where(eq(consultDrafts.id, id)),
  ]);
  if (draft === undefined) throw new AppError('NOT_FOUND');
  const drafted = z.array(draftLineSchema).parse(draft.lines ?? []);
  const summary = signed(lines, drafted);
  const [[row]] = await ctx.db.run((tx) => [sign(tx, id, summary, !isUntouched(summary, drafted))]);
  if (row === undefined) throw new AppError('INTERNAL');
  return { signedAt: row.signedAt.toISOString() };
}
