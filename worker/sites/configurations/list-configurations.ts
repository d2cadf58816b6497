import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { businessMembers, configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { configurationOf, configurationSchema } from './configuration.ts';

export const listConfigurationsInput = z.object({ businessId: z.uuid().optional() }).optional();

export const listConfigurationsOutput = z.object({ configurations: z.array(configurationSchema) });

/** The configurations of one business, or of all that the caller works on, by name; at most 200. */
export async function listConfigurations(
  ctx: UserContext,
  input: z.output<typeof listConfigurationsInput>,
): Promise<z.infer<typeof listConfigurationsOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({ configuration: configurations })
      .from(businessMembers)
      .innerJoin(configurations, eq(configurations.businessId, businessMembers.businessId))
      .where(
        and(
          eq(businessMembers.userId, ctx.actor.id),
          isNull(configurations.archivedAt),
          input?.businessId ? eq(businessMembers.businessId, input.businessId) : undefined,
        ),
      )
      .orderBy(asc(configurations.name), asc(configurations.id))
      .limit(200),
  ]);
  return { configurations: rows.map(({ configuration }) => configurationOf(configuration)) };
}
