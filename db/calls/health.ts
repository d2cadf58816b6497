import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, maybe, moment, oneOf, text, wide } from './columns.ts';

/** How the product is in one respect; `label` tells rows of one name apart. */
export interface HealthFigure {
  readonly name: string;
  readonly label: string;
  readonly value: number;
}

/** What became of an alarm. */
const alarmChanges = ['raised', 'ended'] as const;

/** All figures. For the service. */
export const healthFigures = (tx: Tx) =>
  tx.select(columns({ name: text, label: text, value: wide })).from(sql`public.fn_health_figures()`);

/** Notes what came out of something that runs now and then; see fn_note_mark. For the service. */
export const noteMark = (tx: Tx, name: string, figure: number) =>
  tx.execute(sql`select public.fn_note_mark(${name}, ${figure}::float8)`);

/** Counts what happened; see fn_count_mark. For the service. */
export const countMark = (tx: Tx, name: string, count: number) =>
  tx.execute(sql`select public.fn_count_mark(${name}, ${count}::int)`);

/** Raises and ends alarms; see fn_note_alarms. For the service. */
export const noteAlarms = (
  tx: Tx,
  found: readonly { readonly name: string; readonly figure: number; readonly bad: boolean }[],
  { calmSeconds, addresses }: { calmSeconds: number; addresses: readonly string[] },
) =>
  tx.select(columns({ name: text, change: oneOf(alarmChanges) })).from(
    sql`public.fn_note_alarms(${JSON.stringify(found)}::jsonb, make_interval(secs => ${calmSeconds}),
      array(select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb)))`,
  );

/** Takes alarms that the webhook is to be told of; see fn_claim_alarm_posts. For the service. */
export const claimAlarmPosts = (tx: Tx, limit: number) =>
  tx
    .select(
      columns({
        id: text,
        name: text,
        figure: wide,
        raisedAt: moment,
        endedAt: maybe(moment),
        change: oneOf(alarmChanges),
      }),
    )
    .from(sql`public.fn_claim_alarm_posts(${limit}::int)`);

/** The webhook took it. For the service. */
export const alarmPosted = (tx: Tx, id: string, change: (typeof alarmChanges)[number]) =>
  tx.execute(sql`select public.fn_alarm_posted(${id}, ${change})`);
