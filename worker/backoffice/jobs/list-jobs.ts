import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { type JobName, jobNames } from '../../../contract/jobs.ts';
import { jobRuns } from '../../../db/schema/index.ts';
import type { AdminContext, RequestContext } from '../../core/context.ts';
import type { Job } from '../../core/run-jobs.ts';

/** The jobs of cron, as they run for a request; handed in, because what they work on is everybody's. */
export type JobsOf = (ctx: RequestContext) => readonly (Job & { readonly name: JobName })[];

const moment = z.iso.datetime().nullable();

const backlogSchema = z.object({ count: z.int(), oldest: moment, doneLastHour: z.int() });

export const jobStateSchema = z.object({
  name: z.enum(jobNames),
  /** Of the last run; null when there was none. */
  startedAt: moment,
  tookMs: z.int().nullable(),
  succeededAt: moment,
  failedAt: moment,
  problem: z.string().nullable(),
  /** Runs that failed since one went well. */
  failures: z.int(),
  /** What there is for it to do, of what can be counted: null for a job without such a list. `count` is at most 10,000. */
  backlog: backlogSchema.nullable(),
});

export const listJobsOutput = z.object({
  jobs: z.array(jobStateSchema),
  /** Consults that are over, whose rooms have not brought what was said to the database: each room does that by itself. */
  archive: backlogSchema,
});

/** Rows of a backlog that are counted at most. */
const mostWaitingCounted = 10_000;

/**
 * What waits, by the job that works on it: the rows, since when the one that waits longest is due, and the rows that were settled within an hour. Each
 * part is read by an index of its own.
 */
const backlogs = {
  archive: {
    waiting: sql`public.chat_sessions c where created_at > private.now() - interval '1 day' and status = 'ended' and first_answer_at is not null and erased_at is null and not exists (select from public.messages m where m.session_id = c.id)`,
    since: sql`ended_at`,
    done: sql`public.chat_sessions c where created_at > private.now() - interval '1 day' and status = 'ended' and ended_at > private.now() - interval '1 hour' and exists (select from public.messages m where m.session_id = c.id)`,
  },
  payouts: {
    waiting: sql`public.payouts where state = 'sending'`,
    since: sql`updated_at`,
    done: sql`public.payouts where paid_at > private.now() - interval '1 hour'`,
  },
  notify: {
    waiting: sql`public.notification_deliveries where status in ('waiting', 'sending') and due_at <= private.now()`,
    since: sql`due_at`,
    done: sql`public.notification_deliveries where created_at > private.now() - interval '1 day' and settled_at > private.now() - interval '1 hour'`,
  },
  search: {
    waiting: sql`public.search_queue where set_aside_at is null and due_at <= private.now()`,
    since: sql`due_at`,
    done: sql`public.search_pieces where created_at > private.now() - interval '1 hour'`,
  },
  drafts: {
    waiting: sql`public.consult_drafts where status = 'waiting' and due_at <= private.now()`,
    since: sql`due_at`,
    done: sql`(select made_at from public.consult_drafts order by id desc limit ${mostWaitingCounted}) newest where made_at > private.now() - interval '1 hour'`,
  },
  imports: {
    waiting: sql`public.import_jobs where status in ('queued', 'reading')`,
    since: sql`created_at`,
    done: sql`(select finished_at from public.import_jobs order by id desc limit ${mostWaitingCounted}) newest where finished_at > private.now() - interval '1 hour'`,
  },
  'rerun-events': {
    waiting: sql`public.webhook_inbox where status in ('received', 'processing', 'failed')`,
    since: sql`received_at`,
    done: sql`public.webhook_inbox where status = 'done' and received_at > private.now() - interval '1 hour'`,
  },
  'settle-payments': {
    waiting: sql`public.payments where purpose = 'overage' and (status = 'authorised' or (status in ('captured', 'partially_refunded') and settlement is distinct from 'capture')) and settlement is not null`,
    since: sql`created_at`,
    done: sql`public.payments where purpose = 'overage' and created_at > private.now() - interval '1 day' and updated_at > private.now() - interval '1 hour'`,
  },
  'erase-accounts': {
    waiting: sql`public.account_erasures where finished_at is null and due_at <= private.now()`,
    since: sql`due_at`,
    done: sql`public.account_erasures where finished_at > private.now() - interval '1 hour'`,
  },
  'sweep-consults': {
    waiting: sql`public.usage_reservations where status = 'reserved' and expires_at < private.now()`,
    since: sql`expires_at`,
    done: sql`(select ended_at from public.chat_sessions where created_at > private.now() - interval '2 hours' and status = 'expired') late where ended_at > private.now() - interval '1 hour'`,
  },
} satisfies Partial<Record<JobName | 'archive', { waiting: SQL; since: SQL; done: SQL }>>;

/** As the database says it: its moments have an offset. */
const countedSchema = z.partialRecord(
  z.enum([...jobNames, 'archive']),
  backlogSchema.extend({
    oldest: z.iso
      .datetime({ offset: true })
      .transform((at) => new Date(at).toISOString())
      .nullable(),
  }),
);

/** SQL: one JSON object with all backlogs. */
function backlogQuery(): SQL<unknown> {
  const parts = Object.entries(backlogs).map(
    ([name, { waiting, since, done }]) => sql`${name}::text, (
      select jsonb_build_object('count', count(*), 'oldest', min(since),
        'doneLastHour', (select count(*) from (select 1 from ${done} limit ${mostWaitingCounted}) d))
      from (select ${since} as since from ${waiting} order by ${since} limit ${mostWaitingCounted}) w)`,
  );
  return sql`jsonb_build_object(${sql.join(parts, sql`, `)})`;
}

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;

/** Every job of cron: how its last runs went, and what there is for it to do. */
export async function listJobs(ctx: AdminContext, jobsOf: JobsOf): Promise<z.infer<typeof listJobsOutput>> {
  const [runs, [row]] = await ctx.db.run((tx) => [
    tx.select().from(jobRuns),
    tx.select({ backlogs: backlogQuery() }).from(sql`(values (1)) as one (n)`),
  ]);
  const counted = countedSchema.parse(row?.backlogs);
  const jobs = jobsOf(ctx).map(({ name }) => {
    const run = runs.find((each) => each.name === name);
    return {
      name,
      startedAt: iso(run?.startedAt),
      tookMs: run === undefined ? null : run.endedAt.getTime() - run.startedAt.getTime(),
      succeededAt: iso(run?.succeededAt),
      failedAt: iso(run?.failedAt),
      problem: run?.problem ?? null,
      failures: run?.failures ?? 0,
      backlog: counted[name] ?? null,
    };
  });
  return { jobs, archive: backlogSchema.parse(counted.archive) };
}
