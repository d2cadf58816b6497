import * as z from 'zod';
import { embeddingBounds, searchKinds } from '../../../contract/search.ts';
import type { ReadText } from '../../../db/calls/search.ts';
import { redact } from '../../core/ai/redact.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { cutIntoPieces } from '../../core/search/embed/cut-into-pieces.ts';
import { type Embedder, EmbedderAway } from '../../core/search/embed/embedder.ts';
import { storedVectorText } from '../../core/search/embed/vector-text.ts';
import type { ReadStatic } from '../../core/static-files.ts';
import { readArticleText } from '../knowledge/article-text.ts';
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

/** What reads texts, and where those of articles are read from. */
export interface Reading {
  readonly embedder: Embedder;
  readonly readStatic: ReadStatic;
}

/** What became of a batch: what was read, and what cannot be, by itself. */
export interface ReadBatch {
  readonly read: readonly ReadText[];
  readonly failed: readonly string[];
}

/** The pieces of a text that each can be found; of an article each says what it is about. */
async function piecesOf(
  { kind, thing, locale, title, body, names }: ClaimedText,
  { embedder, readStatic }: Reading,
): Promise<string[]> {
  const article = kind === 'article' && locale !== '' ? articleOf(thing, locale) : undefined;
  if (article !== undefined)
    return searchablePieces({ ...article, ...(await readArticleText(readStatic, article)) });
  const text = [title, body].filter((part) => part !== '').join('\n');
  return cutIntoPieces(embedder.leaves ? redact(text, names) : text);
}

async function readTogether(texts: readonly ClaimedText[], reading: Reading): Promise<ReadText[]> {
  const reader = veterinaryReader();
  const pieces = await Promise.all(texts.map((text) => piecesOf(text, reading)));
  const vectors = await reading.embedder.embed(pieces.flat());
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

/** Whether it is not the text that failed: the model is away, or the file of an article is. */
const isAway = (error: unknown): boolean => error instanceof EmbedderAway || error instanceof AppError;

/**
 * Reads a batch of texts. When the model refuses it as a whole, each is read alone, so that one that it cannot read holds no other up.
 * Throws EmbedderAway, UNAVAILABLE.
 */
export async function readTexts(texts: readonly ClaimedText[], reading: Reading): Promise<ReadBatch> {
  try {
    return { read: await readTogether(texts, reading), failed: [] };
  } catch (error) {
    if (isAway(error)) throw error;
  }
  const read: ReadText[] = [];
  const failed: string[] = [];
  for (const text of texts.slice(0, embeddingBounds.batch))
    try {
      read.push(...(await readTogether([text], reading)));
    } catch (error) {
      if (isAway(error)) throw error;
      failed.push(text.id);
    }
  return { read, failed };
}
