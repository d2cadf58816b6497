import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod';
import { configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { configurationOf, type configurationSchema } from './configuration.ts';

export const getConfigurationInput = byId;

/** One configuration of a business of the caller. Throws NOT_FOUND. */
export async function getConfiguration(
  ctx: UserContext,
  { id }: z.output<typeof getConfigurationInput>,
): Promise<z.infer<typeof configurationSchema>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(configurations)
      .where(and(eq(configurations.id, id), isNull(configurations.archivedAt))),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return configurationOf(row);
}
