/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { longestGuestName } from '../../../contract/guests.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import type { Locale } from '../../core/locale.ts';
import { guestScript } from '../../pages/built.ts';
import { Mark } from '../../pages/icons.tsx';
import type { Page } from '../../pages/page.ts';
import { pageTexts } from './page-texts.ts';
import { site } from './site.tsx';

const field = 'min-h-12 w-full rounded-card border border-edge bg-surface px-3.5 py-2.5 text-ink';

const problems = ['name', 'agree', 'many', 'network', 'other'] as const;

function Form({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <form class="mt-6 flex flex-col gap-4" novalidate>
      <label class="flex flex-col gap-1.5 font-semibold">
        {t('guestDoor.name')}
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
        {t('guestDoor.nameHint')}
      </p>
      <label class="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="agree"
          required
          aria-describedby="what problem"
          class="size-5.5 shrink-0 accent-primary"
        />
        {t('guestDoor.agree')}
      </label>
      <p id="what" class="text-[0.9375rem] text-ink-soft">
        {t('guestDoor.what')}{' '}
        <a href="/legal/privacy" target="_blank" rel="noreferrer" class={textLinkClass('inText')}>
          {t('guestDoor.privacy')}
        </a>
      </p>
      <div id="problem" role="alert" class="font-medium text-emergency">
        {problems.map((one) => (
          <p key={one} data-problem={one} hidden>
            {t(`guestDoor.problem.${one}`)}
          </p>
        ))}
      </div>
      <button type="submit" class={`${buttonClass('primary', true)} sm:self-start`}>
        {t('guestDoor.enter')}
      </button>
    </form>
  );
}

/**
 * Where a link into a consult leads: readable before any script or font has come. The link itself is after `#`, which no server sees; so this page, and
 * what a preview shows of it, is the same for all links, and whoever fetches it uses nothing up.
 */
export const guestDoor: Page = {
  path: '/c',
  site,
  unlisted: { script: guestScript },
  async show(_ctx, { locale }) {
    const t = pageTexts(locale);
    return {
      title: `${t('guestDoor.title')} · ${site.name}`,
      description: t('guestDoor.description'),
      facts: [],
      main: (
        <main id="content" class="mx-auto flex w-full max-w-xl flex-col gap-8 px-4 py-6 sm:px-6 sm:py-12">
          <p class="flex items-center gap-2 font-bold">
            <Mark />
            {site.name}
          </p>
          <div data-part="gone" hidden>
            <h1 tabindex={-1} class="text-[1.75rem] sm:text-[2.75rem]">
              {t('guestDoor.gone')}
            </h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('guestDoor.goneText')}</p>
          </div>
          <div data-part="door">
            <h1 class="text-[1.75rem] sm:text-[2.75rem]">{t('guestDoor.title')}</h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('guestDoor.lead')}</p>
            <noscript>
              <p class="mt-3 font-medium text-emergency">{t('guestDoor.noScript')}</p>
            </noscript>
            <Form locale={locale} />
          </div>
        </main>
      ),
    };
  },
};
