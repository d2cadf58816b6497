/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../web/kit/text/page-address.ts';
import { type Locale, localeSchema } from '../core/locale.ts';
import type { View } from './page.ts';

const names = { es: 'Español', en: 'English' };

/** The address that changes the language of a page and has the choice remembered. */
function choiceOf(locale: Locale, path: string, search: URLSearchParams): string {
  const chosen = new URLSearchParams(search);
  chosen.set('lang', locale);
  return pageAddress(locale, path, chosen);
}

/** The same page in each language, named in its own. Without script the Worker remembers the choice and leads on. */
export function LanguageLinks(props: { view: View; path: string; label: string }) {
  const { view, path, label } = props;
  return (
    <nav aria-label={label} class="inline-flex">
      {localeSchema.options.map((locale) => (
        <a
          key={locale}
          href={choiceOf(locale, path, view.search)}
          lang={locale}
          hreflang={locale}
          rel="nofollow"
          data-chooses={locale}
          aria-current={locale === view.locale ? 'true' : undefined}
          aria-label={`${locale.toUpperCase()}, ${names[locale]}`}
          class="inline-flex min-h-11 min-w-11 items-center justify-center rounded-card px-2 text-[0.9375rem] font-semibold text-ink-soft aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-6"
        >
          {locale.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
