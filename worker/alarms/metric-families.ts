import type { MetricFamily } from '../core/health/open-metrics.ts';

const gauge = (figure: string, help: string, more: Partial<MetricFamily> = {}): MetricFamily => ({
  name: `callavet_${figure}`,
  type: 'gauge',
  figure,
  help,
  ...more,
});
const seconds = { unit: 'seconds' } as const;

/**
 * What /metrics says, a family each; the figures are those of the alarms. Labels are few: the names of alarms and of cron's runs. None is about a person.
 */
export const metricFamilies: readonly MetricFamily[] = [
  gauge('webhooks_due_age_seconds', "Since when the oldest of Stripe's events is due.", seconds),
  gauge('webhooks_failing', "Stripe's events that failed five times or more, up to 1000."),
  gauge('deliveries_due_age_seconds', 'Since when the oldest message out is due.', seconds),
  gauge('deliveries_dead', 'Messages out that were given up in the last day, up to 1000.'),
  gauge('payments_held_too_long', 'Payments held for more than a day.'),
  gauge('settlements_failing', 'Payments that could be neither taken nor given back five times or more.'),
  gauge(
    'payouts_failing',
    'Payouts that Stripe refused, that we hold too little for, or that were asked for five times or more, up to 1000.',
  ),
  gauge('reconcile_differences', 'Differences of money that the last comparison with Stripe found.'),
  gauge('consults_waiting', 'Consults that wait for a vet, without those whose owner is away.'),
  gauge('consults_oldest_wait_seconds', 'How long the oldest of them has waited.', seconds),
  gauge('consults_beyond_promise', 'Those of them that have waited longer than was promised.'),
  gauge('vets_on_duty', 'Vets on duty.'),
  gauge(
    'vets_on_duty_unlicensed',
    'Vets on duty whose last licence ran out a quarter of an hour ago or more.',
  ),
  gauge('licences_ending', 'Licences of vets that run out within seven days.'),
  gauge('shifts_without_vet', 'Shifts that run while nobody is on duty.'),
  gauge(
    'rooms_unarchived',
    'Consults of the last day that are over and have not come to the database, up to 1000.',
  ),
  gauge('search_due_age_seconds', 'Since when the oldest text that a model is to read is due.', seconds),
  gauge('search_set_aside', 'Texts that no model could read, up to 1000.'),
  gauge('drafts_due_age_seconds', 'Since when the oldest draft after a consult is due.', seconds),
  gauge('drafts_set_aside', 'Drafts that could not be made, up to 1000.'),
  gauge(
    'sites_untold_age_seconds',
    'Since when the oldest change of a site has not reached its pages.',
    seconds,
  ),
  gauge('imports_due_age_seconds', 'Since when the oldest import is due.', seconds),
  gauge(
    'files_uncleared_age_seconds',
    'Since when the oldest deleted file has its bytes in the store.',
    seconds,
  ),
  gauge('erasures_open_age_seconds', 'Since when the oldest erasure of an account is open.', seconds),
  gauge('last_run_age_seconds', 'Since when a run of cron last ended well.', {
    ...seconds,
    labelName: 'run',
  }),
  gauge('alarms_open', 'Alarms that are raised.', { labelName: 'alarm' }),
  gauge('database_seconds', 'How long these figures took to be read.', seconds),
  {
    name: 'callavet_errors',
    type: 'counter',
    figure: 'errors_total',
    help: 'Requests that ended in an error that nobody expected.',
  },
];
