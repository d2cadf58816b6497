-- The role that deletes what is past its term and may do nothing else. Roles belong to the whole server, so each statement here
-- can be run again.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'retention') then
    create role retention nologin noinherit;
  end if;
end
$$;
--> statement-breakpoint
grant retention to app with inherit false, set true;
