/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { raw } from 'hono/html';
import { errorText } from '../core/error-texts.ts';
import type { AppError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';

const labels = {
  es: { home: 'Volver al inicio', reference: 'Referencia' },
  en: { home: 'Back to the start', reference: 'Reference' },
};

const css = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; }
main { padding: 2rem 1.25rem; max-width: 30rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
a { color: inherit; }
small { display: block; margin-top: 2rem; opacity: .7; }
`;

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
        <style>{raw(css)}</style>
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
