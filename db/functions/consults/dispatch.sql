-- What dispatch reads: who waits, who is on duty, what is being offered. All of it is for the service.

-- Who waits, in the queue's order: due first, then longest. `offered_to`: vets to whom it was offered before, in the order of their last
-- offers, `offered_at` the last of these. `country`: where the animal is.
create or replace function public.fn_dispatch_waiting()
  returns table (
    id uuid, level text, species text, mode text, locale text, country text, queued_at timestamptz, due_at timestamptz,
    away_since timestamptz, offered_to uuid[],
    offered_at timestamptz
  )
  language sql stable security definer set search_path = '' as $$
  select c.id, c.level, p.species, c.mode, c.locale, c.consent_country::text, c.queued_at, c.due_at, c.away_since,
    coalesce(asked.vets, '{}'), asked.last
  from public.chat_sessions c
  join public.pets p on p.id = c.pet_id
  left join lateral (
    select array_agg(o.vet_id order by o.last) as vets, max(o.last) as last
    from (
      select o.vet_id, max(o.offered_at) as last from public.consult_offers o
      where o.session_id = c.id and o.outcome is not null
      group by o.vet_id
    ) o
  ) asked on true
  where c.status = 'queued'
  order by c.due_at, c.queued_at, c.id;
$$;

-- The vets on duty who may be offered something: what they can be offered (`lapsed`: nothing from these countries, whose licence has run out), what they have in hand, since when they have had nothing new.
create or replace function public.fn_dispatch_vets()
  returns table (
    id uuid, species text[], modes text[], languages text[], countries text[], lapsed text[], idle_since timestamptz, chats_in_hand int,
    videos_in_hand int, chats_at_once int
  )
  language sql stable security definer set search_path = '' as $$
  select v.user_id, skills.species, skills.modes, skills.languages, skills.countries,
    array(select l.country from public.vet_licences l where l.vet_id = v.user_id and l.ends_at <= private.now()), coalesce(v.idle_since, v.updated_at),
    private.in_hand(v.user_id, 'chat'), private.in_hand(v.user_id, 'video'), v.chats_at_once
  from public.vets v
  join public.user_profiles p on p.user_id = v.user_id and p.role = 'vet'
  cross join lateral (
    select
      coalesce(array_agg(s.code) filter (where s.kind = 'species'), '{}') as species,
      coalesce(array_agg(s.code) filter (where s.kind = 'mode'), '{}') as modes,
      coalesce(array_agg(s.code) filter (where s.kind = 'language'), '{}') as languages,
      coalesce(array_agg(s.code) filter (where s.kind = 'country'), '{}') as countries
    from public.vet_skills s
    where s.vet_id = v.user_id
  ) skills
  where v.on_duty and private.may_serve(v)
  order by v.user_id;
$$;

-- What is being offered, and until when. `facts`: the whole case (private.case_of), of those offers only that are not in `p_known`.
create or replace function public.fn_dispatch_offers(p_known uuid[])
  returns table (id uuid, session_id uuid, vet_id uuid, expires_at timestamptz, facts jsonb)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.session_id, o.vet_id, o.expires_at, case when o.id = any (p_known) then null else private.case_of(c) end
  from public.consult_offers o
  join public.chat_sessions c on c.id = o.session_id
  where o.outcome is null;
$$;

-- Notes whose owners have no page open any more (`p_away`) and whose are back (`p_back`), of consults that wait. An absence that was
-- noted before goes on.
create or replace function public.fn_note_presence(p_away uuid[], p_back uuid[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.chat_sessions
  set away_since = case when id = any (p_away) then private.now() end,
    away_seconds = away_seconds + private.seconds_away(away_since)
  where status = 'queued'
    and (id = any (p_away) and away_since is null or id = any (p_back) and away_since is not null);
$$;

-- Takes vets off duty who have had no desk open for long; what they are offered is withdrawn, and they are told. Returns who they are.
create or replace function public.fn_end_absent_duty(p_vets uuid[]) returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid;
begin
  for v_vet in select user_id from public.vets where user_id = any (p_vets) and on_duty for no key update skip locked
  loop
    perform private.set_duty(v_vet, false);
    perform private.notify(v_vet, 'off-duty', v_vet::text, '{}', 'off-duty:' || v_vet || ':' || extract(epoch from private.now()));
    return next v_vet;
  end loop;
end
$$;
