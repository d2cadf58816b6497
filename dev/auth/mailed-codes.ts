import { createHash, randomInt } from 'node:crypto';

/** How long a mailed code can be used, in milliseconds: the default of Supabase Auth. */
export const codeLifeMs = 3_600_000;

/** A code of six digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What @supabase/lite keeps of a code that was mailed to an address. */
export const codeHash = (email: string, code: string): string =>
  createHash('sha256').update(`${email.toLowerCase()}${code}`).digest('hex');

/** Whether a code that was sent at this moment (ISO 8601, or never) can still be used. */
export const isCodeAlive = (sentAt: string | null): boolean =>
  sentAt !== null && Date.now() - Date.parse(sentAt) <= codeLifeMs;
