create schema if not exists extensions;
--> statement-breakpoint
create extension if not exists pg_trgm with schema extensions;
--> statement-breakpoint
create extension if not exists unaccent with schema extensions;
--> statement-breakpoint
-- A text without accents, in lower case. `unaccent(text)` is only stable, because the dictionary that it takes is found by the search path; a
-- dictionary that is named is always the same. Its cost is what it takes beside a comparison, so that plans call it for few rows.
create or replace function private.folded(p_text text) returns text
  language sql immutable strict parallel safe cost 100
  return pg_catalog.lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_text));
--> statement-breakpoint
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
