import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { openingMinutes } from '../../contract/record.ts';
import type { VisitorContext } from '../core/context.ts';
import { AppError, toAppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { countSensitive } from './limits.ts';
import { type MadeFile, sendFile } from './send-file.ts';
import { visitorContext } from './trpc.ts';

/** A link that was opened, and when, as the database answered it. */
export interface OpenedShare {
  readonly token: string;
  readonly openedAt: string;
}

/** What a product shows by a link to a record: whole documents (HTML), without script. */
export interface SharedRecord {
  /** What the link leads to before it is opened: the same for every link. */
  readonly door: (ctx: VisitorContext) => string;
  /** What stands there when it opens nothing. */
  readonly gone: (ctx: VisitorContext) => string;
  /** Opens it, which counts, and answers the moment. Throws NOT_FOUND. */
  readonly open: (ctx: VisitorContext, token: string) => Promise<string>;
  /** The record. Throws NOT_FOUND. `path`: where the link leads. */
  readonly show: (ctx: VisitorContext, opened: OpenedShare, path: string) => Promise<string>;
  /** The record as a document to save. Throws NOT_FOUND. */
  readonly save: (ctx: VisitorContext, opened: OpenedShare) => Promise<MadeFile>;
}

const cookie = 'record-opened';

const pathOf = (token: string) => `/r/${token}`;

/** The token of the address, when it can be one. */
const tokenOf = (c: Context<AppEnv>): string | null =>
  /^[\w-]{32}$/.exec(c.req.param('token') ?? '')?.[0] ?? null;

function answer(c: Context<AppEnv>, html: string, status: 200 | 404): Response | Promise<Response> {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
  return c.html(html, status);
}

const isGone = (error: unknown) => toAppError(error).code === 'NOT_FOUND';

/** What somebody opened by this link on this device within the last half hour, as far as the device says. */
function openedOf(c: Context<AppEnv>): OpenedShare | null {
  const token = tokenOf(c);
  const openedAt = getCookie(c, cookie);
  return token === null || openedAt === undefined ? null : { token, openedAt };
}

/**
 * GET /r/<token>: the record, where this device has opened it; else a page with a button that opens it. A program that fetches the address, as messengers do, opens
 * nothing and learns nothing: the page is the same for every link.
 */
export const sharedRecordPage =
  (shared: SharedRecord) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const ctx = visitorContext(c);
    const opened = openedOf(c);
    if (opened === null) return answer(c, shared.door(ctx), 200);
    try {
      return await answer(c, await shared.show(ctx, opened, pathOf(opened.token)), 200);
    } catch (error) {
      if (!isGone(error)) throw error;
      deleteCookie(c, cookie, { path: pathOf(opened.token) });
      return answer(c, shared.gone(ctx), 404);
    }
  };

/** POST /r/<token>: opens it, which counts, and leads back to its address. */
export const openSharedRecord =
  (shared: SharedRecord) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    await countSensitive(c);
    const ctx = visitorContext(c);
    const token = tokenOf(c);
    try {
      if (token === null) throw new AppError('NOT_FOUND');
      setCookie(c, cookie, await shared.open(ctx, token), {
        path: pathOf(token),
        maxAge: openingMinutes * 60,
        httpOnly: true,
        sameSite: 'Lax',
        secure: new URL(c.req.url).protocol === 'https:',
      });
      c.header('referrer-policy', 'no-referrer');
      return c.redirect(pathOf(token), 303);
    } catch (error) {
      if (!isGone(error)) throw error;
      return answer(c, shared.gone(ctx), 404);
    }
  };

/** GET /r/<token>/record.pdf: the record as a document, where this device has opened it. */
export const saveSharedRecord =
  (shared: SharedRecord) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const ctx = visitorContext(c);
    const opened = openedOf(c);
    try {
      if (opened === null) throw new AppError('NOT_FOUND');
      return sendFile(await shared.save(ctx, opened), 'application/pdf');
    } catch (error) {
      if (!isGone(error)) throw error;
      return answer(c, shared.gone(ctx), 404);
    }
  };
