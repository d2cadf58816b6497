import type { Context } from 'hono';
import { AppError } from '../core/errors.ts';
import { type Locale, localeSchema } from '../core/locale.ts';
import type { AppEnv } from './app-env.ts';

/** The language that an address asks for with `?lang=`; null where it says none. Throws BAD_INPUT for one that we do not speak. */
export function askedLocale(c: Context<AppEnv>): Locale | null {
  const lang = c.req.query('lang');
  if (lang === undefined) return null;
  const { data } = localeSchema.safeParse(lang);
  if (data === undefined) throw new AppError('BAD_INPUT');
  return data;
}
