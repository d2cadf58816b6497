-- What the pages of a site are made of, put together from the tables that are edited.

-- The photos of a business that its dishes and a configuration's words show, by id.
create or replace function private.photos_shown(p_business uuid, p_content jsonb) returns jsonb
  language sql stable as $$
  with shown as (
    select photo_id as id from public.menu_items where business_id = p_business and archived_at is null and photo_id is not null
    union
    select (jsonb_path_query(p_content, '$.*.photo.id') #>> '{}')::uuid
    union
    select (jsonb_path_query(p_content, '$.gallery[*].id') #>> '{}')::uuid
  )
  select coalesce(jsonb_object_agg(p.id, jsonb_build_object('width', p.width, 'height', p.height, 'blur', p.blur, 'files', p.files)), '{}')
  from shown join public.business_photos p on p.id = shown.id
  where p.business_id = p_business and p.archived_at is null and p.uploading_until is null;
$$;

-- The menus of a business with everything in them, in order; what is put away is left out, and what is in it.
create or replace function private.menus_of(p_business uuid) returns jsonb
  language sql stable as $$
  with sizes as (
    select item_id, jsonb_agg(jsonb_build_object('id', id, 'name', name, 'price', price, 'byMarket', by_market)
      order by position collate "C", id) as list
    from public.item_sizes where business_id = p_business and archived_at is null group by item_id
  ), choices as (
    select x.item_id, jsonb_agg(x.group_id order by x.position collate "C", x.id) as list
    from public.item_addon_groups x join public.addon_groups g on g.id = x.group_id and g.archived_at is null
    where x.business_id = p_business and x.archived_at is null group by x.item_id
  ), items as (
    select i.category_id, jsonb_agg(jsonb_build_object(
        'id', i.id, 'name', i.name, 'description', i.description, 'allergens', i.allergens, 'allergenNote', i.allergen_note,
        'diets', i.diets, 'highlighted', i.highlighted,
        'photo', case when i.photo_id is not null then jsonb_build_object('id', i.photo_id, 'text', i.photo_text) end,
        'sizes', coalesce(s.list, '[]'), 'addonGroups', coalesce(c.list, '[]'))
      order by i.position collate "C", i.id) as list
    from public.menu_items i left join sizes s on s.item_id = i.id left join choices c on c.item_id = i.id
    where i.business_id = p_business and i.archived_at is null group by i.category_id
  ), categories as (
    select c.menu_id, jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'description', c.description, 'items', coalesce(i.list, '[]'))
      order by c.position collate "C", c.id) as list
    from public.menu_categories c left join items i on i.category_id = c.id
    where c.business_id = p_business and c.archived_at is null group by c.menu_id
  )
  select coalesce(
    jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'note', m.note, 'schedule', m.schedule, 'categories', coalesce(c.list, '[]'))
      order by m.position collate "C", m.id),
    '[]')
  from public.menus m left join categories c on c.menu_id = m.id
  where m.business_id = p_business and m.archived_at is null;
$$;

-- The add-on groups of a business with what is in them, in order.
create or replace function private.addon_groups_of(p_business uuid) returns jsonb
  language sql stable as $$
  with addons as (
    select group_id, jsonb_agg(jsonb_build_object(
        'id', id, 'name', name, 'price', price, 'allergens', allergens, 'allergenNote', allergen_note)
      order by position collate "C", id) as list
    from public.addons where business_id = p_business and archived_at is null group by group_id
  )
  select coalesce(
    jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'least', g.least, 'most', g.most, 'addons', coalesce(a.list, '[]'))
      order by g.position collate "C", g.id),
    '[]')
  from public.addon_groups g left join addons a on a.group_id = g.id
  where g.business_id = p_business and g.archived_at is null;
$$;

-- Everything that the pages are made of, as it is being edited: `siteSnapshotSchema` of worker/sites/content. Null when the business has no such
-- configuration.
create or replace function private.site_snapshot(p_business uuid, p_configuration uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'business', jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'country', b.country, 'timeZone', b.time_zone,
      'currency', b.currency, 'languages', b.languages, 'contact', b.contact),
    'template', jsonb_build_object('code', f.template_code, 'settings', coalesce(f.settings -> f.template_code, '{}')),
    'content', f.content,
    'menus', private.menus_of(b.id),
    'addonGroups', private.addon_groups_of(b.id),
    'photos', private.photos_shown(b.id, f.content))
  from public.businesses b join public.configurations f on f.business_id = b.id
  where b.id = p_business and f.id = p_configuration and f.archived_at is null;
$$;

-- What the caller is editing, as pages would show it: {businessId, revision, snapshot, live}. Refuses: NOT_FOUND.
create or replace function public.fn_draft(p_configuration uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_business public.businesses;
begin
  select b.* into v_business
  from public.configurations f join public.businesses b on b.id = f.business_id
  where f.id = p_configuration and f.archived_at is null;
  if v_business.id is null or private.member_role(v_business.id) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
  end if;
  return jsonb_build_object('businessId', v_business.id, 'revision', v_business.revision,
    'snapshot', private.site_snapshot(v_business.id, p_configuration), 'live', private.live_state(v_business.id));
end
$$;

-- All rows of a table of content that belong to a business and are not put away, as they are edited: by camelCase names. `p_table` must be one of
-- private.editable_columns.
create or replace function private.content_rows(p_business uuid, p_table text) returns jsonb
  language plpgsql stable as $$
declare
  v_rows jsonb;
begin
  execute format(
    'select coalesce(jsonb_agg(jsonb_build_object(%s) order by t.position collate "C", t.id), ''[]'') from public.%I t
     where t.business_id = $1 and t.archived_at is null',
    (select string_agg(format('%L, t.%I', c, c), ', ') from unnest('{id}'::text[] || private.editable_columns(p_table)) c),
    p_table)
  into v_rows using p_business;
  return v_rows;
end
$$;

-- The content that the caller edits: {revision, role, business, live, tables: {menus: [{id, position, name, ...}], ...}}, columns by their names in
-- SQL. Refuses: NOT_FOUND.
create or replace function public.fn_business_content(p_business uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_business public.businesses;
begin
  perform private.require_member(p_business, 'read');
  select * into v_business from public.businesses where id = p_business;
  return jsonb_build_object(
    'revision', v_business.revision, 'role', private.member_role(p_business),
    'business', jsonb_build_object('id', v_business.id, 'name', v_business.name, 'kind', v_business.kind, 'country', v_business.country,
      'time_zone', v_business.time_zone, 'currency', v_business.currency, 'languages', v_business.languages, 'contact', v_business.contact),
    'live', private.live_state(p_business),
    'photos', (
      select coalesce(jsonb_object_agg(id, jsonb_build_object('width', width, 'height', height, 'blur', blur, 'files', files)), '{}')
      from public.business_photos where business_id = p_business and archived_at is null and uploading_until is null),
    'tables', (
      select jsonb_object_agg(t, private.content_rows(p_business, t))
      from unnest('{menus,menu_categories,menu_items,item_sizes,addon_groups,addons,item_addon_groups}'::text[]) t));
end
$$;
