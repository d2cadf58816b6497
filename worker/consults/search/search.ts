import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { type SearchKind, searchBounds, searchKinds } from '../../../contract/search.ts';
import { search as searchCall } from '../../../db/calls/search.ts';
import type { RequestContext, VisitorContext } from '../../core/context.ts';
import { cursorOf, cursorSchema, textKey } from '../../core/cursor.ts';
import { localeSchema } from '../../core/locale.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { snippetOf, snippetSchema } from '../../core/search/snippet.ts';
import { levelOfArticle, pathOfArticle } from '../knowledge/article-address.ts';
import { vectorOf, type WantedVector } from './vector-of.ts';
import { veterinaryReader } from './veterinary-reader.ts';

/** Vectors whose cosine is less have nothing to do with each other. */
const leastSimilar = 0.12;

/** Where a page ends: the fused score, the moment that its pages are of, and the model that took part (`-` when none did). */
const endOfPage = z.string().regex(/^\d\.\d{12} \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z [\w.:/@-]{1,100}$/);

const moment = z.iso.datetime({ offset: true }).or(z.iso.date());

export const searchInput = z
  .object({
    /** What is looked for, as it is typed: words, slips, whole sentences, in Spanish or English. */
    q: textKey.pipe(z.string().trim().min(1).max(searchBounds.longest)),
    kind: z.enum(searchKinds).optional(),
    /** All kinds but this one. */
    without: z.enum(searchKinds).optional(),
    /** The id of an animal: only what is about it. */
    animal: z.uuid().optional(),
    species: z.enum(species).optional(),
    /** From this moment or day on, and before that one. */
    from: moment.optional(),
    to: moment.optional(),
  })
  .extend(pageInput(cursorSchema({ relevance: endOfPage }, textKey)).shape);
export type SearchInput = z.output<typeof searchInput>;

const foundItem = {
  kind: z.enum(searchKinds),
  locale: localeSchema.or(z.literal('')),
  title: z.string(),
  happenedAt: z.string(),
  consultId: z.uuid().nullable(),
  petId: z.uuid().nullable(),
  petName: z.string().nullable(),
  species: z.array(z.enum(species)),
  /** Its place by words, by meaning (null where it has none), and what both come to: the sum of 1 / (60 + place). */
  lexicalRank: z.int().nullable(),
  semanticRank: z.int().nullable(),
};

export const searchResultSchema = z.object({
  ...foundItem,
  /** Names it: an article's id, an animal's, a consult's, a message's, a vet's. */
  id: z.string(),
  score: z.number(),
  snippet: snippetSchema,
  /** The page of an article, null for what has none for everybody. */
  path: z.string().nullable(),
  /** How urgent what an article is about may be; null for everything else. */
  level: z.string().nullable(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/**
 * What part meaning had in it, beside words: `used`; `partial` where something of what may be found has not been read by the model yet; `off` where
 * there is none; `away` where it did not answer in time.
 */
export const semanticStates = ['used', 'partial', 'off', 'away'] as const;

export const searchOutput = pageOutput(searchResultSchema).extend({ semantic: z.enum(semanticStates) });
export type SearchOutput = z.infer<typeof searchOutput>;

const foundSchema = z.object({
  asOf: z.string(),
  vectors: z.boolean(),
  unread: z.boolean(),
  results: z.array(
    z.object({
      ...foundItem,
      ownerId: z.uuid().nullable(),
      happenedAt: z.string().transform((at) => new Date(at).toISOString()),
      id: z.string(),
      thing: z.string(),
      body: z.string(),
      score: z.string(),
    }),
  ),
});
type Row = z.output<typeof foundSchema>['results'][number];

/** A result, and whose it is. */
export type OwnedResult = SearchResult & Pick<Row, 'ownerId'>;

function resultOf({ thing, body, score, ...row }: Row, isWanted: (word: string) => boolean): OwnedResult {
  const articleLocale = row.kind === 'article' && row.locale !== '' ? row.locale : null;
  return {
    ...row,
    id: row.kind === 'message' ? thing.slice(thing.indexOf('/') + 1) : thing,
    score: Number(score),
    snippet: snippetOf(body === '' ? row.title : body, isWanted),
    path: articleLocale === null ? null : pathOfArticle(thing, articleLocale),
    level: articleLocale === null ? null : levelOfArticle(thing),
  };
}

function stateOf(found: z.output<typeof foundSchema>, wanted: WantedVector): SearchOutput['semantic'] {
  if (!found.vectors) return 'off';
  if (wanted.isAway) return 'away';
  return found.unread || wanted.isFilling ? 'partial' : 'used';
}

/** The kinds that are looked through; null: all of them. */
function kindsOf({ kind, without }: SearchInput): SearchKind[] | null {
  if (kind !== undefined) return [kind];
  return without === undefined ? null : searchKinds.filter((one) => one !== without);
}

/** Who looks for something, by which door. */
type Searching = Pick<VisitorContext, 'db'> & RequestContext;

type Found = Omit<SearchOutput, 'items'> & { items: OwnedResult[] };

/**
 * What the caller may see of what they look for, by words and by meaning, best first: a visitor articles, a person what is theirs and vets too, a vet the
 * animals in hand. In one round trip (and every half a minute another one, for the model by which searches go). Without an answer of the embedder in time it is by words alone, and says so. Later pages are of the moment of the
 * first one: what is added meanwhile is in none of them.
 * `everyone`: animals of all owners, for a door that may see them.
 * Throws BAD_INPUT, and UNAVAILABLE when a page by meaning cannot go on.
 */
export async function search(
  ctx: Searching,
  input: SearchInput,
  { everyone = false }: { everyone?: boolean } = {},
): Promise<Found> {
  const { q, animal, species: one, from, to, cursor, limit } = input;
  const reader = veterinaryReader();
  const [score, asOf, modelThen] = cursor?.key.split(' ') ?? [];
  const wanted = await vectorOf(ctx, q, modelThen);
  const [[row]] = await ctx.db.run((tx) => [
    searchCall(tx, {
      ...reader.search(q),
      vector: wanted.vector,
      model: wanted.model,
      kinds: kindsOf(input),
      petId: animal ?? null,
      species: one ?? null,
      from: from ?? null,
      to: to ?? null,
      everyone,
      locale: ctx.locale,
      leastSimilar,
      perRanking: searchBounds.perRanking,
      asOf: asOf ?? null,
      after: cursor === undefined || score === undefined ? null : { score, id: cursor.id },
      limit: limit + 1,
    }),
  ]);
  const found = foundSchema.parse(row?.found);
  const model = wanted.vector === null ? '-' : wanted.model;
  const { page, nextCursor } = cutPage(found.results, limit, (last) =>
    cursorOf({ order: 'relevance', key: `${last.score} ${found.asOf} ${model}`, id: last.id }),
  );
  const isWanted = reader.marker(q);
  return {
    items: page.map((item) => resultOf(item, isWanted)),
    nextCursor,
    semantic: stateOf(found, wanted),
  };
}
