-- What a vet wrote of a consult and has not signed, before it is too late to.

-- When a vet is told of what they have not signed of a consult: twelve hours before they have it in hand no more, or when a quarter of that time is left.
create or replace function private.unsigned_told_from(p_ended timestamptz, p_until timestamptz) returns timestamptz
  language sql immutable parallel safe
  return p_until - least(interval '12 hours', (p_until - p_ended) / 4);

-- Tells the vets of consults that they will soon have in hand no more of the note or the plan of care that they wrote of one and have not signed, once for each consult and
-- each such time. At most `p_limit`; returns how many were told. For the service.
create or replace function public.fn_tell_unsigned(p_limit int) returns int
  language sql volatile security definer set search_path = '' as $$
  select count(*) filter (where private.notify(c.vet_id, 'unsigned', c.id::text, '{}', c.key))::int
  from (
    select c.id, c.vet_id, k.key
    from public.chat_sessions c
    cross join lateral (select 'unsigned:' || c.id || ':' || extract(epoch from c.follow_up_until) as key) k
    where c.status = 'ended' and c.follow_up_until > private.now() and c.follow_up_until <= private.now() + interval '12 hours'
      and private.unsigned_told_from(c.ended_at, c.follow_up_until) <= private.now()
      and (exists (select from public.consult_notes n where n.session_id = c.id and n.signed_at is null
          and btrim(n.subjective || n.objective || n.assessment || n.plan, E' \n\r\t') <> '')
        or exists (select from public.care_plan_drafts d where d.session_id = c.id))
      and exists (select from public.user_profiles v where v.user_id = c.vet_id and v.sessions_valid_from is distinct from 'infinity')
      and not exists (select from public.notifications t where t.dedupe_key = k.key)
    order by c.follow_up_until, c.id
    limit p_limit
  ) c;
$$;
