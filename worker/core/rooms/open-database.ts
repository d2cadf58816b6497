import { createDatabase, type Database } from '../../../db/client.ts';
import { type Env, readSettings } from '../../env.ts';

/** The database as a room reaches it: by the settings of the object's own environment. Throws UNAVAILABLE when they are wrong. */
export const openDatabase = (env: Env): Database => createDatabase(readSettings(env).database);
