import type { JobName } from '../../contract/jobs.ts';
import { checkAlarms } from '../alarms/check-alarms.ts';
import { reconcileCalls } from '../consults/calls/reconcile-calls.ts';
import { makeDrafts } from '../consults/drafts/make-drafts.ts';
import { tellShifts } from '../consults/duty/tell-shifts.ts';
import { fillFigures } from '../consults/figures/fill-figures.ts';
import { tellUnsigned } from '../consults/notes/tell-unsigned.ts';
import { remindOfVaccinations } from '../consults/record/remind-of-vaccinations.ts';
import { fillSearch } from '../consults/search/fill-search.ts';
import { sweepConsults } from '../consults/sessions/sweep-consults.ts';
import { checkLicences } from '../consults/vets/check-licences.ts';
import { eraseAccounts } from '../core/account/erase-accounts.ts';
import { settlePayments } from '../core/billing/payments/settle-payments.ts';
import { compareMoney } from '../core/billing/reconcile/compare-money.ts';
import { recoverEvents } from '../core/billing/webhooks/recover-events.ts';
import { rerunEvents } from '../core/billing/webhooks/rerun-events.ts';
import type { RequestContext } from '../core/context.ts';
import { clearFiles } from '../core/files/clear-files.ts';
import { sweepNotifications } from '../core/notify/sweep-notifications.ts';
import { makeStatements } from '../core/payouts/make-statements.ts';
import { repeatPayouts } from '../core/payouts/repeat-payouts.ts';
import { enforceTerms } from '../core/retention/enforce-terms.ts';
import type { Job } from '../core/run-jobs.ts';
import { timeBudget } from '../core/time-budget.ts';
import { letGoOfHosts } from '../sites/domains/certificates.ts';
import { sweepDomains } from '../sites/domains/check-domain.ts';
import { sweepEdge } from '../sites/edge/tell-edge.ts';
import { workImports } from '../sites/import/jobs/work-imports.ts';
import { sweepPhotos } from '../sites/photos/sweep-photos.ts';
import { tellTemplates } from '../sites/templates/template-list.ts';

/** The one of wrangler.toml's crons that runs once a day. */
const daily = '17 3 * * *';

/** The other one. */
const frequent = '*/5 * * * *';

/** How long old rows are deleted for: each portion is a request of its own, of which a run has a limited number. */
const retentionMs = 2 * 60_000;

/** A job that has its name in the contract: the back office says what it is. */
interface CronJob extends Job {
  readonly name: JobName;
}

interface CronRun {
  readonly jobs: readonly CronJob[];
  /** Time of each job. The platform ends a run after a quarter of an hour, and the short one comes again after five minutes. */
  readonly budgetMs: number;
}

/** What a cron of wrangler.toml does. */
export function cronRun(ctx: RequestContext, cron: string): CronRun {
  return cron === daily
    ? {
        jobs: [
          { name: 'recover-events', run: (budget) => recoverEvents(ctx, budget) },
          { name: 'retention', run: () => enforceTerms(ctx, timeBudget(retentionMs)) },
          { name: 'figures-of-month', run: (budget) => fillFigures(ctx, budget, 'month') },
          { name: 'compare-money', run: (budget) => compareMoney(ctx, budget) },
        ],
        budgetMs: 10 * 60_000,
      }
    : {
        jobs: [
          { name: 'sweep-consults', run: (budget) => sweepConsults(ctx, budget) },
          { name: 'reconcile-calls', run: (budget) => reconcileCalls(ctx, budget) },
          { name: 'tell-shifts', run: (budget) => tellShifts(ctx, budget) },
          { name: 'check-licences', run: (budget) => checkLicences(ctx, budget) },
          { name: 'remind-of-vaccinations', run: (budget) => remindOfVaccinations(ctx, budget) },
          { name: 'tell-unsigned', run: (budget) => tellUnsigned(ctx, budget) },
          { name: 'rerun-events', run: (budget) => rerunEvents(ctx, budget) },
          { name: 'settle-payments', run: (budget) => settlePayments(ctx, budget) },
          { name: 'statements', run: (budget) => makeStatements(ctx, budget) },
          { name: 'payouts', run: (budget) => repeatPayouts(ctx, budget) },
          { name: 'tell-edge', run: (budget) => sweepEdge(ctx, budget) },
          { name: 'domains', run: (budget) => sweepDomains(ctx, budget) },
          // What a command has measured meanwhile.
          { name: 'templates', run: () => tellTemplates(ctx) },
          { name: 'let-go-of-hosts', run: (budget) => letGoOfHosts(ctx, budget) },
          { name: 'clear-files', run: (budget) => clearFiles(ctx, budget) },
          { name: 'erase-accounts', run: (budget) => eraseAccounts(ctx, budget) },
          { name: 'search', run: (budget) => fillSearch(ctx, budget) },
          { name: 'figures', run: (budget) => fillFigures(ctx, budget, 'days') },
          { name: 'drafts', run: (budget) => makeDrafts(ctx, budget) },
          { name: 'photos', run: (budget) => sweepPhotos(ctx, budget) },
          { name: 'imports', run: (budget) => workImports(ctx, budget) },
          { name: 'notify', run: (budget) => sweepNotifications(ctx, budget) },
          { name: 'alarms', run: (budget) => checkAlarms(ctx, budget) },
        ],
        budgetMs: 4 * 60_000,
      };
}

/** Everything that cron does, whenever it does it. */
export const cronJobs = (ctx: RequestContext): CronJob[] => [
  ...cronRun(ctx, frequent).jobs,
  ...cronRun(ctx, daily).jobs,
];
