-- What the tables of restaurants say of how the product is; see private.core_figures.
create or replace function private.site_figures() returns table (name text, label text, value float8)
  language sql stable as $$
  select 'sites_untold_age_seconds', '', coalesce(extract(epoch from private.now() - min(updated_at)), 0)::float8
  from public.sites where told_revision < revision
  union all
  select 'imports_due_age_seconds', '', coalesce(extract(epoch from private.now() - min(created_at)), 0)::float8
  from public.import_jobs where status in ('queued', 'reading') and (lease_until is null or lease_until < private.now());
$$;
