/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context, Handler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { currencyStorageKey, localeStorageKey } from '../../web/kit/session/storage-keys.ts';
import { currencySchema } from '../core/currency.ts';
import { AppError } from '../core/errors.ts';
import { type Locale, localeSchema } from '../core/locale.ts';
import { addressOf } from '../pages/address-of.ts';
import { pageScript } from '../pages/built.ts';
import { Document } from '../pages/document.tsx';
import type { Page, PageFamily, View } from '../pages/page.ts';
import type { AppEnv } from './app-env.ts';
import { scriptHash } from './inline-script.ts';
import { visitorContext } from './trpc.ts';

const yearS = 31_536_000;

/**
 * Where the visitor seems to be: the country of the browser's first tag with one (`es-MX`), which the app goes by, too; else the
 * network's; else Spain.
 */
function placeOf(c: Context<AppEnv>): Pick<View, 'country' | 'isByNetwork'> {
  const tag = /-(?<region>[A-Z]{2})\b/i.exec(c.req.header('accept-language') ?? '');
  if (tag?.groups?.region) return { country: tag.groups.region.toUpperCase(), isByNetwork: false };
  const country: unknown = c.req.raw.cf?.country;
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country)
    ? { country, isByNetwork: true }
    : { country: 'ES', isByNetwork: false };
}

/** Remembers the language that was asked for by `?lang=`, and goes on to the page's own address in it. */
function choose(c: Context<AppEnv>, page: Page, locale: Locale, search: URLSearchParams): Response {
  setCookie(c, localeStorageKey, locale, {
    path: '/',
    maxAge: yearS,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  });
  c.header('cache-control', 'no-store');
  return c.redirect(addressOf(page, locale, search), 303);
}

async function tagOf(html: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(html));
  return `W/"${btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12)))}"`;
}

/**
 * Answers with a page for visitors. `settled`: the language that is in the address; null = the one that was chosen on this device,
 * else the first of the browser's that we speak, else Spanish. Nothing redirects but `?lang=`, which is a choice.
 */
export function visitorPage(page: Page, settled: Locale | null): Handler<AppEnv> {
  return async (c) => {
    const { searchParams: search } = new URL(c.req.url);
    const asked = localeSchema.safeParse(search.get('lang'));
    search.delete('lang');
    if (asked.success) return choose(c, page, asked.data, search);

    const chosen = localeSchema.safeParse(getCookie(c, localeStorageKey));
    const locale = settled ?? (chosen.success ? chosen.data : c.get('locale'));
    const { settings } = c.get('base');
    const view: View = {
      locale,
      ...placeOf(c),
      currency: currencySchema.safeParse(getCookie(c, currencyStorageKey)).data ?? null,
      search,
      origin: settings.appUrl || new URL(c.req.url).origin,
    };
    const content = await page.show(visitorContext(c), view);
    const html = String(
      await (<Document page={page} content={content} view={view} settled={settled !== null} />),
    );
    c.set('inlineScript', await scriptHash(page.unlisted?.script ?? pageScript));
    if (page.unlisted) {
      c.header('referrer-policy', 'no-referrer');
      c.header('x-robots-tag', 'noindex');
    }
    c.header('content-language', locale);
    c.header('vary', 'accept-language, cookie');
    // Asked again each time, because it says what is true now; what has not changed is not sent again.
    c.header('cache-control', 'private, no-cache');
    const tag = await tagOf(html);
    c.header('etag', tag);
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.html(html);
  };
}

/** Answers with the page of a family that the last word of the address names; NOT_FOUND when there is none. */
export function familyPage(family: PageFamily, settled: Locale | null): Handler<AppEnv> {
  return (c, next) => {
    const page = family.find(c.req.param('word') ?? '');
    if (page === undefined) throw new AppError('NOT_FOUND');
    return visitorPage(page, settled)(c, next);
  };
}
