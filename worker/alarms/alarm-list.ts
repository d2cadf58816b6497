/** One thing that can go wrong with the product, and how it is seen. */
export interface Alarm {
  /** Which figure of fn_health_figures says it (`label`: of those with several rows), or `database_seconds`: how long these took to be read. */
  readonly figure: string;
  readonly label?: string;
  /** It is bad when it is above this: seconds, or how many. */
  readonly above: number;
}

const minutes = 60;
const hours = 3_600;

/**
 * The alarms that there are. What each means and what to do is in docs/runbook.md under its name; what people read, in messages/. A new one is a line
 * here, its figure in SQL (db/functions/core/health.sql and those of the products), its texts, its chapter, and its fault in the fault test.
 */
export const alarmList = {
  'webhooks-behind': { figure: 'webhooks_due_age_seconds', above: 15 * minutes },
  'webhooks-failing': { figure: 'webhooks_failing', above: 0 },
  'messages-behind': { figure: 'deliveries_due_age_seconds', above: 15 * minutes },
  'messages-dead': { figure: 'deliveries_dead', above: 10 },
  'payments-held': { figure: 'payments_held_too_long', above: 0 },
  'settlements-failing': { figure: 'settlements_failing', above: 0 },
  'payouts-failing': { figure: 'payouts_failing', above: 0 },
  'money-differs': { figure: 'reconcile_differences', above: 0 },
  'queue-beyond-promise': { figure: 'consults_beyond_promise', above: 0 },
  'nobody-on-duty': { figure: 'shifts_without_vet', above: 0 },
  'licences-ending': { figure: 'licences_ending', above: 0 },
  'unlicensed-on-duty': { figure: 'vets_on_duty_unlicensed', above: 0 },
  'rooms-unarchived': { figure: 'rooms_unarchived', above: 0 },
  'search-behind': { figure: 'search_due_age_seconds', above: 6 * hours },
  'drafts-behind': { figure: 'drafts_due_age_seconds', above: 2 * hours },
  'imports-behind': { figure: 'imports_due_age_seconds', above: 30 * minutes },
  'sites-untold': { figure: 'sites_untold_age_seconds', above: 15 * minutes },
  'files-uncleared': { figure: 'files_uncleared_age_seconds', above: 24 * hours },
  'erasures-open': { figure: 'erasures_open_age_seconds', above: 24 * hours },
  'cron-late': { figure: 'last_run_age_seconds', label: 'daily', above: 26 * hours },
  errors: { figure: 'errors_recently', above: 20 },
  'database-slow': { figure: 'database_seconds', above: 1 },
} as const satisfies Readonly<Record<string, Alarm>>;

export type AlarmName = keyof typeof alarmList;

export const alarmNames = Object.keys(alarmList) as AlarmName[];
