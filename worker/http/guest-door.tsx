/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Handler } from 'hono';
import { getCookie } from 'hono/cookie';
import { localeStorageKey } from '../../web/kit/session/storage-keys.ts';
import { GuestDoor } from '../consults/pages/guest-door.tsx';
import { type Locale, localeSchema } from '../core/locale.ts';
import { guestScript } from '../pages/built.ts';
import type { AppEnv } from './app-env.ts';
import { scriptHash } from './inline-script.ts';

/** /c: where links into consults lead. `settled`: the language that is in the address; null = chosen on this device, else the browser's. */
export const guestDoor =
  (settled: Locale | null): Handler<AppEnv> =>
  async (c) => {
    const chosen = localeSchema.safeParse(getCookie(c, localeStorageKey)).data;
    const locale = settled ?? chosen ?? c.get('locale');
    const origin = c.get('base').settings.appUrl || new URL(c.req.url).origin;
    c.set('inlineScript', await scriptHash(guestScript));
    c.header('content-language', locale);
    c.header('vary', 'accept-language, cookie');
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-robots-tag', 'noindex');
    return c.html(`<!doctype html>${(<GuestDoor locale={locale} origin={origin} />).toString()}`);
  };
