-- Sites: where a business is found on the web.

-- How many sites a payer has that are not closed.
create or replace function private.sites_of_payer(p_payer uuid) returns int
  language sql stable as $$
  select count(*)::int from public.sites s join public.businesses b on b.id = s.business_id
  where b.payer_id = p_payer and s.closed_at is null;
$$;

-- The sites of the caller's businesses that are beyond the plan of whoever pays: guests see them as they are, and nothing of them can be published. Of more
-- sites than a plan has, those that were opened first are within it (private.require_within_plan).
create or replace function public.fn_frozen_sites() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  with payers as materialized (
    select b.payer_id, private.level_limit(b.payer_id, 'gastronomy', 'site') as most
    from public.business_members m join public.businesses b on b.id = m.business_id
    where m.user_id = auth.uid()
    group by b.payer_id
  ), counted as (
    select s.id, s.business_id, p.most, row_number() over (partition by p.payer_id order by s.created_at, s.id) as place
    from payers p join public.businesses b on b.payer_id = p.payer_id join public.sites s on s.business_id = b.id
    where s.closed_at is null
  )
  select c.id
  from counted c join public.business_members m on m.business_id = c.business_id and m.user_id = auth.uid()
  where c.place > c.most;
$$;

-- Gives a site a name for its addresses. A name that a site has once had stays its own: links to it go on. Refuses: CONFLICT (slug).
create or replace function private.take_slug(p_site uuid, p_slug text) returns void
  language plpgsql volatile as $$
begin
  insert into public.site_slugs (slug, site_id) values (p_slug, p_site) on conflict (slug) do nothing;
  if not exists (select from public.site_slugs where slug = p_slug and site_id = p_site) then
    perform private.refuse('CONFLICT', '{"field": "slug"}');
  end if;
end
$$;

-- A member with the right to opens a site for a configuration. `p_id` is made by the client: opened once. Refuses: NOT_FOUND, FORBIDDEN,
-- QUOTA_EXCEEDED, CONFLICT (slug: somebody has or had it), BAD_INPUT.
create or replace function public.fn_open_site(p_id uuid, p_business uuid, p_configuration uuid, p_slug text, p_short_code text) returns public.sites
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'publish');
  v_limit int := private.lock_level(v_business.payer_id, 'gastronomy', 'site');
  v_site public.sites;
begin
  select * into v_site from public.sites where id = p_id;
  if found then
    if v_site.business_id <> p_business then
      perform private.refuse('CONFLICT', '{"field": "id"}');
    end if;
    return v_site;
  end if;
  if not exists (select from public.configurations where id = p_configuration and business_id = p_business and archived_at is null) then
    perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
  end if;
  perform private.require_level('gastronomy', 'site', v_limit, private.sites_of_payer(v_business.payer_id));
  if exists (select from public.site_slugs where slug = p_slug) then
    perform private.refuse('CONFLICT', '{"field": "slug"}');
  end if;
  insert into public.sites (id, business_id, configuration_id, slug, short_code)
  values (p_id, p_business, p_configuration, p_slug, p_short_code)
  returning * into v_site;
  perform private.take_slug(p_id, p_slug);
  perform private.audit('site.open', 'site', p_id::text, jsonb_build_object('slug', p_slug));
  return v_site;
exception
  when unique_violation then
    perform private.refuse('CONFLICT', '{"field": "slug"}');
  when check_violation or not_null_violation then
    perform private.refuse('BAD_INPUT');
end
$$;

-- A site of the caller, locked after its business; with what private.lock_business refuses.
create or replace function private.lock_site(p_site uuid, p_act text) returns public.sites
  language plpgsql volatile as $$
declare
  v_business uuid := (select business_id from public.sites where id = p_site);
  v_site public.sites;
begin
  if v_business is null or private.member_role(v_business) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "site"}');
  end if;
  perform private.lock_business(v_business, p_act);
  select * into v_site from public.sites where id = p_site for update;
  return v_site;
end
$$;

-- Refuses WRONG_STATE {subject: site} when a site is closed.
create or replace function private.require_open(p_site public.sites) returns void
  language plpgsql stable as $$
begin
  if p_site.closed_at is not null then
    perform private.refuse('WRONG_STATE', '{"subject": "site"}');
  end if;
end
$$;

-- The caller gives a site another name; the ones before lead to it. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (closed), CONFLICT (slug), BAD_INPUT.
create or replace function public.fn_rename_site(p_site uuid, p_slug text) returns public.sites
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'publish');
begin
  perform private.require_open(v_site);
  if v_site.slug = p_slug then
    return v_site;
  end if;
  perform private.take_slug(p_site, p_slug);
  update public.sites set slug = p_slug, revision = revision + 1 where id = p_site returning * into v_site;
  perform private.audit('site.rename', 'site', p_site::text, jsonb_build_object('slug', p_slug));
  return v_site;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller takes a site down, which its guests are told, or (`p_closed` false) puts it up again as it was. Its versions, names and addresses stay
-- its own. Refuses: NOT_FOUND, FORBIDDEN, QUOTA_EXCEEDED (put up again).
create or replace function public.fn_close_site(p_site uuid, p_closed boolean) returns public.sites
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'publish');
  v_payer uuid := (select payer_id from public.businesses where id = v_site.business_id);
begin
  if (v_site.closed_at is not null) = p_closed then
    return v_site;
  elsif not p_closed then
    perform private.require_level('gastronomy', 'site', private.lock_level(v_payer, 'gastronomy', 'site'), private.sites_of_payer(v_payer));
  end if;
  update public.sites
  set closed_at = case when p_closed then private.now() end, next_version = null, next_at = null, revision = revision + 1
  where id = p_site returning * into v_site;
  perform private.audit(case when p_closed then 'site.close' else 'site.reopen' end, 'site', p_site::text);
  return v_site;
end
$$;

-- What the edge is told of a site: `siteStateSchema` of worker/sites/edge. Hosts are those that are proven and whose certificate is
-- there (where nobody makes one, it is not asked after), the one that was asked for first in front.
create or replace function private.site_state(p_site uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'siteId', s.id, 'revision', s.revision, 'slug', s.slug, 'shortCode', s.short_code, 'closed', s.closed_at is not null,
    'liveVersion', s.live_version,
    'next', case when s.next_at is not null then jsonb_build_object('version', s.next_version,
      'at', to_char(s.next_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end,
    'hosts', coalesce((
      select jsonb_agg(jsonb_build_object('host', d.host, 'provenAt', floor(extract(epoch from d.proven_at) * 1000)) order by d.created_at, d.id)
      from public.site_domains d
      where d.site_id = s.id and d.status = 'verified' and d.removed_at is null and coalesce(d.certificate, 'ready') = 'ready'), '[]'),
    'slugs', (select jsonb_agg(n.slug order by n.slug) from public.site_slugs n where n.site_id = s.id),
    'timeZone', b.time_zone,
    'live', private.live_state(b.id))
  from public.sites s join public.businesses b on b.id = s.business_id
  where s.id = p_site;
$$;

-- What the edge has not heard of the sites of a business of the caller: one row a site. Refuses: NOT_FOUND.
create or replace function public.fn_untold_sites(p_business uuid) returns table (site_id uuid, state jsonb)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_business, 'read');
  return query
    select s.id, private.site_state(s.id) from public.sites s
    where s.business_id = p_business and s.told_revision < s.revision order by s.id;
end
$$;

-- For the service: what the edge has not heard of, the longest waiting first.
create or replace function public.fn_all_untold_sites(p_limit int) returns table (site_id uuid, state jsonb)
  language sql stable security definer set search_path = '' as $$
  select s.id, private.site_state(s.id) from public.sites s
  where s.told_revision < s.revision order by s.updated_at limit p_limit;
$$;

-- For the service: the edge has this revision of a site.
create or replace function public.fn_told_site(p_site uuid, p_revision int) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.sites set told_revision = p_revision where id = p_site and told_revision < p_revision and p_revision <= revision;
$$;
