-- Triggers rest while rows are written: what they would do row by row the next files do at once. `size.taken`: how what was taken away is made again, in
-- the opposite order (restore.sql).
create table size.taken (step int generated always as identity, restore text not null);

do $$
declare
  v_table regclass;
begin
  for v_table in
    select distinct t.tgrelid::regclass from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  loop
    execute format('alter table %s disable trigger user', v_table);
    insert into size.taken (restore) values (format('alter table %s enable trigger user', v_table));
  end loop;
end
$$;
