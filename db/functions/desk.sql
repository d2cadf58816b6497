-- The vets' desk and the queue behind it.

-- Who waits, longest first.
create or replace function private.waiting_consults()
  returns table (
    id uuid, mode text, reason text, locale text, queued_at timestamptz, owner_id uuid, owner_name text,
    pet_id uuid, pet_name text, species text, species_other text, birth_date date, weight_grams int
  )
  language sql stable as $$
  select c.id, c.mode, c.reason, c.locale, c.queued_at, c.owner_id, o.display_name,
    p.id, p.name, p.species, p.species_other, p.birth_date, p.weight_grams
  from public.chat_sessions c
  join public.user_profiles o on o.user_id = c.owner_id
  join public.pets p on p.id = c.pet_id
  where c.status = 'queued'
  order by c.queued_at, c.id;
$$;

-- The queue in order. For the lobby.
create or replace function public.fn_waiting_consults()
  returns table (
    id uuid, mode text, reason text, locale text, queued_at timestamptz, owner_id uuid, owner_name text,
    pet_id uuid, pet_name text, species text, species_other text, birth_date date, weight_grams int
  )
  language sql stable security definer set search_path = '' as $$
  select * from private.waiting_consults();
$$;

-- The queue in order, for a vet. Refuses: FORBIDDEN.
create or replace function public.fn_desk_queue()
  returns table (
    id uuid, mode text, reason text, locale text, queued_at timestamptz, owner_id uuid, owner_name text,
    pet_id uuid, pet_name text, species text, species_other text, birth_date date, weight_grams int
  )
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform public.fn_require_role('vet');
  return query select * from private.waiting_consults();
end
$$;

-- The place of the caller's consult in the queue, from 1; null when it does not wait or is not theirs.
create or replace function public.fn_queue_position(p_session_id uuid) returns int
  language sql stable security definer set search_path = '' as $$
  select count(*)::int
  from public.chat_sessions mine
  join public.chat_sessions c on c.status = 'queued' and (c.queued_at, c.id) <= (mine.queued_at, mine.id)
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
