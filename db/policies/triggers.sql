-- Every table with `updated_at` keeps it by itself.
do $$
declare
  v_table regclass;
begin
  for v_table in
    select a.attrelid::regclass
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    where a.attname = 'updated_at' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  loop
    execute format(
      'create or replace trigger stamp_updated_at before update on %s for each row execute function private.stamp_updated_at()',
      v_table);
  end loop;
end
$$;
