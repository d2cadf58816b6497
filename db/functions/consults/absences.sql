-- Owners who wait elsewhere: their place is kept for a while.

-- How long the place of somebody who went away is kept. The same as contract/dispatch.ts.
create or replace function private.place_kept() returns interval
  language sql immutable parallel safe
  return interval '10 minutes';

-- The caller puts the phone away: the place of their consult is kept for a while; saying so again does not prolong it.
-- Refuses: NOT_FOUND (not theirs), WRONG_STATE (it does not wait).
create or replace function public.fn_leave_queue(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'queued' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  update public.chat_sessions set away_since = coalesce(away_since, private.now())
  where id = p_session_id
  returning * into v_consult;
  return v_consult;
end
$$;

-- The caller is back. Returns their consult as it is now: it may have been taken, or its place be lost. Refuses: NOT_FOUND (not theirs).
create or replace function public.fn_come_back(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'queued' or v_consult.away_since is null then
    return v_consult;
  end if;
  perform private.withdraw_notification('vet-ready:' || v_consult.id || ':' || extract(epoch from v_consult.away_since));
  update public.chat_sessions
  set away_since = null, away_seconds = away_seconds + private.seconds_away(away_since)
  where id = p_session_id returning * into v_consult;
  return v_consult;
end
$$;

-- Tells the owner of a consult, who is away, that a vet is ready for them: once for each absence.
create or replace function private.tell_ready(p_consult public.chat_sessions) returns boolean
  language sql volatile as $$
  select private.notify(p_consult.owner_id, 'vet-ready', p_consult.id::text, '{}',
    'vet-ready:' || p_consult.id || ':' || extract(epoch from p_consult.away_since));
$$;

-- Tells owners who are away that a vet is ready for them: their consults wait, and a vet could have them now. Once for each absence.
-- Returns how many were told now. For the service.
create or replace function public.fn_tell_ready(p_sessions uuid[]) returns int
  language sql volatile security definer set search_path = '' as $$
  select count(*) filter (where private.tell_ready(c))::int
  from public.chat_sessions c
  where c.id = any (p_sessions) and c.status = 'queued' and c.away_since is not null;
$$;

-- Closes consults whose owners have been away for longer than their place is kept, at most `p_limit`; the unit comes back. One that is
-- being offered is left to that, and what somebody is at to the next run. Returns what was closed. For the service.
create or replace function public.fn_close_lost_places(p_limit int) returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
  v_closed int := 0;
  v_consult public.chat_sessions;
  v_reservation public.usage_reservations;
begin
  for v_due in
    select c.id, c.owner_id from public.chat_sessions c
    where c.status = 'queued' and c.away_since <= private.now() - private.place_kept()
    order by c.away_since, c.id
  loop
    exit when v_closed = p_limit;
    -- Asked again under the lock: they may have come back a moment ago, or a vet has it. The consult before its person, as everybody else: of a row that changes in
    -- this moment PostgreSQL waits for the newer version, whatever is to be skipped.
    select * into v_consult from public.chat_sessions c
    where c.id = v_due.id and c.status = 'queued' and c.away_since <= private.now() - private.place_kept()
      and not exists (select from public.consult_offers o where o.session_id = c.id and o.outcome is null)
    for update skip locked;
    continue when not found;
    perform from public.user_profiles where user_id = v_due.owner_id for no key update skip locked;
    continue when not found;
    select * into v_reservation from public.usage_reservations r where r.id = v_consult.consumption_id and r.status = 'reserved';
    continue when not found or not private.try_lock_reservation(v_reservation);
    v_consult := private.close_consult(v_consult, 'expired', null);
    perform private.notify(v_consult.owner_id, 'place-lost', v_consult.id::text, '{}', 'place-lost:' || v_consult.id);
    perform private.audit('consult.place-lost', 'consult', v_consult.id::text);
    v_closed := v_closed + 1;
    return next v_consult.id;
  end loop;
end
$$;
