-- What holds for every table: a query for the statements that make it so.
select format('create policy service on public.%I to service using (true) with check (true)', c.relname) as statement
-- The service sees all rows: it is the definer functions and the product itself.
from pg_catalog.pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
union all
-- A table with `updated_at` keeps it by itself.
select format(
  'create trigger stamp_updated_at before update on public.%I for each row execute function private.stamp_updated_at()',
  c.relname)
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
order by 1
