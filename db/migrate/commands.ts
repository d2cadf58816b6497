import { migrate } from '../migrate.ts';
import { seed } from '../seed.ts';
import type { readEnvironment } from './env.ts';
import { openFolder, openServer, type Target } from './target.ts';

/** What the database commands are told by their environment. */
export type Environment = ReturnType<typeof readEnvironment>;

const onWait = (step: string, reason: string) => console.log(`${step}: ${reason}; trying again`);

/** Opens the database that the environment names: a server's, or the embedded one. */
export const openTarget = ({ ownerUrl, postgresDir }: Environment): Promise<Target> =>
  ownerUrl === '' ? openFolder(postgresDir) : openServer(ownerUrl);

/** Brings a database up to date with db/ and says what was applied. */
export const runMigrate = async (target: Target, { appPassword }: Environment): Promise<void> => {
  const { vector } = target;
  const applied = await migrate(target.sql, {
    vector,
    onWait,
    ...(appPassword === undefined ? {} : { appPassword }),
  });
  for (const name of applied) console.log(`applied ${name}`);
  if (!vector) console.log('pgvector is not available there: search tables are left out');
  console.log(`${target.name} is up to date`);
};

/** The same, then the reference content. */
export const runSeed = async (target: Target, environment: Environment): Promise<void> => {
  await runMigrate(target, environment);
  await seed(target.sql, { onWait });
  console.log(`${target.name} holds the reference content`);
};
