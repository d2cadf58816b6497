-- Changes of a business' content, one field at a time. Two people who change different fields never meet; of two who change the same one, the later
-- is told what the field says now. A change says what it was made from (`was`), so it can be sent late, again, or taken back.

-- The columns of a table that are changed by edits; null for a table that is not. contentTables of contract/sites.ts.
create or replace function private.editable_columns(p_table text) returns text[]
  language sql immutable parallel safe as $$
  select case p_table
    when 'businesses' then '{name,kind,country,time_zone,currency,languages,contact}'::text[]
    when 'configurations' then '{name,template_code,settings,content}'
    when 'menus' then '{position,name,note,schedule}'
    when 'menu_categories' then '{position,menu_id,name,description}'
    when 'menu_items' then
      '{position,category_id,name,description,allergens,diets,highlighted,sold_out_until,photo_id,photo_text}'
    when 'item_sizes' then '{position,item_id,name,price,by_market}'
    when 'addon_groups' then '{position,name,least,most}'
    when 'addons' then '{position,group_id,name,price,allergens,sold_out_until}'
    when 'item_addon_groups' then '{position,item_id,group_id}'
  end;
$$;

-- The most rows of a table under one parent, and the column that names the parent (`business_id`: the business itself). siteLimits of contract/sites.ts.
create or replace function private.room_of(p_table text, out parent text, out most int)
  language sql immutable parallel safe as $$
  select v.parent, v.most
  from (values
    ('menus', 'business_id', 12), ('menu_categories', 'business_id', 300), ('menu_items', 'business_id', 5000),
    ('item_sizes', 'item_id', 12), ('addon_groups', 'business_id', 1000), ('addons', 'group_id', 500),
    ('item_addon_groups', 'item_id', 20)
  ) as v (of_table, parent, most)
  where v.of_table = p_table;
$$;

-- One row of content as JSON; null when the business has no such row. `p_table` must be one of private.editable_columns.
create or replace function private.content_row(p_business uuid, p_table text, p_id uuid) returns jsonb
  language plpgsql stable as $$
declare
  v_row jsonb;
begin
  execute format('select to_jsonb(t) from public.%I t where t.id = $1 and %s = $2', p_table,
    case p_table when 'businesses' then 't.id' else 't.business_id' end)
  into v_row using p_id, p_business;
  return v_row;
end
$$;

-- Refuses TOO_LARGE {of, limit} when there is no room for another row beside this one.
create or replace function private.require_content_room(p_business uuid, p_table text, p_row jsonb) returns void
  language plpgsql stable as $$
declare
  v_room record := private.room_of(p_table);
  v_count int;
begin
  execute format('select count(*) from public.%I where business_id = $1 and archived_at is null and %I = $2', p_table, v_room.parent)
  into v_count using p_business, coalesce((p_row ->> v_room.parent)::uuid, p_business);
  if v_count >= v_room.most then
    perform private.refuse('TOO_LARGE', jsonb_build_object('of', p_table, 'limit', v_room.most));
  end if;
end
$$;

-- Carries one edit out. Returns null, or what stands there now when it was made from something else. `edit`: {op, table, id, ...}, where op is
-- `set` (path: column and what is inside of it; was; value, null takes it away), `add` (values by column), `remove` or `restore`.
create or replace function private.apply_edit(p_business uuid, p_edit jsonb) returns jsonb
  language plpgsql volatile as $$
declare
  v_table text := p_edit ->> 'table';
  v_id uuid := p_edit ->> 'id';
  v_op text := p_edit ->> 'op';
  v_columns text[] := private.editable_columns(v_table);
  v_path text[] := array(select jsonb_array_elements_text(p_edit -> 'path'));
  v_value jsonb := nullif(p_edit -> 'value', 'null');
  v_row jsonb;
  v_now jsonb;
begin
  if v_columns is null or v_id is null or v_op = 'set' and not v_path[1] = any (v_columns) then
    perform private.refuse('BAD_INPUT');
  end if;
  if v_table = 'businesses' or v_table = 'configurations' and v_path[1] in ('template_code', 'settings', 'name') then
    perform private.require_member(p_business, 'design');
  end if;
  v_row := private.content_row(p_business, v_table, v_id);

  if v_op = 'add' then
    if v_row is null then
      perform private.require_content_room(p_business, v_table, p_edit -> 'values');
      execute format('insert into public.%I (id, business_id, %s) select $1, $2, %s from jsonb_populate_record(null::public.%I, $3) as v',
        v_table,
        (select string_agg(quote_ident(c), ', ') from unnest(v_columns) c where p_edit -> 'values' ? c),
        (select string_agg('v.' || quote_ident(c), ', ') from unnest(v_columns) c where p_edit -> 'values' ? c),
        v_table)
      using v_id, p_business, p_edit -> 'values';
    end if;
    return null;
  elsif v_row is null then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', v_table));
  elsif v_op in ('remove', 'restore') and v_table not in ('businesses', 'configurations') then
    if v_op = 'restore' and v_row ->> 'archived_at' is not null then
      perform private.require_content_room(p_business, v_table, v_row);
    end if;
    execute format('update public.%I set archived_at = %s where id = $1', v_table,
      case v_op when 'remove' then 'coalesce(archived_at, private.now())' else 'null' end)
    using v_id;
    return null;
  elsif v_op <> 'set' then
    perform private.refuse('BAD_INPUT');
  end if;

  v_now := nullif(v_row #> v_path, 'null');
  if v_now is not distinct from v_value then
    return null;
  elsif v_now is distinct from nullif(p_edit -> 'was', 'null') then
    return coalesce(v_now, 'null');
  end if;
  v_row := case
    when v_value is null and cardinality(v_path) > 1 then v_row #- v_path
    when cardinality(v_path) = 1 then v_row || jsonb_build_object(v_path[1], v_value)
    else jsonb_set(v_row, v_path, v_value)
  end;
  execute format('update public.%1$I t set %2$I = (jsonb_populate_record(t, jsonb_build_object(%2$L, $1))).%2$I where t.id = $2',
    v_table, v_path[1])
  using v_row -> v_path[1], v_id;
  return null;
end
$$;

-- The caller changes the content of a business, each change by itself: those that another change has overtaken are given back in `conflicts` as
-- they were, with `now`, and the others are kept. `p_key` is made by the client: sent again, the first answer is given. One revision.
-- Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT, TOO_LARGE; then nothing is changed.
create or replace function public.fn_edit_content(p_business uuid, p_key uuid, p_edits jsonb) returns public.content_edits
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'edit');
  v_edit jsonb;
  v_now jsonb;
  v_applied jsonb := '[]';
  v_conflicts jsonb := '[]';
  v_done public.content_edits;
begin
  select * into v_done from public.content_edits where business_id = p_business and edit_key = p_key;
  if found then
    return v_done;
  end if;
  for v_edit in select value from jsonb_array_elements(p_edits) loop
    v_now := private.apply_edit(p_business, v_edit);
    if v_now is null then
      v_applied := v_applied || jsonb_build_array(v_edit);
    else
      v_conflicts := v_conflicts || jsonb_build_array(v_edit || jsonb_build_object('now', v_now));
    end if;
  end loop;
  update public.businesses set revision = v_business.revision + 1 where id = p_business;
  insert into public.content_edits (business_id, revision, edit_key, user_id, edits, conflicts)
  values (p_business, v_business.revision + 1, p_key, private.caller(), v_applied, v_conflicts)
  returning * into v_done;
  return v_done;
exception
  when check_violation or not_null_violation or foreign_key_violation or unique_violation
    or invalid_text_representation or datetime_field_overflow or invalid_datetime_format or numeric_value_out_of_range then
    perform private.refuse('BAD_INPUT');
end
$$;

-- The hours of a business: {week: [{weekday, opens, closes}], special: [{day, opens, closes, note}]}, in order.
create or replace function private.hours_of(p_business uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'week', coalesce((
      select jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes) order by weekday, opens)
      from public.business_hours where business_id = p_business), '[]'),
    'special', coalesce((
      select jsonb_agg(jsonb_build_object('day', day, 'opens', opens, 'closes', closes, 'note', note) order by day, opens)
      from public.business_special_hours where business_id = p_business), '[]'));
$$;

-- The caller sets the hours of a business as a whole, from those that `p_was` shows. Returns those that hold now: others than `p_hours` when
-- somebody had changed them meanwhile. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT.
create or replace function public.fn_set_business_hours(p_business uuid, p_was jsonb, p_hours jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.lock_business(p_business, 'edit');
  if private.hours_of(p_business) is distinct from p_was then
    return private.hours_of(p_business);
  end if;
  delete from public.business_hours where business_id = p_business;
  delete from public.business_special_hours where business_id = p_business;
  insert into public.business_hours (business_id, weekday, opens, closes)
  select p_business, w.weekday, w.opens, w.closes
  from jsonb_to_recordset(p_hours -> 'week') as w (weekday int, opens int, closes int);
  insert into public.business_special_hours (business_id, day, opens, closes, note)
  select p_business, s.day, s.opens, s.closes, coalesce(s.note, '{}')
  from jsonb_to_recordset(p_hours -> 'special') as s (day date, opens int, closes int, note jsonb);
  return private.hours_of(p_business);
exception when check_violation or not_null_violation or unique_violation or invalid_datetime_format or datetime_field_overflow then
  perform private.refuse('BAD_INPUT');
end
$$;
