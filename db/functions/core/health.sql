-- How the product is, in figures, and the alarms that are raised by them.

-- What the tables that both products stand on say; `label` tells rows of one name apart. Seconds, or a count that ends at 1,000.
create or replace function private.core_figures() returns table (name text, label text, value float8)
  language sql stable as $$
  select 'webhooks_due_age_seconds', '', coalesce(extract(epoch from private.now() - min(lease_until)), 0)::float8
  from public.webhook_inbox where status in ('received', 'processing', 'failed') and lease_until <= private.now()
  union all
  select 'webhooks_failing', '', count(*)::float8 from (
    select from public.webhook_inbox where status = 'failed' and attempts >= 5 limit 1000) f
  union all
  select 'deliveries_due_age_seconds', '', coalesce(extract(epoch from private.now() - min(due_at)), 0)::float8
  from public.notification_deliveries where status in ('waiting', 'sending') and due_at <= private.now() and expires_at > private.now()
  union all
  select 'deliveries_dead', '', count(*)::float8 from (
    select from public.notification_deliveries where status = 'dead' and created_at > private.now() - interval '1 day' limit 1000) d
  union all
  -- The same condition as the index payments_held.
  select 'payments_held_too_long', '', count(*)::float8 from public.payments
  where purpose = 'overage' and (status = 'authorised' or (status in ('captured', 'partially_refunded') and settlement is distinct from 'capture'))
    and status = 'authorised' and authorised_at < private.now() - interval '24 hours'
  union all
  select 'settlements_failing', '', count(*)::float8 from public.payments
  where purpose = 'overage' and (status = 'authorised' or (status in ('captured', 'partially_refunded') and settlement is distinct from 'capture'))
    and settlement is not null and settle_attempts >= 5
  union all
  -- What the vet can mend themselves (their account) is not among them: they are told.
  select 'payouts_failing', '', count(*)::float8 from (
    select from public.payouts
    where (state = 'failed' and failure in ('balance', 'refused')) or (state = 'sending' and asks >= 5) limit 1000) p
  union all
  select 'erasures_open_age_seconds', '', coalesce(extract(epoch from private.now() - min(requested_at)), 0)::float8
  from public.account_erasures where finished_at is null
  union all
  select 'files_uncleared_age_seconds', '', coalesce(extract(epoch from private.now() - min(deleted_at)), 0)::float8
  from public.files where state = 'deleted' and cleared_at is null
  union all
  select 'alarms_open', a.name, 1::float8 from public.alarms a where ended_at is null
  union all
  -- Of each cron the job that tells that it was here: what deletes, and what looks at the alarms.
  select 'last_run_age_seconds', r.run, extract(epoch from private.now() - j.succeeded_at)::float8
  from (values ('daily', 'retention'), ('frequent', 'alarms')) r (run, job) join public.job_runs j on j.name = r.job and j.succeeded_at is not null
  union all
  select 'errors_recently', '', coalesce(max(figure), 0)::float8 from public.health_marks m where m.name = 'errors' and at > private.now() - interval '20 minutes'
  union all
  select 'errors_total', '', coalesce(max(total), 0)::float8 from public.health_marks m where m.name = 'errors'
  union all
  select 'reconcile_differences', '', coalesce(max(figure), 0)::float8 from public.health_marks m where m.name = 'reconcile';
$$;

-- All figures: those of core and of each product. For the service.
create or replace function public.fn_health_figures() returns table (name text, label text, value float8)
  language sql stable security definer set search_path = '' as $$
  select * from private.core_figures()
  union all select * from private.consult_figures()
  union all select * from private.site_figures();
$$;

-- Notes what came out of something that runs now and then. For the service.
create or replace function public.fn_note_mark(p_name text, p_figure float8) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.health_marks as m (name, figure, at) values (p_name, p_figure, private.now())
  on conflict (name) do update set figure = excluded.figure, at = excluded.at;
$$;

-- Counts something that happened so many times: its count begins again ten minutes after it began, its total never does. For the service.
create or replace function public.fn_count_mark(p_name text, p_count int) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.health_marks as m (name, figure, total, at) values (p_name, p_count, p_count, private.now())
  on conflict (name) do update set
    figure = case when m.at < private.now() - interval '10 minutes' then 0 else m.figure end + excluded.figure,
    at = case when m.at < private.now() - interval '10 minutes' then excluded.at else m.at end,
    total = m.total + excluded.total;
$$;

-- Raises and ends alarms by what was found: [{name, figure, bad}], of all that were looked at. One that is bad is raised unless it is open; one that has been
-- well for `p_calm` ends. Each time all admins are told, or those of them whose addresses are in `p_addresses` (in lower case) where it names any: in the same
-- transaction, so once, however many look at once. An alarm that is not among what was found stays as it is. Returns the names that were raised and that ended.
-- Whoever calls it rings the queue after the commit. For the service.
create or replace function public.fn_note_alarms(p_found jsonb, p_calm interval, p_addresses text[]) returns table (name text, change text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_alarm record;
begin
  perform pg_advisory_xact_lock(hashtextextended('alarms', 0));
  for v_alarm in
    with found as (
      select f.name, f.figure, f.bad from jsonb_to_recordset(p_found) f (name text, figure float8, bad boolean)
    ), raised as (
      insert into public.alarms as a (name, raised_with, last_figure)
      select f.name, f.figure, f.figure from found f
      where f.bad and not exists (select from public.alarms o where o.name = f.name and o.ended_at is null)
      returning a.id, a.name, a.last_figure
    ), seen as (
      update public.alarms a
      set last_figure = f.figure, last_bad_at = case when f.bad then private.now() else a.last_bad_at end,
        ended_at = case when not f.bad and a.last_bad_at <= private.now() - p_calm then private.now() end
      from found f
      where a.name = f.name and a.ended_at is null
      returning a.id, a.name, a.last_figure, a.ended_at
    )
    select r.id, r.name, r.last_figure, 'raised' as change from raised r
    union all
    select s.id, s.name, s.last_figure, 'ended' from seen s where s.ended_at is not null
  loop
    perform private.notify(p.user_id, case v_alarm.change when 'raised' then 'alarm' else 'alarm-over' end, v_alarm.name,
      jsonb_build_object('alarm', v_alarm.name, 'figure', v_alarm.last_figure), 'alarm:' || v_alarm.id || ':' || v_alarm.change || ':' || p.user_id)
    from public.user_profiles p
    where p.role = 'admin' and p.erased_at is null and (cardinality(p_addresses) = 0 or lower(p.email) = any (p_addresses));
    return query select v_alarm.name, v_alarm.change;
  end loop;
end
$$;

-- Takes alarms whose beginning or end of the last day the webhook has not taken yet, for a minute; nobody else takes them meanwhile. One that ended before its beginning was
-- taken is posted as both, in that order. For the service.
create or replace function public.fn_claim_alarm_posts(p_limit int)
  returns table (id uuid, name text, figure float8, raised_at timestamptz, ended_at timestamptz, change text)
  language sql volatile security definer set search_path = '' as $$
  update public.alarms a set post_after = private.now() + interval '1 minute'
  where a.id = any (array(
    select o.id from public.alarms o
    where (o.posted_begin is null or o.posted_end is null) and o.post_after <= private.now()
      and (o.posted_begin is null or o.ended_at is not null)
      and greatest(o.raised_at, o.ended_at) > private.now() - interval '1 day'
    order by o.post_after limit p_limit for update skip locked))
  returning a.id, a.name, a.last_figure, a.raised_at, a.ended_at, case when a.posted_begin is null then 'raised' else 'ended' end;
$$;

-- Notes that the webhook took one; the other change of it may follow at once. For the service.
create or replace function public.fn_alarm_posted(p_id uuid, p_change text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.alarms set
    posted_begin = case when p_change = 'raised' then private.now() else posted_begin end,
    posted_end = case when p_change = 'ended' then private.now() else posted_end end,
    post_after = private.now()
  where id = p_id;
$$;
