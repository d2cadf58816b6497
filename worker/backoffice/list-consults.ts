import { and, asc, count, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type * as z from 'zod';
import { chatSessions, pets, ratings, userProfiles } from '../../db/schema/index.ts';
import { consultStatusSchema, consultSummarySchema, modeSchema } from '../consults/consult.ts';
import { summaryOf } from '../consults/consult-summary.ts';
import type { AdminContext } from '../core/context.ts';
import { contains } from './contains.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listConsultsInput = tableInput(['queuedAt', 'endedAt', 'status', 'owner', 'vet'])
  .extend({
    status: consultStatusSchema.optional(),
    mode: modeSchema.optional(),
  })
  .prefault({});

export const listConsultsOutput = tablePage(consultSummarySchema);

const owners = alias(userProfiles, 'owners');
const vets = alias(userProfiles, 'vets');

const sortable = {
  queuedAt: chatSessions.queuedAt,
  endedAt: chatSessions.endedAt,
  status: chatSessions.status,
  owner: owners.displayName,
  vet: vets.displayName,
};

/**
 * All consults, filtered, sorted and paged. `q` looks in the names of owner, vet and pet, the
 * owner's e-mail and the reason, or is the id of the consult, its owner or its vet.
 */
export async function listConsults(
  ctx: AdminContext,
  input: z.output<typeof listConsultsInput>,
): Promise<z.infer<typeof listConsultsOutput>> {
  const { q, status, mode, page, pageSize, sort } = input;
  const where = and(
    contains(
      q,
      [owners.displayName, owners.email, vets.displayName, pets.name, chatSessions.reason],
      [chatSessions.id, chatSessions.ownerId, chatSessions.vetId],
    ),
    status === undefined ? undefined : eq(chatSessions.status, status),
    mode === undefined ? undefined : eq(chatSessions.mode, mode),
  );
  const order = (sort?.dir === 'asc' ? asc : desc)(sortable[sort?.by ?? 'queuedAt']);
  const [rows, [matching]] = await ctx.db.run((tx) => [
    tx
      .select({
        consult: chatSessions,
        pet: { id: pets.id, name: pets.name, species: pets.species, speciesOther: pets.speciesOther },
        ownerName: owners.displayName,
        vetName: vets.displayName,
        stars: ratings.stars,
      })
      .from(chatSessions)
      .innerJoin(owners, eq(owners.userId, chatSessions.ownerId))
      .innerJoin(pets, eq(pets.id, chatSessions.petId))
      .leftJoin(vets, eq(vets.userId, chatSessions.vetId))
      .leftJoin(ratings, eq(ratings.sessionId, chatSessions.id))
      .where(where)
      .orderBy(order, desc(chatSessions.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    tx
      .select({ total: count() })
      .from(chatSessions)
      .innerJoin(owners, eq(owners.userId, chatSessions.ownerId))
      .innerJoin(pets, eq(pets.id, chatSessions.petId))
      .leftJoin(vets, eq(vets.userId, chatSessions.vetId))
      .where(where),
  ]);
  return { items: rows.map(summaryOf), total: matching?.total ?? 0 };
}
