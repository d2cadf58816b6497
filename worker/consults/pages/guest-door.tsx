/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { longestGuestName } from '../../../contract/guests.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import type { Locale } from '../../core/locale.ts';
import { guestScript, pageCss } from '../../pages/built.ts';
import { Mark } from '../../pages/icons.tsx';
import { pageTexts } from './page-texts.ts';
import { site } from './site.tsx';

const field = 'min-h-12 w-full rounded-card border border-edge bg-surface px-3.5 py-2.5 text-ink';

const problems = ['name', 'agree', 'many', 'network', 'other'] as const;

function Form({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <form class="mt-6 flex flex-col gap-4" novalidate>
      <label class="flex flex-col gap-1.5 font-semibold">
        {t('guest.door.name')}
        <input
          name="name"
          required
          autocomplete="name"
          maxlength={longestGuestName}
          aria-describedby="name-hint problem"
          class={`${field} font-normal`}
        />
      </label>
      <p id="name-hint" class="text-[0.9375rem] text-ink-soft">
        {t('guest.door.nameHint')}
      </p>
      <label class="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="agree"
          required
          aria-describedby="what problem"
          class="size-5.5 shrink-0 accent-primary"
        />
        {t('guest.door.agree')}
      </label>
      <p id="what" class="text-[0.9375rem] text-ink-soft">
        {t('guest.door.what')}{' '}
        <a href="/legal/privacy" target="_blank" rel="noreferrer" class={textLinkClass('inText')}>
          {t('guest.door.privacy')}
        </a>
      </p>
      <div id="problem" role="alert" class="font-medium text-emergency">
        {problems.map((one) => (
          <p key={one} data-problem={one} hidden>
            {t(`guest.door.problem.${one}`)}
          </p>
        ))}
      </div>
      <button type="submit" class={`${buttonClass('primary', true)} sm:self-start`}>
        {t('guest.door.enter')}
      </button>
    </form>
  );
}

function Head({ locale, origin }: { locale: Locale; origin: string }) {
  const t = pageTexts(locale);
  // The same for every link: a preview must not tell whose animal it is, nor why.
  const said: [string, Child][] = [
    ['og:type', 'website'],
    ['og:site_name', site.name],
    ['og:title', t('guest.door.title')],
    ['og:description', t('guest.door.description')],
    ['og:url', `${origin}${pageAddress(locale, '/c')}`],
    ['og:image', `${origin}${site.picture[locale]}`],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
  ];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex" />
      <script>{raw(guestScript)}</script>
      <title>{`${t('guest.door.title')} · ${site.name}`}</title>
      <meta name="description" content={t('guest.door.description')} />
      {said.map(([property, content]) => (
        <meta key={property} property={property} content={String(content)} />
      ))}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <style>{raw(pageCss)}</style>
    </head>
  );
}

/**
 * Where a link into a consult leads: readable before any script or font has come. The link itself is after `#`, which no server sees; so this page is the same
 * for all links, and whoever fetches it uses nothing up.
 */
export function GuestDoor({ locale, origin }: { locale: Locale; origin: string }) {
  const t = pageTexts(locale);
  return (
    <html lang={locale}>
      <Head locale={locale} origin={origin} />
      <body>
        <main id="content" class="mx-auto flex w-full max-w-xl flex-col gap-8 px-4 py-6 sm:px-6 sm:py-12">
          <p class="flex items-center gap-2 font-bold">
            <Mark />
            {site.name}
          </p>
          <div data-part="door">
            <h1 class="text-[1.75rem] sm:text-[2.75rem]">{t('guest.door.title')}</h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('guest.door.lead')}</p>
            <noscript>
              <p class="mt-3 font-medium text-emergency">{t('guest.door.noScript')}</p>
            </noscript>
            <Form locale={locale} />
          </div>
          <div data-part="gone" hidden>
            <h1 tabindex={-1} class="text-[1.75rem] sm:text-[2.75rem]">
              {t('guest.door.gone')}
            </h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('guest.door.goneText')}</p>
          </div>
        </main>
      </body>
    </html>
  );
}
