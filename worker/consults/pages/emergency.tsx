/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { WarningIcon } from '../../pages/icons.tsx';
import type { Page, View } from '../../pages/page.ts';
import { FirstAid, FirstAidSources } from './first-aid.tsx';
import { pageTexts } from './page-texts.ts';
import { site } from './site.tsx';

const onTheWay = ['call', 'calm', 'nothing', 'poison', 'bleeding'] as const;

function Emergency({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  return (
    <main id="content" tabindex={-1}>
      <div class="bg-emergency-soft">
        <div class="mx-auto max-w-6xl px-4 pt-8 pb-10 sm:px-6 sm:pt-14 lg:pb-14">
          <h1 class="flex max-w-3xl items-start gap-3 text-[1.75rem] text-emergency sm:text-[2.75rem]">
            <WarningIcon class="mt-0.5 size-8 shrink-0 sm:mt-1.5 sm:size-10" />
            {t('emergency.title')}
          </h1>
          <p class="mt-4 max-w-2xl text-lg font-medium">{t('emergency.text')}</p>
          <a href="/clinics" data-app class={`${buttonClass('danger', true)} mt-5 w-full sm:w-auto`}>
            {t('urgent.clinics')}
          </a>
        </div>
      </div>
      <section aria-labelledby="now" class="mx-auto max-w-6xl px-4 py-10 sm:px-6 lg:py-14">
        <h2 id="now" class="text-2xl sm:text-[1.75rem]">
          {t('urgent.now')}
        </h2>
        <p class="mt-2 max-w-prose">{t('urgent.nowText')}</p>
        <FirstAid locale={view.locale} />
      </section>
      <section
        aria-labelledby="way"
        class="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 pb-14 sm:px-6 lg:grid-cols-[5fr_7fr] lg:pb-20"
      >
        <h2 id="way" class="text-2xl sm:text-[1.75rem]">
          {t('urgent.way')}
        </h2>
        <ul class="flex flex-col divide-y divide-line">
          {onTheWay.map((advice) => (
            <li key={advice} class="py-3 text-lg first:pt-0 last:pb-0">
              {t(`urgent.${advice}`)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="none" class="bg-sunken">
        <div class="mx-auto flex max-w-6xl flex-col items-start gap-3 px-4 py-12 sm:px-6 lg:py-16">
          <h2 id="none" class="text-2xl">
            {t('urgent.none')}
          </h2>
          <p class="max-w-prose">{t('urgent.noneText')}</p>
          <a href="/start" data-app class={`${buttonClass('main', true)} mt-3 w-full sm:w-auto`}>
            {t('landing.start')}
          </a>
          <FirstAidSources locale={view.locale} />
        </div>
      </section>
    </main>
  );
}

/** When a chat is the wrong place: what to do at once for each sign, and on the way to a clinic. Asks no database and needs no script. */
export const emergency: Page = {
  path: '/emergency',
  site,
  async show(_ctx, view) {
    const t = pageTexts(view.locale);
    return {
      title: `${t('urgent.name')} · ${site.name}`,
      description: t('urgent.description'),
      facts: [
        {
          '@type': 'WebPage',
          name: t('urgent.name'),
          description: t('urgent.description'),
          inLanguage: view.locale,
          url: `${view.origin}${pageAddress(view.locale, '/emergency')}`,
        },
      ],
      main: <Emergency view={view} />,
    };
  },
};
