/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { NotificationGroup } from '../../../../contract/notifications.ts';
import type { Locale } from '../../locale.ts';
import { messageTexts } from '../message-texts.ts';
import type { Notice } from '../notice.ts';
import { writtenName } from '../written-name.ts';

/** What a mail is made of. Addresses are whole. */
export interface MailParts {
  readonly notice: Notice;
  readonly group: NotificationGroup;
  readonly locale: Locale;
  readonly displayName: string;
  /** Where people open the app. */
  readonly appUrl: string;
  /** Null where nobody can be left out. */
  readonly stopUrl: string | null;
  /** Who runs the service, as the law wants it named. */
  readonly company: string;
}

/** Light and dark; the colours of the app (web/kit/ui/tokens.css), without its variables, which mail programs do not know. No quotes: it is escaped like a text. */
const css = `
:root { color-scheme: light dark; }
body { margin: 0; background: #fbfaf7; color: #1d2b2a; font: 17px/1.55 system-ui, -apple-system, Segoe UI, sans-serif; }
.sheet { max-width: 34rem; margin: 0 auto; padding: 28px 20px 40px; }
.brand { margin: 0 0 28px; font-weight: 700; color: #0f5c5a; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.25; }
p { margin: 0 0 16px; }
.go { display: inline-block; margin: 8px 0 20px; padding: 13px 22px; border-radius: 10px; background: #0f5c5a; color: #ffffff; font-weight: 600; text-decoration: none; }
.small { margin-top: 28px; padding-top: 16px; border-top: 1px solid #dcd8cd; font-size: 14px; color: #55625f; }
.small a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { background: #101817; color: #e9efed; }
  .brand { color: #7fd0c9; }
  .go { background: #7fd0c9; color: #06201f; }
  .small { border-color: #2c3a38; color: #a9b7b4; }
}
`;

function Mail({ notice, group, locale, displayName, appUrl, stopUrl, company }: MailParts) {
  const t = messageTexts(locale);
  const { title, text, action } = notice;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{css}</style>
      </head>
      <body>
        <div class="sheet">
          <p class="brand">{t('message.service')}</p>
          <h1>{title}</h1>
          <p dir="auto">{t('message.hello', { name: writtenName(displayName) })}</p>
          <p>{text}</p>
          {action === null ? null : (
            <a class="go" href={`${appUrl}${action.path}`}>
              {action.label}
            </a>
          )}
          <div class="small">
            <p>{t(`message.group.${group}`)}</p>
            <p>
              <a href={`${appUrl}/app/notifications`}>{t('message.settings')}</a>
              {stopUrl === null ? null : (
                <>
                  {' · '}
                  <a href={stopUrl}>{t('message.stop')}</a>
                </>
              )}
            </p>
            {company === '' ? null : <p>{company}</p>}
          </div>
        </div>
      </body>
    </html>
  );
}

/** The mail as HTML, and as text for who reads that. */
export function writeMail(parts: MailParts): { html: string; text: string } {
  const { notice, group, locale, displayName, appUrl, stopUrl, company } = parts;
  const t = messageTexts(locale);
  const lines = [
    t('message.hello', { name: writtenName(displayName) }),
    '',
    notice.title,
    '',
    notice.text,
    ...(notice.action === null ? [] : ['', `${notice.action.label}: ${appUrl}${notice.action.path}`]),
    '',
    '--',
    t(`message.group.${group}`),
    `${t('message.settings')}: ${appUrl}/app/notifications`,
    ...(stopUrl === null ? [] : [`${t('message.stop')}: ${stopUrl}`]),
    ...(company === '' ? [] : [company]),
  ];
  return { html: `<!doctype html>${(<Mail {...parts} />).toString()}`, text: lines.join('\n') };
}
