import { getDraftsState } from '../../../worker/backoffice/drafts/get-drafts-state.ts';
import { getSearchState } from '../../../worker/backoffice/findable/get-search-state.ts';
import { getAccount, getAccountInput } from '../../../worker/backoffice/get-account.ts';
import { listJobs } from '../../../worker/backoffice/jobs/list-jobs.ts';
import { listArticles } from '../../../worker/backoffice/list-articles.ts';
import { listPayoutRules } from '../../../worker/backoffice/payouts/list-payout-rules.ts';
import { listTemplates } from '../../../worker/backoffice/templates/list-templates.ts';
import { getEarnings } from '../../../worker/consults/payouts/get-earnings.ts';
import { listEarnings, listEarningsInput } from '../../../worker/consults/payouts/list-earnings.ts';
import type { Line } from '../big-set/line.ts';

/** Screens of the back office that are no table of pages, and what a vet with 50,000 consults has earned. */
export const lines: Line[] = [
  ...Object.entries({ 'figures of 31 days': 31, 'figures of 13 weeks': 91 }).map(
    ([name, days]): Line => ({
      name,
      as: 'admin',
      aimMs: 100,
      // By the clock of the set, where the verb asks for the days up to today.
      sql: `select public.fn_figures(private.now()::date - ${days}, private.now()::date + 1, 'Europe/Madrid')`,
    }),
  ),
  { name: 'jobs and what waits for them', as: 'admin', aimMs: 100, run: (ctx) => listJobs(ctx, () => []) },
  { name: 'articles', as: 'admin', aimMs: 100, run: (ctx) => listArticles(ctx) },
  { name: 'templates', as: 'admin', aimMs: 100, run: (ctx) => listTemplates(ctx) },
  { name: 'rules of payouts', as: 'admin', aimMs: 100, run: (ctx) => listPayoutRules(ctx) },
  { name: 'what can be found', as: 'admin', aimMs: 100, run: (ctx) => getSearchState(ctx) },
  { name: 'drafts after consults', as: 'admin', aimMs: 100, run: (ctx) => getDraftsState(ctx) },
  {
    name: 'account of a person',
    as: 'admin',
    aimMs: 100,
    run: (ctx, { owner }) => getAccount(ctx, getAccountInput.parse({ userId: owner.id })),
  },
  { name: 'earnings by month', as: 'vet', aimMs: 10, run: (ctx) => getEarnings(ctx) },
  {
    name: 'earnings of the last consults',
    as: 'vet',
    aimMs: 10,
    run: (ctx) => listEarnings(ctx, listEarningsInput.parse({})),
  },
];
