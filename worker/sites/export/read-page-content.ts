import { and, eq, isNull } from 'drizzle-orm';
import { businessContent } from '../../../db/calls/sites/content.ts';
import { configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Configuration, configurationOf } from '../configurations/configuration.ts';
import { type BusinessContent, businessContentOf } from '../content/business-content.ts';

/** Everything that is edited of a page and of its business. */
interface PageContent {
  readonly configuration: Configuration;
  readonly content: BusinessContent;
}

/** Reads everything that is edited of a page and of its business. Throws NOT_FOUND. */
export async function readPageContent(ctx: UserContext, id: string): Promise<PageContent> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(configurations)
      .where(and(eq(configurations.id, id), isNull(configurations.archivedAt))),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'configuration' } });
  const [[found]] = await ctx.db.run((tx) => [businessContent(tx, row.businessId)]);
  return { configuration: configurationOf(row), content: businessContentOf(found?.content) };
}
