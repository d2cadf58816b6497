-- Empties the tables that grow and takes their indexes and constraints away, remembering them: rows are written many times
-- faster without. dev/crowd/restore.sql makes them again, which checks every row.
do $$
declare
  v_tables regclass[] := array(
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in (
      'meters', 'subscription_plans', 'plan_limits', 'subscription_plan_prices', 'overage_prices', 'service_promises', 'service_promise_levels',
      'retention_terms'));
  v_name text;
  v_table text;
  v_text text;
begin
  execute 'truncate ' || array_to_string(v_tables, ', ');
  -- Keys before what refers to them; so they are taken away the other way round.
  for v_table, v_name, v_text in
    select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
    where contype = 'f' and (conrelid = any (v_tables) or confrelid = any (v_tables))
  loop
    execute format('alter table %s drop constraint %I', v_table, v_name);
    insert into size.taken (restore) values (format('alter table %s add constraint %I %s', v_table, v_name, v_text));
  end loop;
  for v_name, v_text in
    select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i
    where i.indrelid = any (v_tables) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
  loop
    execute format('drop index %s', v_name);
    insert into size.taken (restore) values (v_text);
  end loop;
  for v_table, v_name, v_text in
    select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
    where contype in ('p', 'u') and conrelid = any (v_tables)
  loop
    execute format('alter table %s drop constraint %I', v_table, v_name);
    insert into size.taken (restore) values (format('alter table %s add constraint %I %s', v_table, v_name, v_text));
  end loop;
end
$$;
