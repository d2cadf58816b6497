import { clinics } from './consults/pages/clinics.tsx';
import { emergency } from './consults/pages/emergency.tsx';
import { consultsForSale } from './consults/pages/for-sale.ts';
import { guestDoor } from './consults/pages/guest-door.tsx';
import { guideIndex } from './consults/pages/guides/guide-index.tsx';
import { guides } from './consults/pages/guides/guide-page.tsx';
import { landing } from './consults/pages/landing.tsx';
import type { Page, PageFamily } from './pages/page.ts';
import { pricingPage } from './pages/pricing/pricing-page.tsx';
import { sitesForSale } from './sites/pages/for-sale.ts';
import { helpArticles } from './sites/pages/help/help-article-page.tsx';
import { helpIndex } from './sites/pages/help/help-index.tsx';
import { restaurantsLanding } from './sites/pages/landing.tsx';

/** The pages for people who need not be signed in, of all areas. */
export const visitorPages: readonly Page[] = [
  landing,
  pricingPage([consultsForSale, sitesForSale]),
  emergency,
  clinics,
  guideIndex,
  guestDoor,
  restaurantsLanding,
  helpIndex,
  ...helpArticles,
];

/** Pages of which there are many, by the word at the end of their address. */
export const pageFamilies: readonly PageFamily[] = [guides];
