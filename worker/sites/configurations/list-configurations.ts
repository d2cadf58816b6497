import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { businessMembers, configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { configurationOf, configurationSchema } from './configuration.ts';

export const listConfigurationsInput = z.object({ businessId: z.uuid().optional() }).optional();

export const listConfigurationsOutput = z.object({ configurations: z.array(configurationSchema) });

/** The configurations of one business, or of all that the caller works on, by name; at most 200. Throws NOT_FOUND. */
export async function listConfigurations(
  ctx: UserContext,
  input: z.output<typeof listConfigurationsInput>,
): Promise<z.infer<typeof listConfigurationsOutput>> {
  const businessId = input?.businessId;
  const ofCaller = eq(businessMembers.userId, ctx.actor.id);
  const ofBusiness = businessId ? eq(businessMembers.businessId, businessId) : undefined;
  const [rows, [member]] = await ctx.db.run((tx) => [
    tx
      .select({ configuration: configurations })
      .from(businessMembers)
      .innerJoin(configurations, eq(configurations.businessId, businessMembers.businessId))
      .where(and(ofCaller, ofBusiness, isNull(configurations.archivedAt)))
      .orderBy(asc(configurations.name), asc(configurations.id))
      .limit(200),
    tx.select({ role: businessMembers.role }).from(businessMembers).where(and(ofCaller, ofBusiness)).limit(1),
  ]);
  if (businessId !== undefined && member === undefined)
    throw new AppError('NOT_FOUND', { params: { subject: 'business' } });
  return { configurations: rows.map(({ configuration }) => configurationOf(configuration)) };
}
