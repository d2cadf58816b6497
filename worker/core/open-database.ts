import { createDatabase, type Database } from '../../db/client.ts';
import { type Env, readSettings, type Settings } from '../env.ts';

const opened = new WeakMap<Settings, Database>();

/** The database by the settings of this deployment, made once per isolate. Throws UNAVAILABLE when they are wrong. */
export function openDatabase(env: Env): Database {
  const settings = readSettings(env);
  const known = opened.get(settings);
  if (known !== undefined) return known;
  const database = createDatabase(settings.database);
  opened.set(settings, database);
  return database;
}
