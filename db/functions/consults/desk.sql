-- The vets' desk and the queue behind it.

-- The queue in order, for a vet: of each case what dispatch goes by, nothing of who asks or what they wrote. `is_offered`: a vet is being
-- asked right now. Refuses: FORBIDDEN.
create or replace function public.fn_desk_queue()
  returns table (
    id uuid, level text, species text, locale text, mode text, queued_at timestamptz, is_offered boolean
  )
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform public.fn_require_role('vet');
  return query
  select c.id, c.level, p.species, c.locale, c.mode, c.queued_at,
    exists (select from public.consult_offers o where o.session_id = c.id and o.outcome is null)
  from public.chat_sessions c
  join public.pets p on p.id = c.pet_id
  where c.status = 'queued'
  order by c.due_at, c.queued_at, c.id;
end
$$;

-- The place of the caller's consult in the queue, from 1; null when it does not wait or is not theirs.
create or replace function public.fn_queue_position(p_session_id uuid) returns int
  language sql stable security definer set search_path = '' as $$
  select count(*)::int
  from public.chat_sessions mine
  join public.chat_sessions c
    on c.status = 'queued' and (c.due_at, c.queued_at, c.id) <= (mine.due_at, mine.queued_at, mine.id)
  where mine.id = p_session_id and mine.owner_id = auth.uid() and mine.status = 'queued'
  having count(*) > 0;
$$;

-- What a visitor may know of this minute: how many vets are on duty, and how long those waited who were answered, in seconds (the middle one
-- of them; null when there is none), out of the 50 newest consults of the last 24 hours. `answers`: how many of those were answered.
-- For the service: what the first page tells everybody.
create or replace function public.fn_duty_now() returns table (vets int, answers int, median_seconds int)
  language sql stable security definer set search_path = '' as $$
  select public.fn_vets_on_duty(), count(*)::int,
    (percentile_disc(0.5) within group (order by extract(epoch from newest.accepted_at - newest.queued_at)))::int
  from (
    select c.accepted_at, c.queued_at from public.chat_sessions c
    where c.created_at > private.now() - interval '24 hours'
    order by c.created_at desc
    limit 50
  ) as newest
  where newest.accepted_at is not null;
$$;
