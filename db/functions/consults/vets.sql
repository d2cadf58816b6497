-- What the team does about vets, and what is known of one by whom.

-- A vet, locked until the end of the transaction. Refuses: NOT_FOUND.
create or replace function private.lock_vet(p_vet uuid) returns public.vets
  language plpgsql volatile as $$
declare
  v_vet public.vets;
begin
  select v.* into v_vet from public.vets v join public.user_profiles p on p.user_id = v.user_id and p.role = 'vet'
  where v.user_id = p_vet for no key update of v;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "vet"}');
  end if;
  return v_vet;
end
$$;

-- Nothing is offered to a vet from now on; what they are offered is withdrawn, what they have in hand they finish. They are told. For an admin's
-- door. Refuses: BAD_INPUT (no reason), NOT_FOUND, WRONG_STATE (suspended already).
create or replace function public.fn_suspend_vet(p_vet uuid, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 1000);
  v_vet public.vets := private.lock_vet(p_vet);
begin
  if v_vet.suspended_at is not null then
    perform private.refuse('WRONG_STATE', '{"subject": "vet", "status": "suspended"}');
  end if;
  update public.vets set suspended_at = private.now(), suspension_reason = v_reason where user_id = p_vet;
  perform private.set_duty(p_vet, false);
  perform private.notify(p_vet, 'vet-suspended', p_vet::text, '{}', 'vet-suspended:' || p_vet || ':' || extract(epoch from private.now()));
  perform private.audit('vet.suspend', 'user', p_vet::text, jsonb_build_object('reason', v_reason));
  return true;
end
$$;

-- A suspended vet may go on duty again. They are told. For an admin's door. Refuses: BAD_INPUT (no reason), NOT_FOUND, WRONG_STATE (not suspended).
create or replace function public.fn_resume_vet(p_vet uuid, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 1000);
  v_vet public.vets := private.lock_vet(p_vet);
begin
  if v_vet.suspended_at is null then
    perform private.refuse('WRONG_STATE', '{"subject": "vet", "status": "active"}');
  end if;
  update public.vets set suspended_at = null, suspension_reason = '' where user_id = p_vet;
  perform private.notify(p_vet, 'vet-resumed', p_vet::text, '{}', 'vet-resumed:' || p_vet || ':' || extract(epoch from private.now()));
  perform private.audit('vet.resume', 'user', p_vet::text, jsonb_build_object('reason', v_reason));
  return true;
end
$$;

-- Takes the photo of a vet away: nobody sees it from now on, and its file is deleted. They are told, and may show another one. For an admin's door.
-- Refuses: BAD_INPUT (no reason), NOT_FOUND (no such vet, or no photo).
create or replace function public.fn_remove_vet_photo(p_vet uuid, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 1000);
  v_vet public.vets := private.lock_vet(p_vet);
begin
  if v_vet.photo_id is null then
    perform private.refuse('NOT_FOUND', '{"subject": "file"}');
  end if;
  perform private.change_photo('portrait', p_vet, v_vet.photo_id, null);
  update public.vets set photo_id = null where user_id = p_vet;
  perform private.notify(p_vet, 'vet-photo-removed', p_vet::text, '{}', 'vet-photo-removed:' || v_vet.photo_id);
  perform private.audit('vet.remove-photo', 'user', p_vet::text, jsonb_build_object('reason', v_reason, 'file', v_vet.photo_id));
  return true;
end
$$;

-- Tells vets of licences that end within 30 and within 7 days, and of those that have ended, each once; and takes those off duty who have none left. At
-- most `p_limit` of each. `told`: notices that were noted; `off`: vets who were on duty. For the service.
create or replace function public.fn_check_licences(p_limit int) returns table (told int, off int)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_one record;
begin
  told := 0;
  off := 0;
  for v_one in
    with due as (
      select l.vet_id, l.country, near.days
      from public.vet_licences l
      cross join lateral (
        select case when l.ends_at <= private.now() then 0 when l.ends_at <= private.now() + interval '7 days' then 7 else 30 end as days
      ) near
      where l.ends_at <= private.now() + interval '30 days' and l.warned_days is distinct from 0 and near.days < coalesce(l.warned_days, 1000)
      order by l.ends_at limit p_limit for update of l skip locked
    )
    update public.vet_licences l set warned_days = due.days
    from due where l.vet_id = due.vet_id and l.country = due.country
    returning l.vet_id, l.country, l.expires_on, l.warned_days as days
  loop
    told := told + 1;
    perform private.notify(v_one.vet_id, case v_one.days when 0 then 'licence-ended' else 'licence-ends' end, v_one.vet_id::text,
      jsonb_build_object('country', v_one.country, 'day', v_one.expires_on),
      concat_ws(':', 'licence', v_one.vet_id, v_one.country, v_one.expires_on, v_one.days));
  end loop;
  for v_one in
    select v.user_id from public.vets v where v.on_duty and v.licensed_until <= private.now()
    order by v.licensed_until limit p_limit for no key update skip locked
  loop
    off := off + 1;
    perform private.set_duty(v_one.user_id, false);
  end loop;
  return next;
end
$$;

-- The licences of a vet as they and the team see them: [{country, body, number, expiresOn (null: not noted), holds}].
create or replace function private.licences_of(p_vet uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('country', l.country, 'body', l.body, 'number', l.number, 'expiresOn', l.expires_on,
    'holds', l.ends_at is null or l.ends_at > private.now()) order by l.country), '[]')
  from public.vet_licences l where l.vet_id = p_vet;
$$;

-- What owners may know of a vet: {id, displayName, photoId (null: none), about, languages, species, licences: [{country, body, number}] (those that hold), stars (null:
-- nobody rated them), ratings}. Nothing of a person who is no vet any more but the name that the caller may see anyway.
create or replace function private.vet_card(p_vet uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object('id', v.user_id, 'displayName', p.display_name, 'photoId', v.photo_id, 'about', v.about, 'languages', v.languages, 'species', v.species,
    'licences', coalesce((
      select jsonb_agg(jsonb_build_object('country', l.country, 'body', l.body, 'number', l.number) order by l.country)
      from public.vet_licences l where l.vet_id = v.user_id and (l.ends_at is null or l.ends_at > private.now())), '[]'),
    'stars', rated.stars, 'ratings', rated.counted)
  from public.vets v
  join public.user_profiles p on p.user_id = v.user_id and p.erased_at is null
  cross join lateral (
    select round(avg(r.stars), 1)::float8 as stars, count(*)::int as counted from public.ratings r where r.vet_id = v.user_id
  ) rated
  where v.user_id = p_vet;
$$;

-- Who answers in a consult of the caller: see private.vet_card. For its two sides, and its guests while they are in it. Refuses: NOT_FOUND (none of
-- theirs, or nobody has answered yet).
create or replace function public.fn_vet_of_consult(p_session_id uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_card jsonb := (
    select private.vet_card(c.vet_id) from public.chat_sessions c
    where c.id = p_session_id and (private.caller() in (c.owner_id, c.vet_id) or c.id = private.guest_consult()));
begin
  if v_card is null then
    perform private.refuse('NOT_FOUND', '{"subject": "vet"}');
  end if;
  return v_card;
end
$$;

-- The calling vet as they stand: their card, with {standing, suspensionReason, licences: [{country, body, number, expiresOn, holds}]}. Refuses: FORBIDDEN.
create or replace function public.fn_own_vet() returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
begin
  perform public.fn_require_role('vet');
  return (
    select coalesce(private.vet_card(v_caller), jsonb_build_object('id', v_caller, 'displayName', p.display_name, 'photoId', null, 'about', '',
        'languages', '[]'::jsonb, 'species', '[]'::jsonb, 'stars', null, 'ratings', 0))
      || jsonb_build_object('standing', private.standing(v), 'suspensionReason', coalesce(v.suspension_reason, ''),
        'licences', private.licences_of(v_caller))
    from public.user_profiles p left join public.vets v on v.user_id = p.user_id
    where p.user_id = v_caller);
end
$$;
