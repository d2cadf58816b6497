/** `npm run simulate -- --vets 8 --per-hour 40`: how long people wait, and whether what they are told is true. */
import { parseArgs } from 'node:util';
import { levels } from '../../contract/urgency.ts';
import { figuresOf } from './figures.ts';
import { usualLevels } from './load.ts';
import { Random } from './random.ts';
import { Simulation } from './simulation.ts';

const { values: options } = parseArgs({
  options: {
    vets: { type: 'string', default: '8' },
    'per-hour': { type: 'string', default: '40' },
    days: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    /** Of how many each level has, as in `red=6,orange=22`; what is not named has none. */
    mix: { type: 'string' },
    size: { type: 'boolean', default: false },
  },
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const minutes = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(1));

const load = { vets: Number(options.vets), perHour: Number(options['per-hour']), levels: usualLevels };
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
          'in target': percent(of.inTarget),
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
  'offers per consult': figures.offersPerConsult.toFixed(2),
  'vets idle': percent(figures.idle),
  'waiting at the end': figures.waitingAtEnd,
});
