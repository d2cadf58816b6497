/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import { type Locale, localeSchema } from '../core/locale.ts';
import { addressOf } from './address-of.ts';
import { pageCss, pageFont, pageScript } from './built.ts';
import type { Page, PageContent, View } from './page.ts';

const regions: Record<Locale, string> = { es: 'es_ES', en: 'en_GB' };

/** JSON inside a script element: nothing in it can close the element. */
const inScript = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** The one true address: an address without a language is true by itself, in whichever language somebody is shown it. */
function canonicalOf({ page, content, view, settled }: DocumentProps): string {
  return `${view.origin}${addressOf(page, settled ? view.locale : 'es', content.identity)}`;
}

function Addresses(props: DocumentProps) {
  const { page, content, view } = props;
  const at = (locale: Locale) => `${view.origin}${addressOf(page, locale, content.identity)}`;
  return (
    <>
      <link rel="canonical" href={canonicalOf(props)} />
      {localeSchema.options.map((locale) => (
        <link key={locale} rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at('es')} />
    </>
  );
}

/** What is around the page as it is shown now. */
const siteOf = ({ page, content }: DocumentProps) => content.site ?? page.site;

function Preview(props: DocumentProps) {
  const { content, view } = props;
  const { name, picture } = siteOf(props);
  const properties: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', name],
    ['og:title', content.title],
    ['og:description', content.description],
    ['og:url', canonicalOf(props)],
    ['og:image', `${view.origin}${picture[view.locale]}`],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', content.title],
    ['og:locale', regions[view.locale]],
    ['og:locale:alternate', regions[view.locale === 'es' ? 'en' : 'es']],
  ];
  return (
    <>
      {properties.map(([property, text]) => (
        <meta key={property} property={property} content={text} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

interface DocumentProps {
  page: Page;
  content: PageContent;
  view: View;
  /** Whether the language is in the address, so that nothing else decides it. */
  settled: boolean;
}

/** The whole HTML of a page for visitors: what is said to machines, one style and one script inside, header, page, footer. */
export function Document(props: DocumentProps) {
  const { page, content, view, settled } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html
        lang={view.locale}
        data-settled={settled ? '' : undefined}
        data-country={view.isByNetwork ? view.country : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <title>{content.title}</title>
          <meta name="description" content={content.description} />
          <link rel="preload" href={pageFont} as="font" type="font/woff2" crossorigin="" />
          <style>{raw(pageCss)}</style>
          <script>{raw(page.unlisted?.script ?? pageScript)}</script>
          <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#0c1615" media="(prefers-color-scheme: dark)" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/icon-180.png" />
          <link rel="manifest" href="/manifest.webmanifest" />
          {page.unlisted ? <meta name="robots" content="noindex" /> : <Addresses {...props} />}
          <Preview {...props} />
          {content.facts.map((facts) => (
            <script type="application/ld+json" key={String(facts['@type'])}>
              {inScript({ '@context': 'https://schema.org', ...facts })}
            </script>
          ))}
        </head>
        <body>
          {page.unlisted ? null : siteOf(props).header(view, page.path)}
          {content.main}
          {page.unlisted ? null : siteOf(props).footer(view)}
        </body>
      </html>
    </>
  );
}
