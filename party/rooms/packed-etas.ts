import type { Eta } from '../protocol/lobby-frames.ts';

/**
 * Ranges of thousands as numbers, two each: minutes from and to, both -1 where nothing can be said. Every part of the lobby is told all of them
 * several times a second, and an array of bytes crosses from one object to another in no time where as many objects take milliseconds.
 */
type PackedEtas = Int32Array;

/** @param etas null where nothing can be said */
export const packEtas = (etas: readonly (Eta | null)[]): PackedEtas => {
  const packed = new Int32Array(2 * etas.length).fill(-1);
  for (const [at, eta] of etas.entries()) if (eta) packed.set([eta.from, eta.to], 2 * at);
  return packed;
};

/** The range at an index; null when nothing can be said, or there is none. */
export const etaAt = (packed: PackedEtas, at: number): Eta | null => {
  const [from = -1, to = -1] = [packed[2 * at], packed[2 * at + 1]];
  return from < 0 ? null : { from, to };
};
