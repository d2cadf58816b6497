/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { restaurantsMarkPaths } from '../../../web/brand/restaurants-mark-paths.ts';
import { restaurantsName } from '../../../web/brand/restaurants-name.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import { Header } from '../../pages/header.tsx';
import type { Site, View } from '../../pages/page.ts';
import { pageTexts } from './page-texts.ts';

const link = textLinkClass('onLine');

const legal = ['terms', 'privacy', 'cookies', 'imprint'] as const;

/** The mark. Decorative; the name stands beside it. */
const Mark = () => (
  <svg aria-hidden="true" viewBox="0 0 48 48" class="size-9">
    <path class="fill-primary" d={restaurantsMarkPaths.table} />
    <path
      class="stroke-paper"
      fill="none"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      d={restaurantsMarkPaths.cutlery}
    />
  </svg>
);

/** Which product's prices the page of prices shows. */
export const pricesOf = { product: 'gastronomy' } as const;

function Footer({ view }: { view: View }) {
  const { locale } = view;
  const t = pageTexts(locale);
  return (
    <footer class="border-t border-line">
      <div class="mx-auto flex max-w-6xl flex-col gap-3 px-4 py-10 text-[0.9375rem] text-ink-soft sm:px-6">
        <p class="max-w-prose">{t('restaurants.footer.what')}</p>
        <nav aria-labelledby="more" class="flex flex-wrap gap-x-6">
          <h2 id="more" class="sr-only">
            {restaurantsName}
          </h2>
          <a href="/templates" data-app class={link}>
            {t('restaurants.footer.templates')}
          </a>
          <a href={pageAddress(locale, '/pricing', pricesOf)} class={link}>
            {t('restaurants.footer.pricing')}
          </a>
          <a href={pageAddress(locale, '/restaurants/help')} class={link}>
            {t('restaurants.footer.help')}
          </a>
          <a href="/contact" data-app class={link}>
            {t('restaurants.footer.contact')}
          </a>
          <a href={pageAddress(locale, '/')} class={link}>
            {t('restaurants.footer.vets')}
          </a>
          {legal.map((page) => (
            <a key={page} href={`/legal/${page}`} data-app class={link}>
              {t(`restaurants.footer.${page}`)}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}

/** What is around every page of Gastronomy OS. */
export const restaurantsSite: Site = {
  name: restaurantsName,
  picture: { es: '/preview-restaurants-es.png', en: '/preview-restaurants-en.png' },
  header: (view, path) => {
    const t = pageTexts(view.locale);
    const words = {
      name: restaurantsName,
      isLong: true,
      mark: <Mark />,
      home: '/restaurants',
      homeLabel: t('restaurants.home'),
      prices: pricesOf,
      own: '/studio',
      ownLabel: t('restaurants.own'),
    };
    return <Header words={words} view={view} path={path} />;
  },
  footer: (view) => <Footer view={view} />,
};
