import { clinics } from './consults/pages/clinics.tsx';
import { emergency } from './consults/pages/emergency.tsx';
import { consultsForSale } from './consults/pages/for-sale.ts';
import { guestDoor } from './consults/pages/guest-door.tsx';
import { landing } from './consults/pages/landing.tsx';
import { site } from './consults/pages/site.tsx';
import type { Page } from './pages/page.ts';
import { pricingPage } from './pages/pricing/pricing-page.tsx';
import { sitesForSale } from './sites/pages/for-sale.ts';
import { helpArticles } from './sites/pages/help/help-article-page.tsx';
import { helpIndex } from './sites/pages/help/help-index.tsx';
import { restaurantsLanding } from './sites/pages/landing.tsx';

/** The pages for people who need not be signed in, of all areas. */
export const visitorPages: readonly Page[] = [
  landing,
  pricingPage(site, [consultsForSale, sitesForSale]),
  emergency,
  clinics,
  guestDoor,
  restaurantsLanding,
  helpIndex,
  ...helpArticles,
];
