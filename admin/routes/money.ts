import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api } from '../../web/kit/api/api.ts';
import { fetchAhead } from '../../web/kit/api/fetch-ahead.ts';
import { withTexts } from '../../web/kit/text/texts.ts';
import { creditsTable } from '../credits/credits-table.ts';
import { texts } from '../messages/parts.ts';
import { paymentsTable } from '../payments/payments-table.ts';
import { readPayoutRules } from '../payout-rules/payout-rules-search.ts';
import { payoutsTable } from '../payouts/payouts-table.ts';
import { readPrices } from '../prices/prices-search.ts';
import { root } from './root.ts';
import { tableRoute } from './table-route.ts';

// What is charged, paid out and given.

export const payments = createRoute({
  getParentRoute: () => root,
  path: '/payments',
  ...tableRoute(paymentsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../payments/payments-screen.tsx'), texts.table, texts.payments),
    'PaymentsScreen',
  ),
});

export const payouts = createRoute({
  getParentRoute: () => root,
  path: '/payouts',
  ...tableRoute(payoutsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../payouts/payouts-screen.tsx'), texts.table, texts.payouts),
    'PayoutsScreen',
  ),
});

export const payoutRules = createRoute({
  getParentRoute: () => root,
  path: '/payout-rules',
  validateSearch: readPayoutRules,
  loader: () => fetchAhead(api.admin.payoutRules.list.queryOptions({})),
  component: lazyRouteComponent(
    withTexts(() => import('../payout-rules/payout-rules-screen.tsx'), texts.table, texts.payoutRules),
    'PayoutRulesScreen',
  ),
});

export const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  ...tableRoute(creditsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../credits/credits-screen.tsx'), texts.table, texts.credits, texts.users),
    'CreditsScreen',
  ),
});

export const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  validateSearch: readPrices,
  loader: () => fetchAhead(api.admin.pricing.list.queryOptions({})),
  component: lazyRouteComponent(
    withTexts(() => import('../prices/prices-screen.tsx'), texts.table, texts.prices),
    'PricesScreen',
  ),
});
