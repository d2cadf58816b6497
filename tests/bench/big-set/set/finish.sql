-- The clock of this database stands at the set's moment.
do $$
begin
  execute format('alter database %I set app.now = %L', current_database(), size.moment());
end
$$;
drop schema size cascade;
