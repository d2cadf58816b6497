import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod';
import { businessContent } from '../../../db/calls/sites/content.ts';
import { configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { configurationOf } from '../configurations/configuration.ts';
import { businessContentOf } from '../content/business-content.ts';
import { type ContentFile, contentFileOf, type contentFileSchema } from '../content/content-file.ts';

export const exportContentInput = byId;

/** Everything that is edited of a page and of its business, as a file that can be read in again. On every plan. Throws NOT_FOUND. */
export async function exportContent(
  ctx: UserContext,
  { id }: z.output<typeof exportContentInput>,
): Promise<z.infer<typeof contentFileSchema>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(configurations)
      .where(and(eq(configurations.id, id), isNull(configurations.archivedAt))),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'configuration' } });
  const [[found]] = await ctx.db.run((tx) => [businessContent(tx, row.businessId)]);
  const file: ContentFile = contentFileOf(businessContentOf(found?.content), configurationOf(row), ctx.now);
  return file;
}
