-- Who changed what of a business, and when.

-- What a row of content is called, by language; what belongs to a dish has the name of the dish. Null: it has no name, or there is no such row.
create or replace function private.content_name(p_business uuid, p_table text, p_id uuid) returns jsonb
  language sql stable as $$
  select case p_table
    when 'menus' then (select name from public.menus where id = p_id and business_id = p_business)
    when 'menu_categories' then (select name from public.menu_categories where id = p_id and business_id = p_business)
    when 'menu_items' then (select name from public.menu_items where id = p_id and business_id = p_business)
    when 'item_sizes' then (
      select i.name from public.item_sizes s join public.menu_items i on i.id = s.item_id where s.id = p_id and s.business_id = p_business)
    when 'item_addon_groups' then (
      select i.name from public.item_addon_groups g join public.menu_items i on i.id = g.item_id where g.id = p_id and g.business_id = p_business)
    when 'addon_groups' then (select name from public.addon_groups where id = p_id and business_id = p_business)
    when 'addons' then (select name from public.addons where id = p_id and business_id = p_business)
    when 'configurations' then (
      select jsonb_build_object('es', name, 'en', name) from public.configurations where id = p_id and business_id = p_business)
  end;
$$;

-- What an edit of content changed: {op, table, field (the column; null but for `set`), name}. `p_edit` as content_edits has it.
create or replace function private.told_edit(p_business uuid, p_edit jsonb) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'op', p_edit ->> 'op', 'table', p_edit ->> 'table', 'field', p_edit -> 'path' ->> 0,
    'name', private.content_name(p_business, p_edit ->> 'table', (p_edit ->> 'id')::uuid));
$$;

-- What happened to a business of the caller, newest first, after the place that `p_before` and `p_before_id` name (null: from now on). An action of
-- the audit log, on the business, its sites or its pages (`name`: of the dish that it is about); or `content.edit`, with how many edits there were
-- (`amount`) and what the first ten changed.
-- `user_id` null: nobody, it came by itself. Refuses: NOT_FOUND.
create or replace function public.fn_business_history(p_business uuid, p_before timestamptz, p_before_id text, p_limit int)
  returns table (id text, key text, user_id uuid, user_name text, action text, details jsonb, name jsonb, amount int, edits jsonb)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_business, 'read');
  return query
    with own (entity, entity_id) as (
      select 'business', p_business::text
      union all select 'site', s.id::text from public.sites s where s.business_id = p_business
      union all select 'configuration', f.id::text from public.configurations f where f.business_id = p_business
    ), acts as (
      select l.id::text collate "C" as id, l.at, l.actor_id, l.action, l.details, 1 as amount, null::jsonb as edits
      from own join public.audit_log l using (entity, entity_id)
      where p_before is null or (l.at, l.id::text collate "C") < (p_before, p_before_id)
      order by l.at desc, l.id::text collate "C" desc limit p_limit
    ), edited as (
      select e.edit_key::text collate "C" as id, e.created_at as at, e.user_id as actor_id, 'content.edit' as action, '{}'::jsonb as details,
        jsonb_array_length(e.edits) as amount, e.edits
      from public.content_edits e
      where e.business_id = p_business and (p_before is null or (e.created_at, e.edit_key::text collate "C") < (p_before, p_before_id))
      order by e.revision desc limit p_limit
    )
    select a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.actor_id, u.display_name, a.action, a.details,
      case when a.action = 'business.sold-out' then coalesce(
        private.content_name(p_business, 'menu_items', (a.details ->> 'what')::uuid),
        private.content_name(p_business, 'addons', (a.details ->> 'what')::uuid)) end,
      a.amount,
      (select jsonb_agg(private.told_edit(p_business, one.value) order by one.ordinality)
       from jsonb_array_elements(a.edits) with ordinality one where one.ordinality <= 10)
    from (select * from acts union all select * from edited) a
    left join public.user_profiles u on u.user_id = a.actor_id
    order by a.at desc, a.id desc
    limit p_limit;
end
$$;
