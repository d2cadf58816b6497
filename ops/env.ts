import type { Env } from '../worker/env.ts';

/** What the Worker's settings ask for and a command does not use. */
const unused = {
  SUPABASE_URL: 'https://unused.invalid',
  SUPABASE_ANON_KEY: 'unused',
  ROOM_TICKET_SECRET: 'a command issues no tickets to any room',
  APP_ORIGINS: '',
  ENVIRONMENT: 'production',
};

/** The settings of the shell, as the Worker is given its own. There are no bindings. */
export const shellEnv = (): Env => Object.assign(Object.create(null), unused, process.env);
