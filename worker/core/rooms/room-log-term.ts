import { type Env, readSettings } from '../../env.ts';

const day = 24 * 60 * 60_000;

/**
 * How long this deployment lets a room keep what was said after it is over, in ms; null = the room's own term. Throws
 * UNAVAILABLE when the settings are wrong.
 */
export const roomLogTerm = (env: Env): number | null => {
  const { roomLogDays } = readSettings(env);
  return roomLogDays === null ? null : roomLogDays * day;
};
