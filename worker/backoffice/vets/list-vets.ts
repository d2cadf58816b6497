import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { locales } from '../../../contract/people.ts';
import { vetStandings } from '../../../contract/vets.ts';
import { userProfiles, vets } from '../../../db/schema/index.ts';
import { folded } from '../../../db/schema/search-words.ts';
import { vetLicenceSchema } from '../../consults/vets/vet-licence.ts';
import type { AdminContext } from '../../core/context.ts';
import { momentKey, textKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { isPerson, peopleFound } from '../people-found.ts';
import { searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';

export const listVetsInput = tableInput({ createdAt: momentKey, displayName: textKey })
  .extend({ standing: z.enum(vetStandings).optional() })
  .prefault({});
type Input = z.output<typeof listVetsInput>;

export const listVetsOutput = tablePage(
  z.object({
    id: z.uuid(),
    email: z.string(),
    displayName: z.string(),
    /** What they look like; null when they show nothing of it. */
    photoId: z.uuid().nullable(),
    standing: z.enum(vetStandings),
    /** Why, and since when, they are suspended; null while they are not. */
    suspension: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    onDuty: z.boolean(),
    /** Consults that they have open. */
    inHand: z.int(),
    species: z.array(z.enum(species)),
    languages: z.array(z.enum(locales)),
    licences: z.array(vetLicenceSchema),
    /** Of five; null while nobody has rated them. */
    stars: z.number().nullable(),
    ratings: z.int(),
    createdAt: z.iso.datetime(),
  }),
);

/** What the table shows of a vet's card. */
const cardSchema = listVetsOutput.shape.items.element.pick({
  species: true,
  languages: true,
  stars: true,
  ratings: true,
});

const id = userProfiles.userId;
const sorts: Record<'createdAt' | 'displayName', SortKey> = {
  createdAt: { id, key: { kind: 'moment', of: userProfiles.createdAt } },
  displayName: { id, key: { kind: 'text', of: folded(userProfiles.displayName) } },
};
const standing = sql<
  (typeof vetStandings)[number]
>`(select private.standing(v) from ${vets} v where v.user_id = ${id})`;

function mergeOf({ q, standing: wanted }: Input, sort: SortKey): Merge {
  const table = { table: userProfiles, sort };
  const fit = and(
    eq(userProfiles.role, 'vet'),
    // Whose account was erased has no card any more.
    isNull(userProfiles.erasedAt),
    wanted === undefined ? undefined : eq(standing, wanted),
  );
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: [{ where: fit }] };
  if (search.kind !== 'words') return { ...table, branches: [{ where: and(isPerson(search), fit) }] };
  return {
    ...table,
    found: [peopleFound(search, undefined, eq(userProfiles.role, 'vet'))],
    branches: [{ each: sql`people`, where: and(sql`${id} = people.person`, fit) }],
  };
}

/** The vets, the newest first unless asked otherwise. `q` is an id, or words in names and e-mail addresses. */
export function listVets(ctx: AdminContext, input: Input): Promise<z.infer<typeof listVetsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const sort = sorts[order.by];
    const table = tableRead(mergeOf(wanted, sort), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id,
          key: keyText(sort),
          email: userProfiles.email,
          displayName: userProfiles.displayName,
          photoId: vets.photoId,
          createdAt: userProfiles.createdAt,
          standing,
          suspendedAt: vets.suspendedAt,
          reason: vets.suspensionReason,
          onDuty: vets.onDuty,
          inHand: sql<number>`private.in_hand(${id}, 'chat') + private.in_hand(${id}, 'video')`,
          licences: sql<unknown>`private.licences_of(${id})`,
          card: sql<unknown>`private.vet_card(${id})`,
        })
        .from(userProfiles)
        .innerJoin(vets, eq(vets.userId, id))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    const items = rows.map(({ key: _, card, licences, suspendedAt, reason, createdAt, ...row }) => ({
      ...row,
      ...cardSchema.parse(card),
      licences: z.array(vetLicenceSchema).parse(licences),
      suspension: suspendedAt && { at: suspendedAt.toISOString(), reason },
      createdAt: createdAt.toISOString(),
    }));
    return { items, ...beside };
  });
}
