/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { raw } from 'hono/html';
import type { Locale } from '../core/locale.ts';
import { followStopLink } from '../core/notify/account/follow-stop-link.ts';
import { messageTexts } from '../core/notify/message-texts.ts';
import { readStopToken } from '../core/notify/stop-link.ts';
import type { AppEnv } from './app-env.ts';
import { pageCss } from './plain-page-css.ts';

function StopPage(props: { locale: Locale; text: string; press: boolean }) {
  const t = messageTexts(props.locale);
  return (
    <html lang={props.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>{t('stop.title')}</title>
        <style>{raw(pageCss)}</style>
      </head>
      <body>
        <main>
          <h1>{t('stop.title')}</h1>
          <p>{props.text}</p>
          {props.press ? (
            <form method="post">
              <button type="submit">{t('stop.press')}</button>
            </form>
          ) : null}
          <p>
            <a href="/app/notifications">{t('stop.account')}</a>
          </p>
        </main>
      </body>
    </html>
  );
}

const show = (c: Context<AppEnv>, status: 200 | 404, text: string, press: boolean) => {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  return c.html(
    `<!doctype html>${(<StopPage locale={c.get('base').locale} text={text} press={press} />).toString()}`,
    status,
  );
};

/** GET /stop/<token>: says what the link stops, and stops nothing: programs that check mails open every link. */
export async function stopPage(c: Context<AppEnv>): Promise<Response> {
  const { locale, settings } = c.get('base');
  const stop = await readStopToken(settings.roomTicketSecret, c.req.param('token') ?? '');
  const t = messageTexts(locale);
  return stop === null
    ? show(c, 404, t('stop.invalid'), false)
    : show(c, 200, t(`stop.text.${stop.group}`), true);
}

/** POST /stop/<token>: stops it, without signing in; the button of the page, or a mail program's own (RFC 8058). */
export async function stopNow(c: Context<AppEnv>): Promise<Response> {
  const base = c.get('base');
  const t = messageTexts(base.locale);
  const isGenuine = await followStopLink(base, c.req.param('token') ?? '');
  return isGenuine ? show(c, 200, t('stop.done'), false) : show(c, 404, t('stop.invalid'), false);
}
