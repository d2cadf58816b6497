/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { raw } from 'hono/html';
import { errorText } from '../core/error-texts.ts';
import type { AppError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { pageCss } from './plain-page-css.ts';

const labels = {
  es: { home: 'Volver al inicio', reference: 'Referencia' },
  en: { home: 'Back to the start', reference: 'Reference' },
};

/** What a person sees in a browser when a page cannot be shown. */
export function ErrorPage(props: { error: AppError; locale: Locale; requestId: string }) {
  const { error, locale, requestId } = props;
  const text = errorText(error.code, locale, error.params);
  const label = labels[locale];
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>{text}</title>
        <style>{raw(pageCss)}</style>
      </head>
      <body>
        <main>
          <h1>{text}</h1>
          <a href="/">{label.home}</a>
          <small>
            {label.reference}: {requestId}
          </small>
        </main>
      </body>
    </html>
  );
}
