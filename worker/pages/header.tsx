/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { pageAddress } from '../../web/kit/text/page-address.ts';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { PersonIcon } from './icons.tsx';
import { LanguageLinks } from './language-links.tsx';
import type { Markup, View } from './page.ts';
import { shellTexts } from './shell-texts.ts';

/** What is a product's own at the top of its pages. */
export interface HeaderWords {
  readonly name: string;
  /** It has no room on a narrow phone beside the rest. */
  readonly isLong?: boolean;
  readonly mark: Markup;
  /** Its first page, by its Spanish address, and what a link to it is called. */
  readonly home: string;
  readonly homeLabel: string;
  /** What is in the address of its prices. */
  readonly prices?: Readonly<Record<string, string>>;
  /** Where whoever is signed in goes on, and what that is called. */
  readonly own: string;
  readonly ownLabel: string;
}

/** Top of every page: the name, prices, the language, and the way in; whose account is open here sees the way to it. */
export function Header(props: { words: HeaderWords; view: View; path: string }) {
  const { words, view, path } = props;
  const t = shellTexts(view.locale);
  const signIn = words.own === '/app' ? '/sign-in' : `/sign-in?next=${words.own}`;
  return (
    <>
      <a
        href="#content"
        class="fixed top-2 left-2 z-50 -translate-y-[200%] rounded-card bg-primary px-4 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {t('kit.skip')}
      </a>
      <header class="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-2 sm:px-6">
        <a
          href={pageAddress(view.locale, words.home)}
          class="flex min-h-11 items-center gap-2 font-bold text-ink"
          aria-label={words.homeLabel}
        >
          {words.mark}
          <span
            class={`text-[1.1875rem] tracking-tight whitespace-nowrap ${words.isLong ? 'max-[25rem]:sr-only' : 'max-[22rem]:sr-only'}`}
          >
            {words.name}
          </span>
        </a>
        <div class="flex items-center gap-1 sm:gap-2">
          <a
            href={pageAddress(view.locale, '/pricing', words.prices)}
            class={`${buttonClass('bare')} max-sm:hidden`}
          >
            {t('shell.pricing')}
          </a>
          <LanguageLinks view={view} path={path} label={t('kit.language')} />
          <a href={signIn} data-app class={`${buttonClass('bare')} known:hidden`}>
            {t('shell.signIn')}
          </a>
          <a href={words.own} data-app class={`${buttonClass('bare')} not-known:hidden`}>
            <PersonIcon class="size-6 sm:hidden" />
            <span class="max-sm:sr-only">{words.ownLabel}</span>
          </a>
        </div>
      </header>
    </>
  );
}
