import { type Environment, openTarget, runMigrate, runSeed } from './commands.ts';
import { readEnvironment } from './env.ts';
import type { Target } from './target.ts';

// npm run db:migrate, db:reset. `npm run db:seed` is dev/year/seed-command.ts.

const runReset = async (target: Target, environment: Environment): Promise<void> => {
  if (environment.isProduction) throw new Error('ENVIRONMENT is production: nothing is emptied there.');
  await target.reset();
  await runSeed(target, environment);
  if (environment.ownerUrl === '') console.log('The next npm run dev fills it with people again.');
};

const commands = new Map([
  ['migrate', runMigrate],
  ['reset', runReset],
]);

const run = async (name: string): Promise<void> => {
  const command = commands.get(name);
  if (!command) throw new Error(`Usage: cli.ts ${[...commands.keys()].join(' | ')}`);
  const environment = readEnvironment();
  const target = await openTarget(environment);
  try {
    await command(target, environment);
  } finally {
    await target.close();
  }
};

try {
  await run(process.argv[2] ?? '');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
