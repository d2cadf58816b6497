/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { pageAddress } from '../../web/kit/text/page-address.ts';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { Mark, PersonIcon } from './icons.tsx';
import { LanguageLinks } from './language-links.tsx';
import type { View } from './page.ts';
import { shellTexts } from './shell-texts.ts';

/** Top of every page: the name, prices, the language, and the way in; whose account is open here sees the way to it. */
export function Header(props: { name: string; view: View; path: string }) {
  const { name, view, path } = props;
  const t = shellTexts(view.locale);
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
          href={pageAddress(view.locale, '/')}
          class="flex min-h-11 items-center gap-2 font-bold text-ink"
          aria-label={t('shell.home')}
        >
          <Mark />
          <span class="text-[1.1875rem] tracking-tight max-[22rem]:sr-only">{name}</span>
        </a>
        <div class="flex items-center gap-1 sm:gap-2">
          <a href={pageAddress(view.locale, '/pricing')} class={`${buttonClass('bare')} max-sm:hidden`}>
            {t('shell.pricing')}
          </a>
          <LanguageLinks view={view} path={path} label={t('kit.language')} />
          <a href="/sign-in" data-app class={`${buttonClass('bare')} known:hidden`}>
            {t('shell.signIn')}
          </a>
          <a href="/app" data-app class={`${buttonClass('bare')} not-known:hidden`}>
            <PersonIcon class="size-6 sm:hidden" />
            <span class="max-sm:sr-only">{t('shell.myAccount')}</span>
          </a>
        </div>
      </header>
    </>
  );
}
