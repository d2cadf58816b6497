/** Numbers in each vector: what the database's columns hold. */
export const dimensions = 1536;

/** A text as a point: `dimensions` numbers of unit length, so that the inner product of two is their cosine. In single precision, as pgvector keeps them. */
export type Vector = Float32Array<ArrayBuffer>;

/** Makes vectors of texts. */
export type Embedder = Readonly<{
  /** What made a vector, stored beside it: vectors of different models are never compared. */
  model: string;
  /** Whether texts leave for somebody else: then nobody is named in them. */
  leaves: boolean;
  /**
   * A vector for each text, in their order. A text without any word gives zeros.
   * Throws EmbedderAway while whoever makes them is away, busy or slow; anything else is about the texts.
   */
  embed: (texts: readonly string[]) => Promise<Vector[]>;
}>;

/** Whoever makes vectors does not answer, or not now. */
export class EmbedderAway extends Error {
  override readonly name = 'EmbedderAway';
}
