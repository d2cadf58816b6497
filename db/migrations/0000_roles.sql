-- Roles and schemas. Roles belong to the whole server, so each statement here can be run again.
do $$
declare
  v_role text;
begin
  foreach v_role in array array['anon', 'authenticated', 'service'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      execute format('create role %I nologin noinherit', v_role);
    end if;
  end loop;
  if not exists (select from pg_catalog.pg_roles where rolname = 'app') then
    create role app login noinherit;
  end if;
end
$$;
--> statement-breakpoint
-- The login owns nothing and inherits nothing: a request that forgets to choose a role may do nothing at all.
grant anon, authenticated, service to app with inherit false, set true;
--> statement-breakpoint
-- Functions are created as `service`; an owner that is not a superuser must be allowed to become it.
grant service to current_user with inherit true, set true;
--> statement-breakpoint
create schema if not exists private;
--> statement-breakpoint
create schema if not exists auth;
--> statement-breakpoint
-- The clock: `app.now` when a test set it, otherwise the start of the transaction.
create or replace function private.now() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now());
