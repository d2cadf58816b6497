-- Restaurants: one for each tenth consult, with its page and, of every other one, what was read of an old site.
insert into public.templates (code, name_es, name_en, summary_es, summary_en, kinds, position)
select code, code, code, '', '', '{restaurant}', 0 from unnest(array['minimalist', 'modern', 'stylish', 'cozy']) code;

create unlogged table size.restaurants as
select g.n, o.id as payer_id, size.random_id('restaurant', g.n) as id, size.random_id('page', g.n) as page_id, at, size.id_at(at, 'site', g.n) as site_id
from generate_series(1, size.consults() / 10) g (n)
cross join lateral (select size.moment() - size.span() * (1 - g.n / (size.consults() / 10.0)) as at) opened
join size.people o on o.n = 1 + floor(size.owners() * size.share('payer', g.n))::int;

insert into public.businesses (id, name, kind, country, time_zone, currency, languages, payer_id, created_at)
select id, size.one_of(array['Casa', 'Bar', 'Taberna', 'Mesón', 'Café'], 'house', n) || ' ' || n, 'restaurant', 'ES', 'Europe/Madrid', 'EUR', '{es}', payer_id, at
from size.restaurants;
insert into public.configurations (id, business_id, name, template_code, created_at)
select page_id, id, 'Carta', size.one_of(array['minimalist', 'modern', 'stylish', 'cozy'], 'look', n), at from size.restaurants;
insert into public.sites (id, business_id, configuration_id, slug, short_code, live_version, created_at, closed_at)
select site_id, id, page_id, 'casa-' || n, lpad(to_hex(n), 8, '0'), case when size.share('live', n) < 0.7 then 1 end, at,
  case when size.share('closed', n) < 0.01 then size.moment() end
from size.restaurants;
insert into public.site_versions (site_id, number, snapshot, created_by, created_at)
select site_id, 1, '{}', payer_id, at from size.restaurants where size.share('live', n) < 0.7;
insert into public.import_jobs (id, business_id, created_by, source, address, address_key, status, currency, failure, draft, created_at, finished_at,
  applied_at, applied_key)
select size.id_at(at, 'import', n), id, payer_id, source, case source when 'address' then 'https://casa-' || n || '.test' end,
  case source when 'address' then 'casa-' || n || '.test' end, status, 'EUR', case status when 'failed' then 'away' end,
  case when status in ('ready', 'applied') then '{}'::jsonb end, at, at + interval '1 minute',
  case status when 'applied' then at + interval '1 hour' end, case status when 'applied' then size.random_id('applied', n) end
from (
  select *, case when size.share('source', n) < 0.9 then 'address' when size.share('source', n) < 0.98 then 'text' else 'file' end as source,
    case when size.share('status', n) < 0.8 then 'applied' when size.share('status', n) < 0.97 then 'ready' else 'failed' end as status
  from size.restaurants where n % 2 = 0
) brought;
