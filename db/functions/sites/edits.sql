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
      '{position,category_id,name,description,allergens,allergen_note,diets,highlighted,photo_id,photo_text}'
    when 'item_sizes' then '{position,item_id,name,price,by_market}'
    when 'addon_groups' then '{position,name,least,most}'
    when 'addons' then '{position,group_id,name,price,allergens,allergen_note}'
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

-- A value put into JSON at a path, whose way is made where it is missing; null takes away what is there.
create or replace function private.put(p_into jsonb, p_path text[], p_value jsonb) returns jsonb
  language sql immutable as $$
  select case
    when cardinality(p_path) = 0 then p_value
    when cardinality(p_path) = 1 and p_value is null then coalesce(p_into, '{}') - p_path[1]
    else coalesce(p_into, '{}') || jsonb_build_object(p_path[1], private.put(p_into -> p_path[1], p_path[2:], p_value))
  end;
$$;

-- Adds a row with an id that the client made; one that is there already stays as it is.
create or replace function private.add_content(p_business uuid, p_table text, p_id uuid, p_values jsonb) returns void
  language plpgsql volatile as $$
declare
  v_columns text[] := array(select c from unnest(private.editable_columns(p_table)) c where p_values ? c);
begin
  if private.content_row(p_business, p_table, p_id) is not null then
    return;
  elsif cardinality(v_columns) = 0 then
    perform private.refuse('BAD_INPUT');
  end if;
  perform private.require_content_room(p_business, p_table, p_values);
  execute format('insert into public.%1$I (id, business_id, %2$s) select $1, $2, %3$s from jsonb_populate_record(null::public.%1$I, $3) as v',
    p_table,
    (select string_agg(quote_ident(c), ', ' order by c) from unnest(v_columns) c),
    (select string_agg('v.' || quote_ident(c), ', ' order by c) from unnest(v_columns) c))
  using p_id, p_business, p_values;
end
$$;

-- Puts a row away or takes it back; what is in it goes and comes with it.
create or replace function private.put_content_away(p_business uuid, p_table text, p_row jsonb, p_away boolean) returns void
  language plpgsql volatile as $$
begin
  if (p_row ->> 'archived_at' is not null) = p_away then
    return;
  elsif not p_away then
    perform private.require_content_room(p_business, p_table, p_row);
  end if;
  execute format('update public.%I set archived_at = %s where id = $1', p_table, case when p_away then 'private.now()' else 'null' end)
  using (p_row ->> 'id')::uuid;
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
  v_path text[] := array(select jsonb_array_elements_text(p_edit -> 'path'));
  v_value jsonb := nullif(p_edit -> 'value', 'null');
  v_row jsonb;
  v_now jsonb;
begin
  if private.editable_columns(v_table) is null or v_id is null or v_op not in ('set', 'add', 'remove', 'restore')
    or v_op <> 'set' and v_table in ('businesses', 'configurations')
    or v_op = 'set' and coalesce(v_path[1] <> all (private.editable_columns(v_table)), true) then
    perform private.refuse('BAD_INPUT');
  end if;
  if v_table = 'businesses' or v_table = 'configurations' and v_path[1] in ('template_code', 'settings', 'name') then
    perform private.require_member(p_business, 'design');
  end if;
  if v_op = 'add' then
    perform private.add_content(p_business, v_table, v_id, p_edit -> 'values');
    return null;
  end if;
  v_row := private.content_row(p_business, v_table, v_id);
  if v_row is null then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', v_table));
  elsif v_op <> 'set' then
    perform private.put_content_away(p_business, v_table, v_row, v_op = 'remove');
    return null;
  end if;

  v_now := private.said(v_row #> v_path);
  if v_now is not distinct from private.said(v_value) then
    return null;
  elsif v_now is distinct from private.said(p_edit -> 'was') then
    return coalesce(v_now, 'null');
  end if;
  if v_table = 'configurations' and v_path[1] = 'template_code' then
    perform private.require_offered_template(v_value #>> '{}');
  end if;
  execute format('update public.%1$I t set %2$I = (jsonb_populate_record(t, jsonb_build_object(%2$L, $1))).%2$I where t.id = $2',
    v_table, v_path[1])
  using private.put(v_row -> v_path[1], v_path[2:], v_value), v_id;
  return null;
end
$$;

-- Edits in their order, those together that follow each other and are alike: rows of one table that are added with the same columns, or removed.
create or replace function private.edits_in_a_row(p_edits jsonb) returns table (op text, of_table text, edits jsonb[])
  language sql stable as $$
  with edit as (
    select e.value, e.ordinality as at, e.value ->> 'op' as op, e.value ->> 'table' as of_table,
      case e.value ->> 'op' when 'add' then (select string_agg(k, ' ' order by k) from jsonb_object_keys(e.value -> 'values') k) end as columns
    from jsonb_array_elements(p_edits) with ordinality e
  ), run as (
    select *, at - row_number() over (partition by op, of_table, columns order by at) as island from edit
  )
  select op, of_table, array_agg(value order by at) from run group by op, of_table, columns, island order by min(at);
$$;

-- Refuses TOO_LARGE {of, limit} when there is no room for all of these rows, which are added together.
create or replace function private.require_room_for_rows(p_business uuid, p_table text, p_edits jsonb[]) returns void
  language plpgsql stable as $$
declare
  v_room record := private.room_of(p_table);
  v_full boolean;
begin
  execute format($q$
    select exists (
      select from (
        select coalesce((e -> 'values' ->> %2$L)::uuid, $1) as parent, count(*) as added
        from unnest($2) e
        where not exists (select from public.%1$I t where t.id = (e ->> 'id')::uuid and t.business_id = $1)
        group by 1) as new
      where new.added + (
        select count(*) from public.%1$I t where t.business_id = $1 and t.archived_at is null and t.%2$I = new.parent) > $3)$q$,
    p_table, v_room.parent)
  into v_full using p_business, p_edits, v_room.most;
  if v_full then
    perform private.refuse('TOO_LARGE', jsonb_build_object('of', p_table, 'limit', v_room.most));
  end if;
end
$$;

-- Adds or removes many rows of one table at once, each as private.apply_edit does it: a menu that is brought along is thousands. Rows that are added have the same columns.
create or replace function private.change_rows(p_business uuid, p_op text, p_table text, p_edits jsonb[]) returns void
  language plpgsql volatile as $$
declare
  v_columns text[] := array(select c from unnest(private.editable_columns(p_table)) c where p_edits[1] -> 'values' ? c);
  v_ids uuid[] := array(select distinct (e ->> 'id')::uuid from unnest(p_edits) e where e ->> 'id' is not null);
  v_found int;
begin
  if private.editable_columns(p_table) is null or p_table in ('businesses', 'configurations')
    or exists (select from unnest(p_edits) e where e ->> 'id' is null) or p_op = 'add' and cardinality(v_columns) = 0 then
    perform private.refuse('BAD_INPUT');
  elsif p_op = 'add' then
    perform private.require_room_for_rows(p_business, p_table, p_edits);
    execute format($q$
      insert into public.%1$I (id, business_id, %2$s)
      select distinct on (n.id) n.id, $1, %3$s
      from (select (e.value ->> 'id')::uuid as id, e.value -> 'values' as value, e.ordinality as at from unnest($2) with ordinality e (value, ordinality)) n,
        jsonb_populate_record(null::public.%1$I, n.value) v
      where not exists (select from public.%1$I t where t.id = n.id and t.business_id = $1)
      order by n.id, n.at$q$,
      p_table,
      (select string_agg(quote_ident(c), ', ' order by c) from unnest(v_columns) c),
      (select string_agg('v.' || quote_ident(c), ', ' order by c) from unnest(v_columns) c))
    using p_business, p_edits;
    return;
  end if;
  execute format('select count(*) from public.%I where business_id = $1 and id = any ($2)', p_table) into v_found using p_business, v_ids;
  if v_found < cardinality(v_ids) then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', p_table));
  end if;
  execute format('update public.%I set archived_at = private.now() where business_id = $1 and archived_at is null and id = any ($2)', p_table)
  using p_business, v_ids;
end
$$;

-- The caller changes the content of a business, each change by itself: those that another change has overtaken are given back in `conflicts` as
-- they were, with `now`, and the others are kept. `p_key` is made by the client: sent again, the first answer is given. One revision.
-- Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT, TOO_LARGE, WRONG_STATE (a template that is hidden is chosen); then nothing is changed.
create or replace function public.fn_edit_content(p_business uuid, p_key uuid, p_edits jsonb) returns public.content_edits
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'edit');
  v_op text;
  v_table text;
  v_edits jsonb[];
  v_edit jsonb;
  v_now jsonb;
  -- Arrays grow in place; jsonb would be written anew with each edit.
  v_applied jsonb[] := '{}';
  v_conflicts jsonb[] := '{}';
  v_done public.content_edits;
begin
  select * into v_done from public.content_edits where business_id = p_business and edit_key = p_key;
  if found then
    return v_done;
  end if;
  for v_op, v_table, v_edits in select g.op, g.of_table, g.edits from private.edits_in_a_row(p_edits) g loop
    if v_op in ('add', 'remove') and cardinality(v_edits) > 1 then
      perform private.change_rows(p_business, v_op, v_table, v_edits);
      v_applied := v_applied || v_edits;
      continue;
    end if;
    foreach v_edit in array v_edits loop
      v_now := private.apply_edit(p_business, v_edit);
      if v_now is null then
        v_applied := array_append(v_applied, v_edit);
      else
        v_conflicts := array_append(v_conflicts, v_edit || jsonb_build_object('now', v_now));
      end if;
    end loop;
  end loop;
  -- Where nothing was changed there is nothing to follow: the revision stays.
  if cardinality(v_applied) = 0 then
    return row(p_business, v_business.revision, p_key, private.caller(), '[]'::jsonb, to_jsonb(v_conflicts), private.now())::public.content_edits;
  end if;
  update public.businesses set revision = v_business.revision + 1 where id = p_business;
  insert into public.content_edits (business_id, revision, edit_key, user_id, edits, conflicts)
  values (p_business, v_business.revision + 1, p_key, private.caller(), to_jsonb(v_applied), to_jsonb(v_conflicts))
  returning * into v_done;
  return v_done;
exception
  when check_violation or not_null_violation or foreign_key_violation or unique_violation
    or invalid_text_representation or invalid_parameter_value or numeric_value_out_of_range or string_data_right_truncation then
    perform private.refuse('BAD_INPUT');
end
$$;
