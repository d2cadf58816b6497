import type { Vector } from './embedder.ts';

const short = (value: number): string => String(Number(value.toPrecision(7)));

/** A vector as pgvector reads one. Null when it says nothing: no direction is near to another. */
export function vectorText(vector: Vector): string | null {
  return vector.some((value) => value !== 0) ? `[${Array.from(vector, short).join()}]` : null;
}

/** A vector for keeping: as pgvector reads a sparse one, where that is shorter. */
export function storedVectorText(vector: Vector): string | null {
  const parts: string[] = [];
  vector.forEach((value, at) => {
    if (value !== 0) parts.push(`${at + 1}:${short(value)}`);
  });
  if (parts.length === 0) return null;
  return parts.length < vector.length / 2 ? `{${parts.join()}}/${vector.length}` : vectorText(vector);
}
