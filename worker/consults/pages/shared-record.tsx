/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { VisitorContext } from '../../core/context.ts';
import { signAddress } from '../../core/files/file-address.ts';
import type { Locale } from '../../core/locale.ts';
import { streamOf } from '../../core/stream-of.ts';
import { fileTitle } from '../../core/zip/file-title.ts';
import type { Markup } from '../../pages/page.ts';
import { openPhotoOf } from '../record/open-photo.ts';
import { openShare } from '../record/open-share.ts';
import { readShared, type SharedRecord } from '../record/read-share.ts';
import { type ReadablePart, type ReadablePlan, readableRecord } from '../record/readable-record.ts';
import { recordDocument } from '../record/record-document.ts';
import { recordTexts } from '../record/record-texts.ts';
import { sharedRecordCss } from './shared-record-css.ts';
import { site } from './site.tsx';

/** A whole document without script; nobody finds it by searching. */
function documentOf(locale: Locale, title: string, main: Markup): string {
  const html = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>{`${title} · ${site.name}`}</title>
        <style>{raw(sharedRecordCss)}</style>
      </head>
      <body>
        <main>
          <p class="brand">{site.name}</p>
          {main}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${html.toString()}`;
}

function Part({ title, head, rows, none }: ReadablePart) {
  const [first, ...others] = head;
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={[name, ...cells].join()}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={head[at + 1]} data-label={head[at + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Plan({ title, notes, parts }: ReadablePlan) {
  return (
    <article>
      <h3>{title}</h3>
      {notes.map((note) => (
        <p class="soft" key={note}>
          {note}
        </p>
      ))}
      {parts.map((part) => (
        <div key={part.title}>
          <h4>{part.title}</h4>
          <ul>
            {part.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  );
}

/** Where the browser reads the small photo for some minutes. */
async function photoAddress(ctx: VisitorContext, { photo }: SharedRecord): Promise<string | null> {
  if (photo === null) return null;
  return signAddress(ctx.settings.roomTicketSecret, { ...photo, variant: 'thumbnail' }, ctx.now);
}

interface Opened {
  readonly token: string;
  readonly openedAt: string;
}

/** What a link to an animal's record shows: a page without script, for whoever has no account, on any phone. */
export const sharedRecord = {
  door({ locale }: VisitorContext): string {
    const t = recordTexts(locale);
    return documentOf(
      locale,
      t('record.page.title'),
      <>
        <h1>{t('record.page.title')}</h1>
        <p>{t('record.page.lead')}</p>
        <p class="soft">{t('record.page.what')}</p>
        <form method="post">
          <button type="submit" class="press">
            {t('record.page.open')}
          </button>
        </form>
      </>,
    );
  },

  gone({ locale }: VisitorContext): string {
    const t = recordTexts(locale);
    return documentOf(
      locale,
      t('record.page.title'),
      <>
        <h1>{t('record.page.gone')}</h1>
        <p>{t('record.page.goneText')}</p>
      </>,
    );
  },

  open: openShare,

  /** The record, for whoever opened it. `path`: where the link leads. Throws NOT_FOUND. */
  async show(ctx: VisitorContext, opened: Opened, path: string): Promise<string> {
    const { locale } = ctx;
    const record = await readShared(ctx, opened);
    const t = recordTexts(locale);
    const { title, facts, parts, plans, plansTitle } = readableRecord(record, locale, ctx.now);
    const photo = await photoAddress(ctx, record);
    const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return documentOf(
      locale,
      title,
      <>
        <h1>{title}</h1>
        <p class="soft">{t('record.page.readOnly')}</p>
        {photo === null ? null : (
          <img class="photo" src={photo} alt={t('record.page.photoOf', { name: record.pet.name })} />
        )}
        <p>
          <a class="press" href={`${path}/record.pdf`}>
            {t('record.page.pdf')}
          </a>
        </p>
        <p class="soft">
          {t('record.page.left', {
            count: record.share.leftOpenings,
            until: until.format(new Date(record.share.expiresAt)),
          })}
        </p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {parts.map((part) => (
          <Part key={part.title} {...part} />
        ))}
        {plans.length === 0 ? null : (
          <section>
            <h2>{plansTitle}</h2>
            {plans.map((plan) => (
              <Plan key={plan.title} {...plan} />
            ))}
          </section>
        )}
      </>,
    );
  },

  /** The record as a document (PDF), for whoever opened it. Throws NOT_FOUND. */
  async save(ctx: VisitorContext, opened: Opened) {
    const record = await readShared(ctx, opened);
    const pieces = recordDocument(ctx, record, ctx.locale, openPhotoOf(ctx, record.photo ?? undefined));
    return { name: `${fileTitle(record.pet.name, 'record')}.pdf`, body: streamOf(pieces) };
  },
};
