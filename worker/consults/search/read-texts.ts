import * as z from 'zod';
import { embeddingBounds, searchKinds } from '../../../contract/search.ts';
import type { ReadText } from '../../../db/calls/search.ts';
import { redact } from '../../core/ai/redact.ts';
import { localeSchema } from '../../core/locale.ts';
import { cutIntoPieces } from '../../core/search/embed/cut-into-pieces.ts';
import { type Embedder, EmbedderAway } from '../../core/search/embed/embedder.ts';
import { storedVectorText } from '../../core/search/embed/vector-text.ts';
import { articleOf } from '../knowledge/find-article.ts';
import { searchablePieces } from '../knowledge/searchable-text.ts';
import { veterinaryReader } from './veterinary-reader.ts';

/** Texts as fn_claim_search_texts hands them out. */
export const claimedSchema = z.array(
  z.object({
    id: z.uuid(),
    hash: z.string(),
    kind: z.enum(searchKinds),
    thing: z.string(),
    locale: localeSchema.or(z.literal('')),
    title: z.string(),
    body: z.string(),
    /** Who may be named in it. */
    names: z.array(z.string()),
  }),
);
export type ClaimedText = z.infer<typeof claimedSchema>[number];

/** What became of a batch: what was read, and what cannot be, by itself. */
export interface ReadBatch {
  readonly read: readonly ReadText[];
  readonly failed: readonly string[];
}

/** The pieces of a text that each can be found; of an article each says what it is about. */
function piecesOf({ kind, thing, locale, title, body, names }: ClaimedText, embedder: Embedder): string[] {
  const article = kind === 'article' && locale !== '' ? articleOf(thing, locale) : undefined;
  if (article !== undefined) return searchablePieces(article);
  const text = [title, body].filter((part) => part !== '').join('\n');
  return cutIntoPieces(embedder.leaves ? redact(text, names) : text);
}

async function readTogether(texts: readonly ClaimedText[], embedder: Embedder): Promise<ReadText[]> {
  const reader = veterinaryReader();
  const pieces = texts.map((text) => piecesOf(text, embedder));
  const vectors = await embedder.embed(pieces.flat());
  let next = 0;
  return texts.map(({ id, hash, title, body }, at) => {
    const own = vectors.slice(next, next + (pieces[at]?.length ?? 0));
    next += own.length;
    return {
      id,
      hash,
      concepts: reader.concepts(`${title}\n${body}`),
      vectors: own.map(storedVectorText).filter((vector) => vector !== null),
    };
  });
}

/**
 * Reads a batch of texts. When the model refuses it as a whole, each is read alone, so that one that it cannot read holds no other up.
 * Throws EmbedderAway.
 */
export async function readTexts(texts: readonly ClaimedText[], embedder: Embedder): Promise<ReadBatch> {
  try {
    return { read: await readTogether(texts, embedder), failed: [] };
  } catch (error) {
    if (error instanceof EmbedderAway) throw error;
  }
  const read: ReadText[] = [];
  const failed: string[] = [];
  for (const text of texts.slice(0, embeddingBounds.batch))
    try {
      read.push(...(await readTogether([text], embedder)));
    } catch (error) {
      if (error instanceof EmbedderAway) throw error;
      failed.push(text.id);
    }
  return { read, failed };
}
