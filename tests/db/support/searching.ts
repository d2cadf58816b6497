import * as z from 'zod';
import type { SearchKind } from '../../../contract/search.ts';
import {
  type AskedSearch,
  claimSearchTexts,
  keepSearchVectors,
  putSearchTexts,
  search,
} from '../../../db/calls/search.ts';
import type { Door } from '../../../db/client.ts';
import { veterinaryEmbedder } from '../../../worker/consults/search/veterinary-embedder.ts';
import { veterinaryReader } from '../../../worker/consults/search/veterinary-reader.ts';
import { storedVectorText, vectorText } from '../../../worker/core/search/embed/vector-text.ts';
import { clock } from './world.ts';

export const embedder = veterinaryEmbedder();
const reader = veterinaryReader();

const foundSchema = z.object({
  asOf: z.string(),
  vectors: z.boolean(),
  unread: z.boolean(),
  results: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      thing: z.string(),
      locale: z.string(),
      title: z.string(),
      body: z.string(),
      score: z.string(),
      petName: z.string().nullable(),
      lexicalRank: z.number().nullable(),
      semanticRank: z.number().nullable(),
      similarity: z.number().nullable(),
    }),
  ),
});
export type Found = z.infer<typeof foundSchema>;

type Ask = Partial<AskedSearch> & { readonly byMeaning?: boolean; readonly at?: Date };

/** What a search sends to the database, of what is typed. */
export async function asked(
  typed: string,
  { byMeaning = true, at: _, ...ask }: Ask = {},
): Promise<AskedSearch> {
  const [vector] = await embedder.embed([typed]);
  return {
    ...reader.search(typed),
    vector: byMeaning && vector !== undefined ? vectorText(vector) : null,
    model: embedder.model,
    kinds: null,
    petId: null,
    species: null,
    from: null,
    to: null,
    everyone: false,
    locale: 'es',
    leastSimilar: 0.12,
    perRanking: 100,
    asOf: null,
    after: null,
    limit: 50,
    ...ask,
  };
}

/** Looks for what is typed, by a door. */
export async function find(door: Door, typed: string, ask: Ask = {}): Promise<Found> {
  const sent = await asked(typed, ask);
  const [, [row]] = await door.run((tx) => [clock(tx, ask.at ?? new Date()), search(tx, sent)]);
  return foundSchema.parse(row?.found);
}

const claimedSchema = z.array(
  z.object({ id: z.string(), hash: z.string(), kind: z.string(), title: z.string(), body: z.string() }),
);
export type Claimed = z.infer<typeof claimedSchema>;

export async function claim(service: Door, limit = 100, seconds = 60): Promise<Claimed> {
  const [[row]] = await service.run((tx) => [claimSearchTexts(tx, limit, seconds)]);
  return claimedSchema.parse(row?.claimed);
}

/** What the embedder makes of texts that were claimed; a text is one piece. */
export const readTexts = (claimed: Claimed) =>
  Promise.all(
    claimed.map(async ({ id, hash, title, body }) => {
      const text = `${title}\n${body}`;
      const vectors = await embedder.embed([text]);
      return {
        id,
        hash,
        concepts: reader.concepts(text),
        vectors: vectors.map(storedVectorText).filter((vector) => vector !== null),
      };
    }),
  );

export async function keep(
  service: Door,
  read: Awaited<ReturnType<typeof readTexts>>,
  model = embedder.model,
) {
  const [[row]] = await service.run((tx) => [keepSearchVectors(tx, model, read)]);
  return row?.kept;
}

/** Reads everything that waits. */
export async function readAll(service: Door): Promise<void> {
  for (let texts = await claim(service); texts.length > 0; texts = await claim(service))
    await keep(service, await readTexts(texts));
}

/** Articles of one's own: by id, the title and body in each language. */
export async function putArticles(
  service: Door,
  written: Readonly<Record<string, Readonly<Record<string, readonly [title: string, body: string]>>>>,
  kind: SearchKind = 'article',
): Promise<void> {
  const rows = Object.entries(written).flatMap(([thing, languages]) =>
    Object.entries(languages).map(([locale, [title, body]]) => ({
      kind,
      thing,
      locale,
      species: ['horse'],
      happened_at: '2026-11-29',
      title,
      body,
    })),
  );
  await service.run((tx) => [putSearchTexts(tx, kind, rows, [])]);
}
