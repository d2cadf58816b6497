-- A consult that a vet had and that goes back to the queue, or to a colleague.

-- Puts an active consult, whose row the caller holds locked, back into the queue: it keeps its due moment, and with it its place before
-- everybody as urgent who came later. Its unit stays held.
create or replace function private.return_consult(p_consult public.chat_sessions) returns public.chat_sessions
  language plpgsql volatile as $$
declare
  v_consult public.chat_sessions;
begin
  perform private.end_calls_of(p_consult.id, 'vet-changed');
  update public.chat_sessions
  set status = 'queued', vet_id = null, accepted_at = null, first_answer_at = null, away_since = null, returns = returns + 1
  where id = p_consult.id
  returning * into v_consult;
  return v_consult;
end
$$;

-- The consult in the caller's hands, locked. Refuses: NOT_FOUND (not theirs), WRONG_STATE (it is over).
create or replace function private.lock_own_consult(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and vet_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'active' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  return v_consult;
end
$$;

-- The calling vet gives their consult back to the queue. `p_reason`: one of contract/dispatch.ts.
-- Refuses: BAD_INPUT, NOT_FOUND (not theirs), WRONG_STATE (it is over).
create or replace function public.fn_return_consult(p_session_id uuid, p_reason text) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  if coalesce(p_reason, '') = '' then
    perform private.refuse('BAD_INPUT');
  end if;
  v_consult := private.return_consult(private.lock_own_consult(p_session_id));
  perform private.audit('consult.return', 'consult', p_session_id::text, jsonb_build_object('reason', p_reason));
  return v_consult;
end
$$;

-- The calling vet offers their consult to a colleague, who has `p_seconds` to answer; it waits meanwhile, in its old place.
-- `p_licensed`: see private.suits. Refuses: NOT_FOUND (not theirs), WRONG_STATE (it is over), CONFLICT (the colleague is off duty, full,
-- asked something else right now, or not the one for it).
create or replace function public.fn_transfer_consult(p_session_id uuid, p_vet uuid, p_seconds int, p_licensed text[])
  returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.lock_own_consult(p_session_id);
  -- Who goes off duty or is suspended at this moment has, before they are looked at.
  v_has_room boolean := private.lock_room(p_vet, v_consult.mode);
begin
  if v_consult.vet_id = p_vet or v_consult.owner_id = p_vet or not exists (
      select from public.vets v join public.user_profiles p on p.user_id = v.user_id and p.role = 'vet'
      where v.user_id = p_vet and v.on_duty and private.may_serve(v)
    ) or not v_has_room or not private.suits(p_vet, v_consult, p_licensed)
    or exists (select from public.consult_offers where vet_id = p_vet and outcome is null) then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'vet'));
  end if;
  v_consult := private.return_consult(v_consult);
  insert into public.consult_offers (session_id, vet_id, expires_at)
  values (p_session_id, p_vet, private.now() + make_interval(secs => p_seconds));
  perform private.audit('consult.transfer', 'consult', p_session_id::text, jsonb_build_object('to', p_vet));
  return v_consult;
end
$$;

-- The colleagues to whom the calling vet may offer their consult now. `in_hand`: consults that they have.
-- Refuses: NOT_FOUND (not theirs), WRONG_STATE (it is over).
create or replace function public.fn_colleagues_for(p_session_id uuid, p_licensed text[])
  returns table (id uuid, display_name text, in_hand int)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.lock_own_consult(p_session_id);
begin
  return query
  select v.user_id, p.display_name, private.in_hand(v.user_id, 'chat') + private.in_hand(v.user_id, 'video')
  from public.vets v
  join public.user_profiles p on p.user_id = v.user_id and p.role = 'vet'
  where v.on_duty and private.may_serve(v) and v.user_id not in (v_consult.vet_id, v_consult.owner_id)
    and private.has_room(v.user_id, v_consult.mode, v.chats_at_once)
    and private.suits(v.user_id, v_consult, p_licensed)
    and not exists (select from public.consult_offers o where o.vet_id = v.user_id and o.outcome is null)
  order by p.display_name, v.user_id
  limit 50;
end
$$;

-- The vet `p_vet` has said the first word in a consult of theirs; noted once. For the room.
create or replace function public.fn_note_first_answer(p_session_id uuid, p_vet uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.chat_sessions set first_answer_at = private.now()
  where id = p_session_id and status = 'active' and vet_id = p_vet and first_answer_at is null;
$$;

-- The vet `p_vet` took a consult and said nothing for too long, or is gone: back to the queue with it. With `p_owner_here` false its owner
-- is gone, too: it is closed and the unit comes back. What went on meanwhile stays as it is. Returns the consult. For the room.
-- Refuses: NOT_FOUND.
create or replace function public.fn_end_silence(p_session_id uuid, p_vet uuid, p_owner_here boolean) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'active' or v_consult.vet_id <> p_vet or v_consult.first_answer_at is not null then
    return v_consult;
  elsif not p_owner_here then
    perform private.notify(v_consult.owner_id, 'place-lost', p_session_id::text, '{}', 'place-lost:' || p_session_id);
    return private.close_consult(v_consult, 'expired', null);
  end if;
  v_consult := private.return_consult(v_consult);
  perform private.notify(v_consult.owner_id, 'vet-quiet', p_session_id::text, '{}', 'vet-quiet:' || p_session_id || ':' || v_consult.returns);
  perform private.audit('consult.silence', 'consult', p_session_id::text, jsonb_build_object('vet', p_vet));
  return v_consult;
end
$$;
