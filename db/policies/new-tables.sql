-- A table that a migration has made is closed before anything else happens: row-level security enabled and forced. The service,
-- and with it the functions that use the table from now on, may enter; what else is granted follows with grants.sql.
do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid::regclass from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)
  loop
    execute format('alter table %s enable row level security, force row level security', v_table);
    execute format('grant select, insert, update on %s to service', v_table);
  end loop;
end
$$;
