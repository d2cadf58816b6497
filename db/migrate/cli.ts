import { migrate } from '../migrate.ts';
import { seed } from '../seed.ts';
import { readEnvironment } from './env.ts';
import { openFolder, openServer, type Target } from './target.ts';

// npm run db:migrate, db:seed, db:reset.

const environment = readEnvironment();

const onWait = (step: string, reason: string) => console.log(`${step}: ${reason}; trying again`);

const runMigrate = async (target: Target): Promise<void> => {
  const { vector } = target;
  const { appPassword } = environment;
  const applied = await migrate(target.sql, {
    vector,
    onWait,
    ...(appPassword === undefined ? {} : { appPassword }),
  });
  for (const name of applied) console.log(`applied ${name}`);
  if (!vector) console.log('pgvector is not available there: search tables are left out');
  console.log(`${target.name} is up to date`);
};

const runSeed = async (target: Target): Promise<void> => {
  await runMigrate(target);
  await seed(target.sql, { onWait });
  console.log(`${target.name} holds the reference content`);
};

const runReset = async (target: Target): Promise<void> => {
  if (environment.isProduction) throw new Error('ENVIRONMENT is production: nothing is emptied there.');
  await target.reset();
  await runSeed(target);
  if (environment.ownerUrl === '') console.log('The next npm run dev fills it with people again.');
};

const commands = new Map([
  ['migrate', runMigrate],
  ['seed', runSeed],
  ['reset', runReset],
]);

const run = async (name: string): Promise<void> => {
  const command = commands.get(name);
  if (!command) throw new Error(`Usage: cli.ts ${[...commands.keys()].join(' | ')}`);
  const { ownerUrl, postgresDir } = environment;
  const target = await (ownerUrl === '' ? openFolder(postgresDir) : openServer(ownerUrl));
  try {
    await command(target);
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
