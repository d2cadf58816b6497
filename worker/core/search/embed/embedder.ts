/** Numbers in each vector: what the database's columns hold. */
export const dimensions = 1536;

/** A text as a point: `dimensions` numbers of unit length, so that the inner product of two is their cosine. In single precision, as pgvector keeps them. */
export type Vector = Float32Array<ArrayBuffer>;

/** Makes vectors of texts. */
export type Embedder = Readonly<{
  /** What made a vector, stored beside it: vectors of different models are never compared. */
  model: string;
  /** A vector for each text, in their order. A text without any word gives zeros. */
  embed: (texts: readonly string[]) => Promise<Vector[]>;
}>;
