/** `npm run simulate -- --vets 8 --per-hour 40`: how long people wait, and whether what they are told is true. */
import { parseArgs } from 'node:util';
import { type Level, levels } from '../../contract/urgency.ts';
import { figuresOf } from './figures.ts';
import { type Load, usualLevels } from './load.ts';
import { Random } from './random.ts';
import { Simulation } from './simulation.ts';
import { measureSize } from './size.ts';

const { values: options } = parseArgs({
  options: {
    vets: { type: 'string', default: '8' },
    'per-hour': { type: 'string', default: '40' },
    days: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    /** How often each level comes, as in `red=6,orange=22`; a level that is not named does not. */
    mix: { type: 'string', default: '' },
    size: { type: 'boolean', default: false },
  },
});

const percent = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(1)} %`);
const minutes = (value: number | null): string => (value === null ? '' : value.toFixed(1));

/** Shares of levels as they are written on the command line. */
function levelsOf(mix: string): Load['levels'] {
  if (mix === '') return usualLevels;
  const shares = new Map(
    mix
      .split(',')
      .map((one) => one.split('='))
      .map(([level, share]) => [level, Number(share)]),
  );
  const of = (level: Level): number => shares.get(level) ?? 0;
  return { red: of('red'), orange: of('orange'), yellow: of('yellow'), green: of('green'), blue: of('blue') };
}

function simulateDays(): void {
  const load = {
    vets: Number(options.vets),
    perHour: Number(options['per-hour']),
    levels: levelsOf(options.mix),
  };
  const simulation = new Simulation(load, new Random(Number(options.seed)));
  simulation.run(Number(options.days));
  const figures = figuresOf(simulation);
  console.table(
    Object.fromEntries(
      levels.map((level) => {
        const of = figures.levels[level];
        return [
          level,
          {
            came: of.came,
            median: minutes(of.median),
            p90: minutes(of.p90),
            p99: minutes(of.p99),
            longest: minutes(of.longest),
            'as promised': percent(of.inTime),
            left: of.left,
          },
        ];
      }),
    ),
  );
  const { eta } = figures;
  console.table({
    'ETA in range': percent(eta.coverage),
    'ETA in range, of those told more than 5 minutes': percent(eta.ofWaiting),
    'answered before it': percent(eta.early),
    'answered after it': percent(eta.late),
    'median width, minutes': eta.medianWidth,
    'no ETA': eta.untold,
    'offers per consult': figures.offersPerConsult?.toFixed(2) ?? '',
    'vets idle': percent(figures.idle),
    'waiting at the end': figures.waitingAtEnd,
  });
}

function simulateSize(): void {
  const size = { waiting: 5_000, vets: 300, changes: 20, rounds: 200 };
  const { plan, estimate, offered } = measureSize(size, new Random(Number(options.seed)));
  const ms = (value: number): string => value.toFixed(1);
  console.log(
    `${size.waiting} waiting, ${size.vets} vets, ${size.changes} changes a second, ${size.rounds} rounds`,
  );
  console.table({
    'planning offers, ms': { median: ms(plan.median), p99: ms(plan.p99), 'at first': ms(plan.atFirst) },
    'estimating waits, ms': {
      median: ms(estimate.median),
      p99: ms(estimate.p99),
      'at first': ms(estimate.atFirst),
    },
  });
  console.log(
    `${offered.toFixed(1)} offers a round; estimating within 20 ms at p99 is ${estimate.p99 <= 20 ? '' : 'not '}met`,
  );
}

if (options.size) simulateSize();
else simulateDays();
