import { allowanceMinutes, levels } from '../../../contract/urgency.ts';
import { type CaseClass, CaseClasses } from './case-classes.ts';
import type { DutyVet } from './duty-vet.ts';
import { type Handling, meanOf, normalP90 } from './handling.ts';
import type { WaitingCase } from './waiting-case.ts';

/** How long somebody still waits until a vet has their case, in milliseconds: earlier than `from` or later than `to` is unlikely. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** Beyond this nothing is claimed: no shift is that long. */
const horizon = 12 * 3_600_000;

/** How things may go. Between the two, 80 of 100 go. */
interface Luck {
  /** Standard deviations from the average. */
  readonly deviations: number;
  /** How far off the rate at which room becomes free may be, as a share of it: shifts begin and end, and people give up waiting. */
  readonly rateError: number;
  /** How much of those who may still come before a case do, of the number of the last hour. */
  readonly overtaking: number;
}

// Found by simulation, so that four of five are answered in the range under, near and over capacity: docs/dispatch.md.
const good: Luck = { deviations: -normalP90, rateError: 0.35, overtaking: 0.5 };
const bad: Luck = { deviations: normalP90, rateError: 0.15, overtaking: 1 };

/** What lies between a case and a vet. Rates are room per millisecond. */
interface Course {
  /** Room that has to become free first. */
  readonly ahead: number;
  /** How fast room becomes free. */
  readonly rate: number;
  /** Those who may still come before it: at what rate, and for how long from now. */
  readonly overtaking: readonly { readonly rate: number; readonly until: number }[];
}

/** What all cases of a class have in common. `before`: what is due earlier, none of that level that is yet to come gets ahead of. */
interface Pace {
  readonly rate: number;
  readonly coming: readonly { readonly rate: number; readonly before: number }[];
}

/**
 * When enough room has become free. Room becomes free, and cases overtake, as in Poisson processes, whose counts are taken for normal with the
 * usual correction by a half. `after`: when it was for whoever is before it in the same line, which it cannot be earlier than.
 */
function momentOf({ ahead, rate, overtaking }: Course, luck: Luck, after: number): number {
  const isReached = (at: number): boolean => {
    const freed = rate * at;
    let before = 0;
    for (const { rate: coming, until } of overtaking)
      before += luck.overtaking * coming * Math.min(at, until);
    const deviation = Math.sqrt(freed + before + (luck.rateError * freed) ** 2);
    return freed - before - luck.deviations * deviation >= ahead - 0.5;
  };
  const exact = Math.max(5_000, after * 0.02);
  let early = after;
  let late = early + exact;
  for (let step = exact; late < horizon && !isReached(late); step *= 2) {
    early = late;
    late += step;
  }
  while (late - early > exact) {
    const middle = (early + late) / 2;
    if (isReached(middle)) late = middle;
    else early = middle;
  }
  return Math.min(late, horizon);
}

/** The mean time that what these vets have in hand takes; of what they would get, when they have nothing. */
function meanInHand({ vets, mode }: CaseClass, means: Readonly<Record<WaitingCase['mode'], number>>): number {
  let [chats, videos] = [0, 0];
  for (const vet of vets) {
    chats += vet.videosInHand > 0 ? 0 : vet.chatsInHand;
    videos += vet.videosInHand > 0 ? vet.chatsAtOnce : 0;
  }
  return chats + videos === 0 ? means[mode] : (chats * means.chat + videos * means.video) / (chats + videos);
}

/**
 * How long each waiting case still waits, by what its vets have in hand, who is ahead of it for the same vets, and who may come and be more
 * urgent. A case that no vet on duty can take has no estimate, however long the queue. 5,000 cases take some milliseconds.
 *
 * @param waiting in the order of the queue
 * @param handling measured, or usual
 * @param now milliseconds since 1970
 * @returns by the id of the case; 80 of 100 should be answered between `from` and `to`
 */
export function estimateWaits(
  waiting: readonly WaitingCase[],
  vets: readonly DutyVet[],
  handling: Handling,
  now: number,
  needsLicence: (country: string) => boolean,
): Map<string, Wait> {
  const classes = new CaseClasses(vets, needsLicence);
  const offered = new Set(vets.map(({ offer }) => offer));
  const means = { chat: meanOf(handling.consult.chat), video: meanOf(handling.consult.video) };
  const room = vets.reduce((sum, vet) => sum + vet.chatsAtOnce, 0);
  const paces = new Map<CaseClass, Pace>();
  /** When room is there for the last case of a class so far. */
  const reached = new Map<CaseClass, Wait>();
  /** Room that the cases so far need, by class. */
  const needed: number[] = [];
  const waits = new Map<string, Wait>();
  const { accept } = handling;

  for (const one of waiting) {
    const its = classes.of(one);
    if (its.room === 0) continue;
    if (offered.has(one.id)) {
      waits.set(one.id, { from: 0, to: accept.p90 });
      continue;
    }
    let others = 0;
    for (const other of classes.all) others += (needed[other.index] ?? 0) * classes.share(other, its);
    needed[its.index] = (needed[its.index] ?? 0) + its.each;
    const ahead = others + its.each - its.freeRoom;
    if (ahead <= 0) {
      waits.set(one.id, { from: 0, to: accept.p90 * (1 + Math.floor(others / its.freeVets)) });
      continue;
    }
    const pace = paces.get(its) ?? {
      rate: its.room / meanInHand(its, means),
      coming: levels.flatMap((level) => {
        const coming = (handling.perHour[level] / 3_600_000) * (its.room / room);
        return coming > 0 ? [{ rate: coming, before: allowanceMinutes[level] * 60_000 + now }] : [];
      }),
    };
    paces.set(its, pace);
    const overtaking: { rate: number; until: number }[] = [];
    for (const { rate, before } of pace.coming)
      if (one.dueAt > before) overtaking.push({ rate, until: one.dueAt - before });
    const course = { ahead, rate: pace.rate, overtaking };
    const before = reached.get(its);
    const from = momentOf(course, good, before?.from ?? 0);
    const to = momentOf(course, bad, before?.to ?? 0);
    reached.set(its, { from, to });
    waits.set(one.id, { from, to: to + accept.p90 });
  }
  return waits;
}
