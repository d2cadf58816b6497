import { join } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  /** Owner of the database; empty = the embedded one. */
  MIGRATION_DATABASE_URL: z.string().default(''),
  /** Where the embedded one is kept. */
  DATA_DIR: z.string().default('.data'),
  /** How the Worker logs in; its password becomes that of the role `app`. */
  DATABASE_URL: z.string().default(''),
  ENVIRONMENT: z.string().default('development'),
  STRIPE_SECRET_KEY: z.string().default(''),
});

/** What the database commands are told by their environment. */
export const readEnvironment = () => {
  const env = schema.parse(process.env);
  return {
    ownerUrl: env.MIGRATION_DATABASE_URL,
    postgresDir: join(env.DATA_DIR, 'postgres'),
    appPassword: env.DATABASE_URL === '' ? undefined : decodeURIComponent(new URL(env.DATABASE_URL).password),
    isProduction: env.ENVIRONMENT === 'production',
    /** Whether real money moves there. */
    isLive: /^[a-z]+_live_/.test(env.STRIPE_SECRET_KEY),
  };
};
