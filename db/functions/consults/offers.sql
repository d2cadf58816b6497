-- Offers: a waiting consult is offered to one vet at a time, a vet gets one offer at a time, and Postgres alone decides what becomes of it.
-- Lock order: consult, vet, offer; what belongs to the unit comes after these (reserve.sql).

-- How many consults of a mode a vet has in hand.
create or replace function private.in_hand(p_vet uuid, p_mode text) returns int
  language sql stable as $$
  select count(*)::int from public.chat_sessions where vet_id = p_vet and status = 'active' and mode = p_mode;
$$;

-- Locks a vet, so that two consults at once cannot both take their last place, and says whether there is room for one more of this
-- mode: a video is always the only one that a vet has. Somebody with the role and without a card gets an empty one.
create or replace function private.lock_room(p_vet uuid, p_mode text) returns boolean
  language plpgsql volatile as $$
declare
  v_limit int;
begin
  insert into public.vets (user_id) values (p_vet) on conflict do nothing;
  select chats_at_once into v_limit from public.vets where user_id = p_vet for no key update;
  return private.has_room(p_vet, p_mode, v_limit);
end
$$;

-- Whether a vet who takes `p_limit` chats at once has room for one more consult of this mode.
create or replace function private.has_room(p_vet uuid, p_mode text, p_limit int) returns boolean
  language sql stable as $$
  select private.in_hand(p_vet, 'video') = 0 and private.in_hand(p_vet, 'chat') < case p_mode when 'video' then 1 else p_limit end;
$$;

-- Closes the open offer of a consult, if there is one.
create or replace function private.withdraw_offer(p_session_id uuid) returns void
  language sql volatile as $$
  update public.consult_offers set outcome = 'withdrawn', closed_at = private.now()
  where session_id = p_session_id and outcome is null;
$$;

-- Whether a vet may be offered a consult: species and mode always decide, the country where it is one of `p_licensed`, in which treating
-- at a distance takes a licence of that country (contract/remote-care.ts), and wherever a licence of theirs has run out. The same rule as worker/consults/dispatch/can-take.ts.
create or replace function private.suits(p_vet uuid, p_consult public.chat_sessions, p_licensed text[]) returns boolean
  language sql stable as $$
  select count(*) filter (where s.kind = 'species' and s.code = p.species) > 0
    and count(*) filter (where s.kind = 'mode' and s.code = p_consult.mode) > 0
    and not private.lapsed_in(p_vet, p_consult.consent_country)
    and (not p_consult.consent_country = any (p_licensed)
      or count(*) filter (where s.kind = 'country' and s.code = p_consult.consent_country) > 0)
  from public.pets p
  join public.vet_skills s on s.vet_id = p_vet
  where p.id = p_consult.pet_id;
$$;

-- Gives a vet the skills that their card names: languages, species, the country of the licence, and chats.
create or replace function private.add_skills_of_card(p_vet uuid) returns void
  language sql volatile as $$
  insert into public.vet_skills (vet_id, kind, code)
  select v.user_id, s.kind, s.code
  from public.vets v
  cross join lateral (
    select 'language' as kind, unnest(v.languages) as code
    union all select 'species', unnest(v.species)
    union all select 'country', v.licence_country where v.licence_country <> ''
    union all select 'mode', 'chat'
  ) s
  where v.user_id = p_vet
  on conflict do nothing;
$$;

-- Closes what is offered no longer: the time is up; the consult waits no more, or its vet went off duty, is full or may serve no more; or the vet is one of
-- `p_gone`, who have no desk open. Offers that somebody answers at this moment are left to that. Returns what was closed, and why.
-- For the service.
create or replace function public.fn_settle_offers(p_gone uuid[]) returns table (session_id uuid, vet_id uuid, outcome text)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
  with over as (
    select o.id,
      case
        when c.status <> 'queued' or not v.on_duty or not private.may_serve(v) or not private.has_room(v.user_id, c.mode, v.chats_at_once) then 'withdrawn'
        when o.expires_at <= private.now() then 'timed-out'
        else 'gone'
      end as why
    from public.consult_offers o
    join public.chat_sessions c on c.id = o.session_id
    join public.vets v on v.user_id = o.vet_id
    where o.outcome is null
      and (o.expires_at <= private.now() or c.status <> 'queued' or not v.on_duty or not private.may_serve(v) or o.vet_id = any (p_gone)
        or not private.has_room(v.user_id, c.mode, v.chats_at_once))
    for update of o skip locked
  )
  update public.consult_offers o
  set outcome = over.why, closed_at = private.now()
  from over
  where o.id = over.id and o.outcome is null
  returning o.session_id, o.vet_id, o.outcome;
end
$$;

-- Offers consults to vets. `p_plan`: array of {consultId, vetId}, the most pressing first; `p_seconds`: how long a vet has to answer.
-- What no longer holds is left out: the consult waits no more, its owner is away, it or the vet has an open offer, the vet is off duty,
-- suspended, full or without a licence that holds, or somebody is at one of them right now. Whoever is left out for that is in the reading
-- that follows in the same transaction, and so in the plan of the next round, at most a second later. Returns how many were made. For the service.
create or replace function public.fn_offer_consults(p_plan jsonb, p_seconds int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_one record;
  v_mode text;
  v_country text;
  v_limit int;
  v_made int := 0;
  v_added int;
begin
  for v_one in select * from jsonb_to_recordset(p_plan) as p("consultId" uuid, "vetId" uuid)
  loop
    select c.mode, c.consent_country into v_mode, v_country from public.chat_sessions c
    where c.id = v_one."consultId" and c.status = 'queued' and c.away_since is null and c.owner_id <> v_one."vetId"
    for no key update skip locked;
    continue when not found;
    select v.chats_at_once into v_limit from public.vets v
    join public.user_profiles p on p.user_id = v.user_id and p.role = 'vet'
    where v.user_id = v_one."vetId" and v.on_duty and private.may_serve(v)
    for no key update of v skip locked;
    continue when not found or private.lapsed_in(v_one."vetId", v_country) or not private.has_room(v_one."vetId", v_mode, v_limit);
    insert into public.consult_offers (session_id, vet_id, expires_at)
    values (v_one."consultId", v_one."vetId", private.now() + make_interval(secs => p_seconds))
    on conflict do nothing;
    get diagnostics v_added = row_count;
    v_made := v_made + v_added;
  end loop;
  return v_made;
end
$$;

-- The calling vet does not take what they are offered; answering again, or too late, changes nothing. Returns whether it was still open.
-- Refuses: NOT_FOUND (no such offer of theirs).
create or replace function public.fn_decline_offer(p_offer_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_offer public.consult_offers;
begin
  select * into v_offer from public.consult_offers where id = p_offer_id and vet_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_offer.outcome is not null then
    return false;
  end if;
  update public.consult_offers set outcome = 'declined', closed_at = private.now() where id = p_offer_id;
  perform private.audit('consult.decline', 'consult', v_offer.session_id::text);
  return true;
end
$$;
