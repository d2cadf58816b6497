-- What the tables of consults say of how the product is; see private.core_figures.
create or replace function private.consult_figures() returns table (name text, label text, value float8)
  language sql stable as $$
  with waiting as (
    select private.time_waited(c) as waited, c.promised_seconds from public.chat_sessions c where c.status = 'queued' and c.away_since is null
  )
  select 'consults_waiting', '', count(*)::float8 from waiting
  union all
  select 'consults_oldest_wait_seconds', '', coalesce(extract(epoch from max(waited)), 0)::float8 from waiting
  union all
  select 'consults_beyond_promise', '', count(*)::float8 from waiting where waited > make_interval(secs => promised_seconds)
  union all
  select 'vets_on_duty', '', count(*)::float8 from public.vets where on_duty
  union all
  -- Cron takes them off duty within minutes; offers do not wait for it.
  select 'vets_on_duty_unlicensed', '', count(*)::float8
  from public.vets where on_duty and licensed_until < private.now() - interval '15 minutes'
  union all
  -- Of vets who work. The condition on warned_days holds for each of them: it names the index.
  select 'licences_ending', '', count(*)::float8
  from public.vet_licences l
  join public.vets v on v.user_id = l.vet_id and v.suspended_at is null
  join public.user_profiles p on p.user_id = l.vet_id and p.role = 'vet'
  where l.ends_at > private.now() and l.ends_at <= private.now() + interval '7 days' and l.warned_days is distinct from 0
  union all
  -- Shifts that began a quarter of an hour ago and go on, while nobody at all is on duty.
  select 'shifts_without_vet', '', count(*)::float8
  from public.duty_shifts s
  where s.ends_at > private.now() and s.starts_at <= private.now() - interval '15 minutes' and not exists (select from public.vets where on_duty)
  union all
  -- Consults of the last day in which a vet wrote, that ended half an hour ago, and of which nothing has come from their room.
  select 'rooms_unarchived', '', count(*)::float8 from (
    select from public.chat_sessions c
    where c.created_at > private.now() - interval '1 day' and c.status = 'ended' and c.ended_at < private.now() - interval '30 minutes'
      and c.first_answer_at is not null and c.erased_at is null
      and not exists (select from public.messages m where m.session_id = c.id)
    limit 1000) c
  union all
  select 'search_due_age_seconds', '', coalesce(extract(epoch from private.now() - min(due_at)), 0)::float8
  from public.search_queue where set_aside_at is null and due_at <= private.now()
  union all
  select 'search_set_aside', '', count(*)::float8 from (select from public.search_queue where set_aside_at is not null limit 1000) q
  union all
  select 'drafts_due_age_seconds', '', coalesce(extract(epoch from private.now() - min(due_at)), 0)::float8
  from public.consult_drafts where status = 'waiting' and due_at <= private.now()
  union all
  select 'drafts_set_aside', '', count(*)::float8 from (select from public.consult_drafts where status = 'aside' limit 1000) d;
$$;
