/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { View } from '../../pages/page.ts';
import { PlanTeaser } from '../../pages/pricing/plan-teaser.tsx';
import { consultsForSale } from './for-sale.ts';
import { pageTexts } from './page-texts.ts';

/** What Call-a-Vet costs. */
export function Plans({ view, offer }: { view: View; offer: Offer | null }) {
  const t = pageTexts(view.locale);
  const words = {
    title: t('landing.price.title'),
    error: t('landing.price.error'),
    note: t('landing.price.note'),
    link: t('landing.pricing'),
  };
  return <PlanTeaser view={view} offer={offer} sold={consultsForSale} words={words} />;
}
