import { type InferSelectModel, sql } from 'drizzle-orm';
import type { carePlans } from '../../../db/schema/index.ts';
import { type CarePlan, carePlanSchema } from './care-plan.ts';

/** Column: the plan that took the place of this one; null when it is in force. Qualified by hand: the table is its own neighbour here. */
export const amendedBy = sql<
  string | null
>`(select later.id from public.care_plans later where later.amends = "care_plans"."id")`;

/** A signed plan as clients see it. */
export function carePlanOf(row: InferSelectModel<typeof carePlans>, amendment: string | null): CarePlan {
  return carePlanSchema.parse({
    id: row.id,
    sessionId: row.consultId,
    petId: row.petId,
    vet: { id: row.vetId, displayName: row.vetName },
    locale: row.locale,
    content: row.content,
    animal: row.animal,
    confirmations: row.confirmations,
    origin: row.origin,
    amends: row.amends,
    amendReason: row.amendReason,
    amendedBy: amendment,
    contentHash: row.contentHash,
    signedAt: row.signedAt.toISOString(),
  });
}
