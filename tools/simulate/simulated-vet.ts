import type { DutyVet } from '../../worker/consults/dispatch/duty-vet.ts';

/** A vet of the simulation: what dispatch knows of them, and what becomes of it. */
export interface SimulatedVet extends DutyVet {
  idleSince: number;
  offer: string | null;
  chatsInHand: number;
  videosInHand: number;
  readonly inHand: Set<string>;
  /** The most that they ever had in hand: of anything, of videos, and beside a video with it. */
  most: number;
  mostVideos: number;
  mostWithVideo: number;
  isOnDuty: boolean;
  isConnected: boolean;
  /** Milliseconds on duty, and of them with nothing in hand. */
  onDuty: number;
  idle: number;
  seenAt: number;
}

/** The vet with this number in a shift: whatever some take, some of every few take, so that a shift of any size has somebody. */
export function simulatedVet(shift: number, number: number): SimulatedVet {
  const speaks = [['es', 'en'], ['es'], ['es', 'en'], ['es'], ['en']][number % 5] ?? [];
  return {
    id: `vet-${shift}-${number}`,
    species: new Set(number % 3 === 0 ? ['dog', 'cat', 'horse', 'other'] : ['dog', 'cat']),
    modes: new Set(number % 5 === 3 ? ['chat'] : ['chat', 'video']),
    languages: new Set(speaks),
    countries: new Set(number % 2 === 0 ? ['ES', 'GB'] : ['ES']),
    lapsed: new Set<string>(),
    idleSince: 0,
    chatsInHand: 0,
    videosInHand: 0,
    chatsAtOnce: [3, 3, 2, 4, 3][number % 5] ?? 3,
    offer: null,
    inHand: new Set(),
    most: 0,
    mostVideos: 0,
    mostWithVideo: 0,
    isOnDuty: false,
    isConnected: true,
    onDuty: 0,
    idle: 0,
    seenAt: 0,
  };
}
