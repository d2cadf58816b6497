/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import { Header, type HeaderWords } from '../../pages/header.tsx';
import { Mark } from '../../pages/icons.tsx';
import type { Site, View } from '../../pages/page.ts';
import { shellTexts } from '../../pages/shell-texts.ts';
import { EmergencyLane } from './emergency-lane.tsx';
import { pageTexts } from './page-texts.ts';

const name = 'Call-a-Vet';

const link = textLinkClass('onLine');

const legal = ['terms', 'privacy', 'cookies', 'imprint'] as const;

function Footer({ view }: { view: View }) {
  const { locale } = view;
  const t = pageTexts(locale);
  return (
    <footer class="border-t border-line">
      <div class="mx-auto flex max-w-6xl flex-col gap-3 px-4 py-10 text-[0.9375rem] text-ink-soft sm:px-6">
        <p class="max-w-prose">{t('landing.legal.what')}</p>
        <p class="max-w-prose">{t('landing.legal.privacy')}</p>
        <nav aria-labelledby="more" class="flex flex-wrap gap-x-6">
          <h2 id="more" class="sr-only">
            {name}
          </h2>
          <a href={pageAddress(locale, '/pricing')} class={link}>
            {shellTexts(locale)('shell.pricing')}
          </a>
          <a href={pageAddress(locale, '/emergency')} class={link}>
            {t('site.emergency')}
          </a>
          <a href={pageAddress(locale, '/clinicas')} class={link}>
            {t('site.clinics')}
          </a>
          <a href={pageAddress(locale, '/restaurants')} class={link}>
            {t('site.restaurants')}
          </a>
          <a href={pageAddress(locale, '/guias')} class={link}>
            {t('site.guides')}
          </a>
          <a href="/vet" data-app class={link}>
            {t('landing.vets')}
          </a>
          <a href="/vet/apply" data-app class={link}>
            {t('site.workWithUs')}
          </a>
          <a href="/contact" data-app class={link}>
            {t('site.contact')}
          </a>
          <a href="/help" data-app class={link}>
            {t('site.help')}
          </a>
          {legal.map((page) => (
            <a key={page} href={`/legal/${page}`} data-app class={link}>
              {t(`site.${page}`)}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}

function headerWords({ locale }: View): HeaderWords {
  const t = shellTexts(locale);
  return {
    name,
    mark: <Mark />,
    home: '/',
    homeLabel: t('shell.home'),
    own: '/app',
    ownLabel: t('shell.myAccount'),
  };
}

/** What is around every page of Call-a-Vet. */
export const site: Site = {
  name,
  picture: { es: '/preview-es.png', en: '/preview-en.png' },
  header: (view, path) => (
    <>
      {path !== '/emergency' && <EmergencyLane view={view} />}
      <Header words={headerWords(view)} view={view} path={path} />
    </>
  ),
  footer: (view) => <Footer view={view} />,
};
