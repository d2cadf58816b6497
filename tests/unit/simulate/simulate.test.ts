import { describe, expect, test } from 'vitest';
import { allowanceMinutes } from '../../../contract/urgency.ts';
import { figuresOf } from '../../../tools/simulate/figures.ts';
import { type Load, usualLevels } from '../../../tools/simulate/load.ts';
import { Random } from '../../../tools/simulate/random.ts';
import { Simulation } from '../../../tools/simulate/simulation.ts';

const played = (load: Partial<Load>, days = 1, seed = 1): Simulation => {
  const simulation = new Simulation({ vets: 8, perHour: 40, levels: usualLevels, ...load }, new Random(seed));
  simulation.run(days);
  return simulation;
};

describe.each([
  ['under', 25],
  ['near', 50],
  ['over', 70],
])('a day %s capacity', (_, perHour) => {
  const day = played({ perHour });
  const figures = figuresOf(day);

  test('D11 four of five are answered within what they were told when they came', () => {
    expect(figures.eta.coverage).toBeGreaterThanOrEqual(0.8);
    // Of a day under capacity too few wait to say so of them alone.
    if (perHour > 25) expect(figures.eta.ofWaiting).toBeGreaterThanOrEqual(0.8);
  });

  test('D1 nobody is lost and nobody is anywhere twice', () => {
    const inHand = day.vets.flatMap((vet) => [...vet.inHand]);
    expect(new Set(inHand).size).toBe(inHand.length);
    expect(inHand.toSorted()).toEqual(idsOf(day, 'in-hand'));
    expect(day.waiting.map(({ id }) => id).toSorted()).toEqual(idsOf(day, 'waiting'));
  });

  test('D14 nobody has more in hand than they want', () => {
    for (const { most, chatsAtOnce, mostVideos, mostWithVideo } of day.vets) {
      expect(most).toBeLessThanOrEqual(chatsAtOnce);
      expect(mostVideos).toBeLessThanOrEqual(1);
      expect(mostWithVideo).toBeLessThanOrEqual(1);
    }
  });
});

const idsOf = (day: Simulation, state: string): string[] =>
  day.cases
    .filter((one) => one.state === state)
    .map(({ id }) => id)
    .toSorted();

test('the same seed plays the same day', () => {
  expect(figuresOf(played({ perHour: 50 }))).toEqual(figuresOf(played({ perHour: 50 })));
});

test('of a level that nobody had, and of days without anybody, nothing is said', () => {
  const levels = { red: 95, orange: 0, yellow: 0, green: 0, blue: 5 };
  const { orange, red } = figuresOf(played({ levels })).levels;
  expect(orange).toMatchObject({ came: 0, median: null, p90: null, p99: null, longest: 0, inTime: null });
  expect(red.inTime).toBeGreaterThan(0);
  const { offersPerConsult, eta } = figuresOf(played({}, 0));
  expect([offersPerConsult, eta.medianWidth]).toEqual([null, null]);
});

test('D10 under endless red the mildest are answered, within what may overtake them', () => {
  // As much red as the vets can answer, and more of it in the evening.
  const levels = { red: 95, orange: 0, yellow: 0, green: 0, blue: 5 };
  const { red, blue } = figuresOf(played({ vets: 4, perHour: 26, levels, isPatient: true }, 2)).levels;
  expect(red.longest).toBeGreaterThan(60);
  // Who comes later than this overtakes nobody mild.
  expect(blue.longest).toBeLessThanOrEqual(allowanceMinutes.blue - allowanceMinutes.red + red.longest);
});
