-- Sites: what is on the web, and how it gets there. A version never changes; which one is live is one number.

-- What a page is made of, as it is being edited: the business with its hours, a configuration, the menus with everything in them in order. What is
-- sold out is not part of it: that counts at once.
create or replace function private.site_snapshot(p_business uuid, p_configuration uuid) returns jsonb
  language sql stable as $$
  with sizes as (
    select item_id, jsonb_agg(jsonb_build_object('id', id, 'name', name, 'price', price, 'byMarket', by_market)
      order by position collate "C", id) as list
    from public.item_sizes where business_id = p_business and archived_at is null group by item_id
  ), choices as (
    select item_id, jsonb_agg(group_id order by position collate "C", id) as list
    from public.item_addon_groups where business_id = p_business and archived_at is null group by item_id
  ), items as (
    select i.category_id, jsonb_agg(jsonb_build_object(
        'id', i.id, 'name', i.name, 'description', i.description, 'allergens', i.allergens, 'diets', i.diets,
        'highlighted', i.highlighted, 'photoId', i.photo_id, 'photoText', i.photo_text,
        'sizes', coalesce(s.list, '[]'), 'addonGroups', coalesce(c.list, '[]'))
      order by i.position collate "C", i.id) as list
    from public.menu_items i left join sizes s on s.item_id = i.id left join choices c on c.item_id = i.id
    where i.business_id = p_business and i.archived_at is null group by i.category_id
  ), categories as (
    select c.menu_id, jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'description', c.description, 'items', coalesce(i.list, '[]'))
      order by c.position collate "C", c.id) as list
    from public.menu_categories c left join items i on i.category_id = c.id
    where c.business_id = p_business and c.archived_at is null group by c.menu_id
  ), options as (
    select group_id, jsonb_agg(jsonb_build_object('id', id, 'name', name, 'price', price, 'allergens', allergens)
      order by position collate "C", id) as list
    from public.addons where business_id = p_business and archived_at is null group by group_id
  )
  select jsonb_build_object(
    'business', jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'country', b.country, 'timeZone', b.time_zone,
      'currency', b.currency, 'languages', b.languages, 'contact', b.contact),
    'hours', private.hours_of(b.id),
    'templateCode', f.template_code, 'settings', f.settings, 'content', f.content,
    'menus', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'note', m.note, 'schedule', m.schedule, 'categories', coalesce(c.list, '[]'))
        order by m.position collate "C", m.id)
      from public.menus m left join categories c on c.menu_id = m.id
      where m.business_id = b.id and m.archived_at is null), '[]'),
    'addonGroups', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'least', g.least, 'most', g.most, 'addons', coalesce(o.list, '[]'))
        order by g.position collate "C", g.id)
      from public.addon_groups g left join options o on o.group_id = g.id
      where g.business_id = b.id and g.archived_at is null), '[]'))
  from public.businesses b join public.configurations f on f.business_id = b.id
  where b.id = p_business and f.id = p_configuration;
$$;

-- What is sold out right now: id of a dish or an add-on and until when (null: until somebody says so).
create or replace function private.sold_out_of(p_business uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_object_agg(id, case when sold_out_until < 'infinity' then extract(epoch from sold_out_until) * 1000 end), '{}')
  from (
    select id, sold_out_until from public.menu_items
    where business_id = p_business and archived_at is null and sold_out_until > private.now()
    union all
    select id, sold_out_until from public.addons
    where business_id = p_business and archived_at is null and sold_out_until > private.now()
  ) as gone;
$$;

-- How many sites of a payer are on the web or may come there.
create or replace function private.sites_of_payer(p_payer uuid) returns int
  language sql stable as $$
  select count(*)::int from public.sites s join public.businesses b on b.id = s.business_id
  where b.payer_id = p_payer and s.closed_at is null;
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
  select * into v_site from public.sites where id = p_id and business_id = p_business;
  if found then
    return v_site;
  end if;
  perform private.require_level('gastronomy', 'site', v_limit, private.sites_of_payer(v_business.payer_id));
  if exists (select from public.site_slugs where slug = p_slug) then
    perform private.refuse('CONFLICT', '{"field": "slug"}');
  end if;
  insert into public.sites (id, business_id, configuration_id, slug, short_code)
  values (p_id, p_business, (select id from public.configurations where id = p_configuration and business_id = p_business and archived_at is null),
    p_slug, p_short_code)
  returning * into v_site;
  insert into public.site_slugs (slug, site_id) values (p_slug, p_id);
  perform private.audit('site.open', 'site', p_id::text, jsonb_build_object('slug', p_slug));
  return v_site;
exception
  when unique_violation then
    perform private.refuse('CONFLICT', '{"field": "slug"}');
  when check_violation or not_null_violation or foreign_key_violation then
    perform private.refuse('BAD_INPUT');
end
$$;

-- The site that the caller may publish, locked after its business; with what private.lock_business refuses, and WRONG_STATE (it is closed).
create or replace function private.lock_site(p_site uuid, p_act text) returns public.sites
  language plpgsql volatile as $$
declare
  v_business uuid := (select business_id from public.sites where id = p_site);
  v_site public.sites;
begin
  if v_business is null then
    perform private.refuse('NOT_FOUND', '{"subject": "site"}');
  end if;
  perform private.lock_business(v_business, p_act);
  select * into v_site from public.sites where id = p_site for update;
  if v_site.closed_at is not null then
    perform private.refuse('WRONG_STATE');
  end if;
  return v_site;
end
$$;

-- Puts a version on the web: what is edited now (`p_version` null), or again one of before. Two at once make two versions, one after the other.
-- `p_revision`: that of the business that the caller looked at; another one means that something would go out unseen. `p_override`: why, when checks
-- had found something. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (closed), CONFLICT (revision), QUOTA_EXCEEDED (more sites than the plan allows).
create or replace function public.fn_publish_site(p_site uuid, p_version int, p_revision int, p_override text) returns public.site_versions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'publish');
  v_business public.businesses;
  v_limit int;
  v_snapshot jsonb;
  v_published public.site_versions;
begin
  select * into v_business from public.businesses where id = v_site.business_id;
  v_limit := private.lock_level(v_business.payer_id, 'gastronomy', 'site');
  perform private.require_level('gastronomy', 'site', v_limit, private.sites_of_payer(v_business.payer_id) - 1);
  if p_version is null then
    if p_revision is distinct from v_business.revision then
      perform private.refuse('CONFLICT', jsonb_build_object('revision', v_business.revision));
    end if;
    v_snapshot := private.site_snapshot(v_site.business_id, v_site.configuration_id);
  else
    select snapshot into v_snapshot from public.site_versions where site_id = p_site and number = p_version;
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "version"}');
    end if;
  end if;
  insert into public.site_versions (site_id, number, snapshot, restored_from, override_reason, published_by)
  select p_site, coalesce(max(number), 0) + 1, v_snapshot, p_version, p_override, private.caller()
  from public.site_versions where site_id = p_site
  returning * into v_published;
  update public.sites set live_version = v_published.number where id = p_site;
  perform private.audit('site.publish', 'site', p_site::text, jsonb_build_object(
    'version', v_published.number, 'restoredFrom', p_version, 'overridden', p_override is not null));
  return v_published;
end
$$;
