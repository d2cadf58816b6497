-- Takes away policies, triggers and functions before they are made anew, so that what was deleted or changed its signature
-- leaves nothing behind. What tables depend on for their data (defaults, generated columns) belongs into a migration instead.
do $$
declare
  v_policy record;
  v_trigger record;
  v_routine regprocedure;
begin
  for v_policy in select tablename, policyname from pg_catalog.pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', v_policy.policyname, v_policy.tablename);
  end loop;
  for v_trigger in
    select t.tgname, t.tgrelid::regclass as table_name
    from pg_catalog.pg_trigger t
    join pg_catalog.pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
  loop
    execute format('drop trigger %I on %s', v_trigger.tgname, v_trigger.table_name);
  end loop;
  for v_routine in
    select p.oid::regprocedure
    from pg_catalog.pg_proc p
    where p.proowner = 'service'::regrole
  loop
    execute format('drop routine %s', v_routine);
  end loop;
end
$$;
