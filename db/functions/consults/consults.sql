-- A consult from start to end.

-- The currency that a price is shown in, by the animal's country (ISO 3166-1 alpha-2). The same table as web/account/region.ts.
create or replace function private.currency_of(p_country text) returns text
  language sql immutable parallel safe
  return case when p_country = 'MX' then 'MXN' when p_country in ('US', 'PR', 'EC', 'SV', 'PA') then 'USD' else 'EUR' end;

-- Starts a consult of the caller: profile and start plan on first need, one unit held, the row in the queue, the audit
-- row; all or nothing. The same key and body give the same consult again. A unit bought for this key is burned first.
-- `p_mode`: chat or video. `p_consent`: {version, country}. `p_reason`: what the owner wrote, 1 to 2000 characters.
-- `p_triage`: {version, answers, level, reasons} as the Worker decided it, which gives the consult its level and its due time; null when
-- nothing was asked.
-- Refuses: BAD_INPUT, CONSENT_REQUIRED, NOT_FOUND (pet), IDEMPOTENCY_CONFLICT, CONFLICT (the pet is in a consult already:
-- consultId), and as private.hold_account and private.reserve.
create or replace function public.fn_start_consult(
  p_key text, p_pet_id uuid, p_mode text, p_reason text, p_consent jsonb, p_locale text, p_triage jsonb default null
) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_country text := p_consent ->> 'country';
  v_currency text := private.currency_of(v_country);
  v_hash text := encode(sha256(convert_to(
    (jsonb_build_array(p_pet_id, p_mode, p_reason, p_consent, p_locale)
      || case when p_triage is null then '[]'::jsonb else jsonb_build_array(p_triage - 'level' - 'reasons') end)::text, 'UTF8')), 'hex');
  v_level text := coalesce(p_triage ->> 'level', 'yellow');
  v_open uuid;
  v_reservation public.usage_reservations;
  v_consult public.chat_sessions;
begin
  if p_mode not in ('chat', 'video') or p_mode is null or coalesce(p_key, '') = '' or length(p_key) > 180 then
    perform private.refuse('BAD_INPUT');
  elsif coalesce(p_consent ->> 'version', '') = '' or coalesce(v_country !~ '^[A-Z]{2}$', true) then
    perform private.refuse('CONSENT_REQUIRED');
  end if;
  perform private.ensure_profile(p_locale, null);
  perform private.hold_account(v_owner);
  perform private.lock_usage(private.ensure_subscription(v_owner, 'call-a-vet'), p_mode);

  select * into v_consult from public.chat_sessions where owner_id = v_owner and idempotency_key = p_key;
  if found then
    if v_consult.request_hash <> v_hash then
      perform private.refuse('IDEMPOTENCY_CONFLICT');
    end if;
    return v_consult;
  end if;
  if not exists (select from public.pets where id = p_pet_id and owner_id = v_owner and archived_at is null) then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'pet'));
  end if;
  select id into v_open from public.chat_sessions where pet_id = p_pet_id and status in ('queued', 'active');
  if found then
    perform private.refuse('CONFLICT', jsonb_build_object('consultId', v_open));
  end if;

  perform private.lock_payments(v_owner, p_key);
  v_consult.id := uuidv7();
  v_reservation := private.reserve(v_owner, 'call-a-vet', p_mode, 'consult:' || v_consult.id, 1, v_currency, p_key);
  insert into public.chat_sessions (
    id, owner_id, pet_id, mode, reason, locale, consent_version, consent_country, consent_at,
    unit_price, currency, consumption_id, idempotency_key, request_hash, level, due_at,
    promised_seconds
  )
  values (
    v_consult.id, v_owner, p_pet_id, p_mode, p_reason, p_locale, p_consent ->> 'version', v_country, private.now(),
    private.overage_price(p_mode, v_currency), v_currency, v_reservation.id, p_key, v_hash,
    v_level, private.now() + private.queue_allowance(v_level), private.promised_seconds(p_mode, v_level)
  )
  returning * into v_consult;
  if p_triage is not null then
    insert into public.consult_triage (session_id, version, answers, level, reasons)
    values (v_consult.id, p_triage ->> 'version', p_triage -> 'answers', v_level, p_triage -> 'reasons');
  end if;
  perform private.note_started(v_consult);
  perform private.audit('consult.start', 'consult', v_consult.id::text, jsonb_build_object(
    'mode', p_mode, 'petId', p_pet_id, 'consentVersion', v_consult.consent_version, 'country', v_country,
    'level', v_level, 'rules', p_triage ->> 'version'));
  return v_consult;
end
$$;

-- The calling vet takes a waiting consult: one that they are being offered, or one that nobody is, which the audit row tells apart. Of
-- several vets exactly one wins; asking again as the winner changes nothing. A second of delay costs nobody an offer: what counts is that
-- nobody closed it. The unit is held for twelve more hours; an answer that came late is credited. Refuses: NOT_FOUND (no such consult, or
-- the caller is no vet), ALREADY_TAKEN, WRONG_STATE (ended, cancelled, expired), OFFERED_ELSEWHERE (a colleague is being asked),
-- DESK_FULL (as many in hand as they take at once), VET_SUSPENDED, LICENCE_EXPIRED, RESERVATION_EXPIRED, and as private.hold_account.
create or replace function public.fn_accept_consult(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.caller();
  v_consult public.chat_sessions;
  v_has_room boolean;
  v_offer public.consult_offers;
begin
  if not private.is_vet() then
    perform private.refuse('NOT_FOUND');
  end if;
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id <> v_vet for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.vet_id = v_vet and v_consult.status = 'active' then
    return v_consult;
  elsif v_consult.vet_id is not null then
    perform private.refuse('ALREADY_TAKEN');
  elsif v_consult.status <> 'queued' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  v_has_room := private.lock_room(v_vet, v_consult.mode);
  perform private.hold_account(v_vet);
  perform private.require_standing(v_vet);
  if private.lapsed_in(v_vet, v_consult.consent_country) then
    perform private.refuse('LICENCE_EXPIRED');
  end if;
  select * into v_offer from public.consult_offers where session_id = p_session_id and outcome is null for update;
  if v_offer.vet_id <> v_vet and v_offer.expires_at > private.now() then
    perform private.refuse('OFFERED_ELSEWHERE');
  elsif not v_has_room then
    perform private.refuse('DESK_FULL');
  end if;

  perform private.lock_promises(v_consult.owner_id);
  update public.usage_reservations
  set expires_at = private.now() + interval '12 hours'
  where id = v_consult.consumption_id and settled_at is null;
  if not found then
    perform private.refuse('RESERVATION_EXPIRED');
  end if;
  update public.chat_sessions
  set status = 'active', vet_id = v_vet, accepted_at = private.now()
  where id = p_session_id
  returning * into v_consult;
  update public.vets set idle_since = private.now() where user_id = v_vet;
  perform private.note_assignment(v_consult, v_offer);
  if v_consult.away_since is not null then
    perform private.tell_ready(v_consult);
  end if;
  perform private.credit_missed_promise(v_consult);
  perform private.audit('consult.accept', 'consult', p_session_id::text, jsonb_build_object('offered', v_offer.vet_id is not distinct from v_vet));
  return v_consult;
end
$$;

-- Writes down that a consult went to its vet: by the offer that they had, or by one that is made and taken at once. An offer to another vet,
-- whose time was up, closes; so does what this vet is offered besides and has no room for any more.
create or replace function private.note_assignment(p_consult public.chat_sessions, p_offer public.consult_offers) returns void
  language plpgsql volatile as $$
begin
  update public.consult_offers
  set outcome = case when vet_id = p_consult.vet_id then 'accepted' else 'timed-out' end, closed_at = private.now()
  where id = p_offer.id;
  if p_offer.vet_id is distinct from p_consult.vet_id then
    insert into public.consult_offers (session_id, vet_id, expires_at, outcome, closed_at)
    values (p_consult.id, p_consult.vet_id, private.now(), 'accepted', private.now());
  end if;
  update public.consult_offers o
  set outcome = 'withdrawn', closed_at = private.now()
  from public.chat_sessions c, public.vets v
  where o.vet_id = p_consult.vet_id and o.outcome is null and c.id = o.session_id and v.user_id = o.vet_id
    and not private.has_room(o.vet_id, c.mode, v.chats_at_once);
end
$$;

-- Ends an active consult for its owner or its vet and charges its unit once; ending it again changes nothing.
-- Refuses: NOT_FOUND (not a party), WRONG_STATE (it never began: cancel it instead).
create or replace function public.fn_end_consult(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions
  where id = p_session_id and v_caller in (owner_id, vet_id) for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status = 'ended' then
    return v_consult;
  elsif v_consult.status <> 'active' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  v_consult := private.close_consult(v_consult, 'ended', v_caller);
  -- Who rates it at once is not asked again.
  perform private.notify(
    v_consult.owner_id, 'rate', v_consult.id::text, '{}', 'rate:' || v_consult.id, interval '30 minutes');
  return v_consult;
end
$$;

-- The owner leaves the queue and the unit comes back; cancelling again changes nothing.
-- Refuses: NOT_FOUND (not the owner), WRONG_STATE (a vet has it, or it is over).
create or replace function public.fn_cancel_consult(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = v_caller for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status = 'cancelled' then
    return v_consult;
  elsif v_consult.status <> 'queued' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  return private.close_consult(v_consult, 'cancelled', v_caller);
end
$$;

-- For how long after the end of a consult of this mode both sides may still write.
create or replace function private.follow_up_time(p_mode text) returns interval
  language sql stable as $$
  select make_interval(hours => coalesce((
    select s.follow_up_hours from public.service_promises s where s.product = 'call-a-vet' and s.mode = p_mode), 72));
$$;

-- Closes a consult whose row the caller holds locked, settles its unit (ended: charged; cancelled or expired: given back),
-- credits an answer that did not come in time, writes what its vet has earned, and the audit row. The unit is settled before the status changes: see
-- the lock order in reserve.sql.
create or replace function private.close_consult(p_consult public.chat_sessions, p_status text, p_by uuid)
  returns public.chat_sessions
  language plpgsql volatile as $$
declare
  v_consult public.chat_sessions;
begin
  perform private.lock_promises(p_consult.owner_id);
  case p_status
    when 'ended' then perform private.commit_reservation(p_consult.consumption_id, null);
    when 'cancelled' then perform private.release_reservation(p_consult.consumption_id, 'released');
    when 'expired' then perform private.release_reservation(p_consult.consumption_id, 'expired');
  end case;
  update public.chat_sessions
  set status = p_status, ended_at = private.now(), ended_by = p_by,
    follow_up_until = case when p_status = 'ended' then private.now() + private.follow_up_time(mode) end
  where id = p_consult.id
  returning * into v_consult;
  perform private.withdraw_offer(p_consult.id);
  perform private.end_calls_of(p_consult.id, 'consult-over');
  perform private.credit_missed_promise(v_consult);
  if p_status = 'ended' then
    perform private.earn_consult(v_consult);
  end if;
  perform private.audit('consult.' || p_status, 'consult', p_consult.id::text);
  return v_consult;
end
$$;
