-- Calls by picture and sound within a consult. How long one lasted is counted from its legs. Lock order: consult row, call row.

-- Whether somebody may be in the calls of a consult: its owner, its vet, and its guests until they are put out.
create or replace function private.may_call(p_consult public.chat_sessions, p_user uuid) returns boolean
  language sql stable as $$
  select coalesce(p_user in (p_consult.owner_id, p_consult.vet_id), false) or exists (
    select from public.consult_guests g where g.id = p_user and g.session_id = p_consult.id and g.removed_at is null
  );
$$;

-- Seconds in which two people at least were connected in a call, guests not counted: what they say among themselves is no vet's time. A leg that nobody saw begin counts for nothing, one that nobody saw end
-- lasts until `p_until`, or with `p_seen_only` until they were last seen; two legs of one person at once count once.
create or replace function private.measured_seconds(p_call_id uuid, p_until timestamptz, p_seen_only boolean) returns int
  language sql stable as $$
  with stays as (
    select user_id, range_agg(tstzrange(joined_at, greatest(joined_at, least(
      p_until, coalesce(left_at, case when p_seen_only then coalesce(seen_at, joined_at) else p_until end)
    )))) as times
    from public.call_legs
    where call_id = p_call_id and joined_at is not null
      and not exists (select from public.consult_guests g where g.id = call_legs.user_id)
    group by user_id
  ),
  together as (
    select range_agg(overlap) as times
    from stays a
    join stays b on a.user_id < b.user_id
    cross join lateral unnest(a.times * b.times) as overlap
  )
  select coalesce(floor(sum(extract(epoch from upper(stretch) - lower(stretch)))), 0)::int
  from together, unnest(together.times) as stretch;
$$;

-- Ends a call whose row the caller holds locked, unless it has ended; `p_at`: when it did. What was used is counted here, once.
create or replace function private.end_call(p_call public.calls, p_reason text, p_at timestamptz) returns public.calls
  language plpgsql volatile as $$
declare
  v_at timestamptz := greatest(p_call.started_at, least(p_at, private.now()));
  v_call public.calls;
begin
  if p_call.ended_at is not null then
    return p_call;
  end if;
  update public.calls
  set ended_at = v_at, end_reason = p_reason,
    measured_seconds = least(cap_seconds, private.measured_seconds(id, v_at, p_reason = 'room-lost')),
    -- Whoever closes the video server's room comes at once.
    checked_at = null,
    room_closed_at = case when transport = 'peer' or p_reason in ('room-finished', 'room-lost') then v_at end
  where id = p_call.id
  returning * into v_call;
  perform private.audit('call.end', 'call', v_call.id::text,
    jsonb_build_object('reason', p_reason, 'seconds', v_call.measured_seconds));
  return v_call;
end
$$;

-- Ends the running call of a consult whose row the caller holds locked, if there is one.
create or replace function private.end_calls_of(p_consult_id uuid, p_reason text) returns void
  language plpgsql volatile as $$
declare
  v_call public.calls;
begin
  select * into v_call from public.calls where session_id = p_consult_id and ended_at is null for no key update;
  if found then
    perform private.end_call(v_call, p_reason, private.now());
  end if;
end
$$;

-- Seconds that the calls of a consult may still last together, of `p_cap`.
create or replace function private.call_time_left(p_consult_id uuid, p_cap int) returns int
  language sql stable as $$
  select greatest(0, p_cap - coalesce(sum(measured_seconds), 0))::int from public.calls where session_id = p_consult_id;
$$;

-- Opens a call in a consult of the caller, or gives the one that runs. `p_cap`: seconds that the consult's calls may last together.
-- Refuses: NOT_FOUND (not theirs), WRONG_STATE (subject consult: it waits or is over; subject mode: it is a chat, to be turned into a
-- video first; subject call-time: nothing is left of the cap), RESERVATION_EXPIRED.
create or replace function public.fn_open_call(p_session_id uuid, p_transport text, p_cap int) returns public.calls
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_consult public.chat_sessions;
  v_call public.calls;
  v_left int;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id for update;
  if not found or not private.may_call(v_consult, v_caller) then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'active' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif v_consult.mode <> 'video' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'mode', 'status', v_consult.mode));
  end if;
  select * into v_call from public.calls where session_id = p_session_id and ended_at is null;
  if found then
    return v_call;
  end if;
  perform from public.usage_reservations where id = v_consult.consumption_id and settled_at is null;
  if not found then
    perform private.refuse('RESERVATION_EXPIRED');
  end if;
  v_left := private.call_time_left(p_session_id, p_cap);
  if v_left = 0 then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'call-time', 'status', 'used'));
  end if;
  insert into public.calls (session_id, transport, started_by, cap_seconds)
  values (p_session_id, p_transport, v_caller, v_left)
  returning * into v_call;
  perform private.audit('call.start', 'call', v_call.id::text,
    jsonb_build_object('consultId', p_session_id, 'transport', p_transport));
  return v_call;
end
$$;

-- The call that runs in the consult of a guest, who begins none. Refuses: WRONG_STATE (subject call: none runs). For a guest's door, which says
-- first whether they may still be there.
create or replace function public.fn_guest_call() returns public.calls
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_call public.calls;
begin
  select * into v_call from public.calls where session_id = private.guest_consult() and ended_at is null;
  if not found then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'call', 'status', 'none'));
  end if;
  return v_call;
end
$$;

-- Writes down who was in a call from when until when: `p_legs`, an array of {sid, userId, joinedAt, leftAt, seenAt}, of which a moment
-- that is not known is null. In whatever order they come, the first join and the last leave of a connection stay. What comes after the
-- call's end changes nothing of what was counted. `p_all_at`: these are all who were there at that moment; whoever came before it and is
-- not among them left when they were last seen. Refuses: NOT_FOUND. For the room and for what the video server tells.
create or replace function public.fn_note_call_legs(p_call_id uuid, p_legs jsonb, p_all_at timestamptz default null) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from public.calls where id = p_call_id for no key update;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  insert into public.call_legs as known (call_id, sid, user_id, joined_at, left_at, seen_at)
  select p_call_id, leg."sid", leg."userId", leg."joinedAt", leg."leftAt", leg."seenAt"
  from jsonb_to_recordset(p_legs)
    as leg ("sid" text, "userId" uuid, "joinedAt" timestamptz, "leftAt" timestamptz, "seenAt" timestamptz)
  on conflict (call_id, sid) do update set
    joined_at = least(known.joined_at, excluded.joined_at),
    left_at = greatest(known.left_at, excluded.left_at),
    seen_at = greatest(known.seen_at, excluded.seen_at);
  update public.call_legs set left_at = greatest(joined_at, seen_at)
  where call_id = p_call_id and left_at is null and joined_at < p_all_at
    and sid not in (select leg ->> 'sid' from jsonb_array_elements(p_legs) as leg);
end
$$;

-- Ends a call once, for the room, cron and what the video server tells; ended before it stays as it was. Refuses: NOT_FOUND.
create or replace function public.fn_end_call(p_call_id uuid, p_reason text, p_at timestamptz) returns public.calls
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult_id uuid;
  v_call public.calls;
begin
  select session_id into v_consult_id from public.calls where id = p_call_id;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  -- The consult first: it may be ending, and its calls with it.
  perform from public.chat_sessions where id = v_consult_id for no key update;
  select * into strict v_call from public.calls where id = p_call_id for no key update;
  return private.end_call(v_call, p_reason, p_at);
end
$$;

-- Takes in what the video server told: `p_id`, the event's own; `p_kind`, joined, left, finished or another word that is only noted; `p_sid`
-- and `p_user` say who. `outcome`: done, again (this event was taken in before), stale (so old that it is only noted), or unknown (no such
-- call). `intruder`: whoever joined may not be in this call, or the call is over. For the webhook.
create or replace function public.fn_take_call_event(
  p_id text, p_call_id uuid, p_kind text, p_at timestamptz, p_stale boolean, p_sid text, p_user uuid
) returns table (outcome text, intruder boolean, session_id uuid)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_call public.calls;
  v_consult public.chat_sessions;
begin
  intruder := false;
  select c.session_id into session_id from public.calls c where c.id = p_call_id;
  select * into v_consult from public.chat_sessions c where c.id = fn_take_call_event.session_id for no key update;
  select * into v_call from public.calls c where c.id = p_call_id for no key update;
  insert into public.call_events (id, call_id, kind, at, is_stale)
  values (p_id, v_call.id, p_kind, p_at, p_stale)
  on conflict (id) do nothing;
  outcome := case when not found then 'again' when v_call.id is null then 'unknown' when p_stale then 'stale' else 'done' end;
  -- Whoever joins without a right is put out each time that it is told.
  if v_call.id is not null and p_kind = 'joined' and not p_stale then
    intruder := v_call.ended_at is not null or not private.may_call(v_consult, p_user);
  end if;
  if outcome = 'done' and p_kind in ('joined', 'left') and p_user is not null and not intruder then
    perform public.fn_note_call_legs(v_call.id, jsonb_build_array(jsonb_build_object('sid', p_sid, 'userId', p_user,
      case p_kind when 'joined' then 'joinedAt' else 'leftAt' end, p_at)));
  elsif outcome = 'done' and p_kind = 'finished' then
    perform public.fn_end_call(v_call.id, 'room-finished', p_at);
  end if;
  return next;
end
$$;

-- Calls over the video server whose room may be open, those that were not looked at for longest first: those that run, and those that ended
-- and whose room is still to be closed. Leases each for `p_seconds`, so that of two runs each gets others. For cron.
create or replace function public.fn_claim_calls(p_limit int, p_seconds int) returns setof public.calls
  language sql volatile security definer set search_path = '' as $$
  update public.calls set checked_at = private.now()
  where id in (
    select c.id from public.calls c
    where c.transport = 'livekit' and c.room_closed_at is null
      -- The room of a call that has just begun may not be open yet.
      and (c.ended_at is not null or c.started_at <= private.now() - make_interval(secs => p_seconds))
      and (c.checked_at is null or c.checked_at <= private.now() - make_interval(secs => p_seconds))
    order by c.checked_at nulls first
    limit p_limit
    for update skip locked
  )
  returning *;
$$;

-- The video server's room of an ended call is closed. For cron.
create or replace function public.fn_note_room_closed(p_call_id uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.calls set room_closed_at = private.now()
  where id = p_call_id and ended_at is not null and room_closed_at is null;
$$;

-- Puts another unit in the place of the one that a consult of the caller holds, so that a chat becomes a video or the other way round: the
-- new one is held first, one that was bought for it before any other, then the old one comes back. `p_mode`: chat or video; as it is
-- already, nothing changes. Refuses: BAD_INPUT, NOT_FOUND (not the owner), WRONG_STATE (subject consult: no vet has it; subject call: video was used, so it stays one), and as private.reserve.
create or replace function public.fn_change_mode(p_session_id uuid, p_mode text) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_consult public.chat_sessions;
  v_call public.calls;
  v_old uuid;
  v_key text;
  v_reservation public.usage_reservations;
begin
  if coalesce(p_mode not in ('chat', 'video'), true) then
    perform private.refuse('BAD_INPUT');
  end if;
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = v_owner for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'active' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif v_consult.mode = p_mode then
    return v_consult;
  end if;
  perform private.end_calls_of(p_session_id, 'turned-chat');
  if exists (select from public.calls where session_id = p_session_id and measured_seconds > 0) then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'call', 'status', 'used'));
  end if;
  v_old := v_consult.consumption_id;
  v_key := case p_mode when 'video' then private.video_key(p_session_id) else v_consult.idempotency_key end;
  perform private.lock_usage(private.ensure_subscription(v_owner, 'call-a-vet'), p_mode);
  perform private.lock_payments(v_owner, v_key);
  v_reservation := private.reserve(
    v_owner, 'call-a-vet', p_mode, 'consult:' || p_session_id || ':' || uuidv7(), 1, v_consult.currency, v_key);
  update public.usage_reservations set expires_at = private.now() + interval '12 hours' where id = v_reservation.id;
  perform private.release_reservation(v_old, 'released');
  update public.chat_sessions
  set mode = p_mode, consumption_id = v_reservation.id, unit_price = private.overage_price(p_mode, v_consult.currency)
  where id = p_session_id
  returning * into v_consult;
  perform private.audit('consult.mode', 'consult', p_session_id::text, jsonb_build_object('mode', p_mode));
  return v_consult;
end
$$;
