import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { consultModes, consultStatuses, followUpStates } from '../../contract/consults.ts';
import { chatSessions, consultTriage, pets, ratings, userProfiles } from '../../db/schema/index.ts';
import { searchWords } from '../../db/schema/search-words.ts';
import { consultStatusSchema, consultSummarySchema, modeSchema } from '../consults/sessions/consult.ts';
import { summaryOf } from '../consults/sessions/consult-summary.ts';
import type { AdminContext } from '../core/context.ts';
import { noKey } from '../core/cursor.ts';
import { keyText, type SortKey } from '../core/keyset.ts';
import type { Branch, Found, Merge } from '../core/merged-ids.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { mostFound, peopleFound } from './people-found.ts';
import { contain, type Search, searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listConsultsInput = tableInput({ queuedAt: noKey })
  .extend({
    status: consultStatusSchema.optional(),
    mode: modeSchema.optional(),
    followUp: z.enum(followUpStates).optional(),
  })
  .prefault({});
type Input = z.output<typeof listConsultsInput>;

export const listConsultsOutput = tablePage(consultSummarySchema);

// The id of a consult says when it was asked for.
const consultsSort: SortKey = { id: chatSessions.id };

const owners = alias(userProfiles, 'owners');
const vets = alias(userProfiles, 'vets');

/** The animals whose names fit, as `animals (pet, keeper)`; any of them when they are too many. */
const animalsFound = (words: string): Found => ({
  name: 'animals',
  rows: sql`select ${pets.id} as pet, ${pets.ownerId} as keeper from ${pets} where ${contain(searchWords(pets.name), words)}`,
  most: mostFound,
});

function searched(search: Search): { found: Found[]; branches: Branch[] } {
  if (search.kind === 'id') {
    const columns = [chatSessions.id, chatSessions.ownerId, chatSessions.vetId];
    return { found: [], branches: columns.map((column) => ({ where: eq(column, search.id) })) };
  }
  const found = [peopleFound(search)];
  const branches = [chatSessions.ownerId, chatSessions.vetId].map((side) => ({
    each: sql`people`,
    where: sql`${side} = people.person`,
  }));
  if (search.kind !== 'words') return { found, branches };
  const ofAnimals = {
    each: sql`animals`,
    where: sql`${chatSessions.ownerId} = animals.keeper and ${chatSessions.petId} = animals.pet`,
  };
  return { found: [...found, animalsFound(search.words)], branches: [...branches, ofAnimals] };
}

/** Condition: what became of the time after the end. The few after which somebody wrote have an index of their own; nearly all are the others. */
const followedUp = (wanted: Input['followUp']) =>
  wanted === undefined
    ? undefined
    : and(
        eq(chatSessions.followUp, wanted),
        wanted === 'none' ? undefined : sql`${chatSessions.followUp} <> 'none'`,
      );

function mergeOf({ q, status, mode, followUp }: Input): Merge {
  const table = { table: chatSessions, sort: consultsSort };
  const filters = [
    { of: chatSessions.status, values: consultStatuses, wanted: status },
    { of: chatSessions.mode, values: consultModes, wanted: mode },
  ];
  const afterwards = followedUp(followUp);
  const search = searchOf(q);
  if (search === undefined)
    return {
      ...table,
      branches: afterwards ? [{ where: and(afterwards, fits(filters)) }] : filterBranches(filters),
    };
  const { found, branches } = searched(search);
  const narrowed = branches.map((branch) => ({
    ...branch,
    where: and(branch.where, afterwards, fits(filters)),
  }));
  return { ...table, found, branches: narrowed };
}

/**
 * All consults, the newest first unless asked otherwise. `q` is an id of the consult, its owner or its vet, theirs at Stripe, or words in the names
 * of owner, vet and pet and in e-mail addresses.
 */
export function listConsults(ctx: AdminContext, input: Input): Promise<z.infer<typeof listConsultsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'queuedAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id: chatSessions.id,
          key: keyText(consultsSort),
          consult: chatSessions,
          triage: { version: consultTriage.version, reasons: consultTriage.reasons },
          pet: { id: pets.id, name: pets.name, species: pets.species, speciesOther: pets.speciesOther },
          ownerName: owners.displayName,
          vetName: vets.displayName,
          stars: ratings.stars,
        })
        .from(chatSessions)
        .innerJoin(owners, eq(owners.userId, chatSessions.ownerId))
        .innerJoin(pets, eq(pets.id, chatSessions.petId))
        .leftJoin(vets, eq(vets.userId, chatSessions.vetId))
        .leftJoin(consultTriage, eq(consultTriage.consultId, chatSessions.id))
        .leftJoin(ratings, eq(ratings.consultId, chatSessions.id))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(summaryOf), ...beside };
  });
}
