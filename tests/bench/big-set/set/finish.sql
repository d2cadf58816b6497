-- Makes the indexes and constraints again that bare-tables.sql took away.
do $$
declare
  v_restore text;
begin
  for v_restore in select restore from size.taken order by step desc loop
    execute v_restore;
  end loop;
end
$$;

-- The clock of this database stands at the set's moment.
do $$
begin
  execute format('alter database %I set app.now = %L', current_database(), size.moment());
end
$$;
drop schema size cascade;
