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

/** The line above the message: a greeting, or in whose name a stranger is written to. */
const opening = ({ notice, locale, displayName }: MailParts): string =>
  messageTexts(locale)(notice.isToStranger === true ? 'message.from' : 'message.hello', {
    name: writtenName(displayName),
  });

/** Why it was sent. */
const reason = ({ notice, group, locale }: MailParts): string => {
  const t = messageTexts(locale);
  return notice.isToStranger === true ? t('message.stranger') : t(`message.group.${group}`);
};

function Mail(parts: MailParts) {
  const { notice, locale, appUrl, stopUrl, company } = parts;
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
          <p class="brand">{notice.product ?? t('message.service')}</p>
          <h1>{title}</h1>
          <p dir="auto">{opening(parts)}</p>
          <p>{text}</p>
          {action === null ? null : (
            <a class="go" href={`${appUrl}${action.path}`}>
              {action.label}
            </a>
          )}
          <div class="small">
            <p>{reason(parts)}</p>
            {notice.isToStranger === true ? null : (
              <p>
                <a href={`${appUrl}/app/notifications`}>{t('message.settings')}</a>
                {stopUrl === null ? null : (
                  <>
                    {' · '}
                    <a href={stopUrl}>{t('message.stop')}</a>
                  </>
                )}
              </p>
            )}
            {company === '' ? null : <p>{company}</p>}
          </div>
        </div>
      </body>
    </html>
  );
}

/** The mail as HTML, and as text for who reads that. */
export function writeMail(parts: MailParts): { html: string; text: string } {
  const { notice, locale, appUrl, stopUrl, company } = parts;
  const t = messageTexts(locale);
  const lines = [
    opening(parts),
    '',
    notice.title,
    '',
    notice.text,
    ...(notice.action === null ? [] : ['', `${notice.action.label}: ${appUrl}${notice.action.path}`]),
    '',
    '--',
    reason(parts),
    ...(notice.isToStranger === true ? [] : [`${t('message.settings')}: ${appUrl}/app/notifications`]),
    ...(stopUrl === null ? [] : [`${t('message.stop')}: ${stopUrl}`]),
    ...(company === '' ? [] : [company]),
  ];
  return { html: `<!doctype html>${(<Mail {...parts} />).toString()}`, text: lines.join('\n') };
}
