-- Publishing: what is edited becomes a version, which never changes, and one number says which version is live.

-- Refuses QUOTA_EXCEEDED for a site beyond what its payer's plan allows: of more sites than that, those that were opened first can be published.
create or replace function private.require_within_plan(p_site public.sites, p_payer uuid) returns void
  language plpgsql volatile as $$
declare
  v_limit int := private.lock_level(p_payer, 'gastronomy', 'site');
begin
  perform private.require_level('gastronomy', 'site', v_limit, (
    select count(*)::int from public.sites s join public.businesses b on b.id = s.business_id
    where b.payer_id = p_payer and s.closed_at is null and (s.created_at, s.id) < (p_site.created_at, p_site.id)));
end
$$;

-- Makes a version of a site of what is edited now of a configuration, or again of one of its versions (`p_version`), and puts it on the web, at once
-- or (`p_at`) later. Two at once make two versions, one after the other. `p_revision`: that of the business that the caller looked at; another one means
-- that something would go out unseen. `p_override`: why, when checks had found something. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (closed),
-- CONFLICT {revision}, QUOTA_EXCEEDED (a site beyond the plan), BAD_INPUT (`p_at` is past, or more than a year away).
create or replace function public.fn_publish_site(
  p_site uuid, p_configuration uuid, p_revision int, p_version int, p_override text, p_at timestamptz
)
  returns public.site_versions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'publish');
  v_business public.businesses;
  v_snapshot jsonb;
  v_made public.site_versions;
begin
  perform private.require_open(v_site);
  select * into v_business from public.businesses where id = v_site.business_id;
  perform private.require_within_plan(v_site, v_business.payer_id);
  if p_at <= private.now() or p_at > private.now() + interval '1 year' then
    perform private.refuse('BAD_INPUT');
  elsif p_version is not null then
    select snapshot into v_snapshot from public.site_versions where site_id = p_site and number = p_version;
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "version"}');
    end if;
  elsif p_revision is distinct from v_business.revision then
    perform private.refuse('CONFLICT', jsonb_build_object('revision', v_business.revision));
  else
    v_snapshot := private.site_snapshot(v_site.business_id, p_configuration);
    if v_snapshot is null then
      perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
    end if;
  end if;
  insert into public.site_versions (site_id, number, snapshot, restored_from, override_reason, created_by)
  select p_site, coalesce(max(number), 0) + 1, v_snapshot, p_version, p_override, private.caller()
  from public.site_versions where site_id = p_site
  returning * into v_made;
  update public.sites set
    live_version = case when p_at is null then v_made.number else live_version end,
    next_version = case when p_at is null then next_version else v_made.number end,
    next_at = coalesce(p_at, next_at),
    configuration_id = case when p_version is null then p_configuration else configuration_id end,
    revision = revision + 1
  where id = p_site;
  perform private.audit(case when p_at is null then 'site.publish' else 'site.schedule' end, 'site', p_site::text, jsonb_build_object(
    'version', v_made.number, 'restoredFrom', p_version, 'overridden', p_override is not null, 'at', p_at));
  return v_made;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller takes back what was to be published later; its version stays. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_unschedule_site(p_site uuid) returns public.sites
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'publish');
begin
  if v_site.next_at is not null then
    update public.sites set next_version = null, next_at = null, revision = revision + 1 where id = p_site returning * into v_site;
    perform private.audit('site.unschedule', 'site', p_site::text);
  end if;
  return v_site;
end
$$;

-- Tells everybody of a business who may do `p_act` of something; see private.notify. `p_key`: once for each of them.
create or replace function private.tell_members(p_business uuid, p_act text, p_kind text, p_subject text, p_params jsonb, p_key text) returns void
  language sql volatile as $$
  select private.notify(m.user_id, p_kind, p_subject, p_params, format('%s:%s', p_key, m.user_id))
  from public.business_members m where m.business_id = p_business and private.may(m.role, p_act);
$$;

-- For the service: notes which scheduled versions have gone live meanwhile (the edge changes over by itself, at the moment). Returns how many.
create or replace function public.fn_carry_out_schedules() returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites;
  v_count int := 0;
begin
  for v_site in
    select * from public.sites where next_at <= private.now() order by next_at limit 500 for update skip locked
  loop
    perform private.tell_members(v_site.business_id, 'publish', 'site-live', v_site.id::text,
      (select jsonb_build_object('business', b.name, 'businessId', b.id) from public.businesses b where b.id = v_site.business_id),
      format('site-live:%s:%s', v_site.id, v_site.next_version));
    update public.sites set live_version = next_version, next_version = null, next_at = null, revision = revision + 1 where id = v_site.id;
    perform private.audit('site.publish', 'site', v_site.id::text, jsonb_build_object('version', v_site.next_version, 'scheduled', true));
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

-- Since when guests see what they see of a site of the caller; null while they see nothing. A version that was made to come later is seen since it
-- came. Refuses: NOT_FOUND.
create or replace function public.fn_live_since(p_site uuid) returns timestamptz
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_site public.sites;
begin
  select * into v_site from public.sites where id = p_site;
  if v_site.id is null or private.member_role(v_site.business_id) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "site"}');
  end if;
  return coalesce(
    (select max(l.at) from public.audit_log l
     where l.entity = 'site' and l.entity_id = p_site::text and l.action = 'site.publish'
       and (l.details ->> 'version')::int = v_site.live_version),
    (select created_at from public.site_versions where site_id = p_site and number = v_site.live_version));
end
$$;
