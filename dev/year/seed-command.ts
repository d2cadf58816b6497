import { parseArgs } from 'node:util';
import { openTarget, runSeed } from '../../db/migrate/commands.ts';
import { readEnvironment } from '../../db/migrate/env.ts';
import { makeYear } from './make-year.ts';
import { refuseProduction } from './refuse-production.ts';

// npm run db:seed: the reference content. `-- --demo 10000`: also a made-up year of so many consults (docs/staging.md).

/** The year ends at the last full hour, or where `--until` says. */
const lastHour = (): Date => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { demo: { type: 'string' }, until: { type: 'string' } } });
  const environment = readEnvironment();
  const target = await openTarget(environment);
  try {
    await runSeed(target, environment);
    if (values.demo === undefined) return;
    await refuseProduction(target.sql, environment);
    const until = values.until === undefined ? lastHour() : new Date(values.until);
    await makeYear(target.sql, {
      consults: Number(values.demo),
      until,
      say: (step, seconds) => console.log(`${step}: ${seconds.toFixed(1)} s`),
    });
    console.log(`${target.name} holds a made-up year that ends at ${until.toISOString()}`);
  } finally {
    await target.close();
  }
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
