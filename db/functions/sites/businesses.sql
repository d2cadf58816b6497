-- Businesses and who works on them. Whoever is no member learns nothing of a business, not even that it exists.

-- Whether a role may do something: memberActs of contract/sites.ts.
create or replace function private.may(p_role text, p_act text) returns boolean
  language sql immutable parallel safe as $$
  select case
    when p_act in ('read', 'edit', 'serve') then p_role in ('OWNER', 'ADMIN', 'STAFF')
    when p_act in ('hours', 'publish', 'design', 'members', 'domains') then p_role in ('OWNER', 'ADMIN')
    when p_act in ('bill', 'own') then p_role = 'OWNER'
    else false
  end;
$$;

-- What the caller is in a business that is not archived; null: nothing. For policies too.
create or replace function private.member_role(p_business uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select m.role
  from public.business_members m join public.businesses b on b.id = m.business_id
  where m.business_id = p_business and m.user_id = auth.uid() and b.archived_at is null;
$$;

-- Refuses NOT_FOUND (the caller is no member) and FORBIDDEN (their role may not).
create or replace function private.require_member(p_business uuid, p_act text) returns void
  language plpgsql stable as $$
declare
  v_role text := private.member_role(p_business);
begin
  if v_role is null then
    perform private.refuse('NOT_FOUND', '{"subject": "business"}');
  elsif not private.may(v_role, p_act) then
    perform private.refuse('FORBIDDEN');
  end if;
end
$$;

-- Locks a business, so that its content changes in one order, after the same refusals as private.require_member.
create or replace function private.lock_business(p_business uuid, p_act text) returns public.businesses
  language plpgsql volatile as $$
declare
  v_business public.businesses;
begin
  perform private.require_member(p_business, p_act);
  select * into v_business from public.businesses where id = p_business and archived_at is null for update;
  -- Whether they are still a member is known for sure only now.
  perform private.require_member(p_business, p_act);
  return v_business;
end
$$;

-- How many people work on what a payer pays for: the payer, the members, and those who are invited and are not among them.
create or replace function private.members_of_payer(p_payer uuid) returns int
  language sql stable as $$
  with people as (
    select p_payer as user_id
    union
    select m.user_id
    from public.businesses b join public.business_members m on m.business_id = b.id
    where b.payer_id = p_payer and b.archived_at is null
  ), invited as (
    select distinct i.email
    from public.businesses b join public.invitations i on i.business_id = b.id
    where b.payer_id = p_payer and b.archived_at is null
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > private.now()
      and not exists (select from people join public.user_profiles p using (user_id) where lower(p.email) = i.email)
  )
  select (select count(*) from people)::int + (select count(*) from invited)::int;
$$;

-- The caller opens a business, with a first configuration and a first menu, and is its OWNER. `p_id`: made by the client, so that it is opened
-- once. `p_business`: {name, kind, country, timeZone, currency, languages}; `p_configuration`: {name, templateCode, settings, content};
-- `p_menu`: its name by language. Refuses: CONFLICT (the id is somebody's), WRONG_STATE (the template is hidden), BAD_INPUT.
create or replace function public.fn_create_business(p_id uuid, p_business jsonb, p_configuration jsonb, p_menu jsonb)
  returns public.businesses
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_business public.businesses;
begin
  perform private.ensure_profile(p_business -> 'languages' ->> 0, null);
  insert into public.businesses (id, name, kind, country, time_zone, currency, languages, payer_id)
  values (p_id, p_business ->> 'name', p_business ->> 'kind', p_business ->> 'country', p_business ->> 'timeZone', p_business ->> 'currency',
    (select array_agg(value) from jsonb_array_elements_text(p_business -> 'languages')), v_caller)
  on conflict (id) do nothing
  returning * into v_business;
  if not found then
    select * into v_business from public.businesses where id = p_id and payer_id = v_caller;
    if not found then
      perform private.refuse('CONFLICT');
    end if;
    return v_business;
  end if;
  insert into public.business_members (business_id, user_id, role) values (p_id, v_caller, 'OWNER');
  perform private.require_offered_template(p_configuration ->> 'templateCode');
  insert into public.configurations (business_id, name, template_code, settings, content)
  values (p_id, p_configuration ->> 'name', p_configuration ->> 'templateCode', p_configuration -> 'settings', p_configuration -> 'content');
  insert into public.menus (business_id, position, name) values (p_id, 'V', p_menu);
  perform private.audit('business.create', 'business', p_id::text, jsonb_build_object('kind', v_business.kind));
  return v_business;
exception when check_violation or not_null_violation or foreign_key_violation or string_data_right_truncation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The OWNER puts a business away: nobody sees it any more. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE {sites: how many of it are open; they are
-- closed first, by name, so that no page goes by accident}.
create or replace function public.fn_archive_business(p_business uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_sites int;
begin
  perform private.lock_business(p_business, 'own');
  select count(*) into v_sites from public.sites
  where business_id = p_business and closed_at is null;
  if v_sites > 0 then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'business', 'sites', v_sites));
  end if;
  update public.businesses set archived_at = private.now() where id = p_business;
  perform private.audit('business.archive', 'business', p_business::text);
end
$$;
