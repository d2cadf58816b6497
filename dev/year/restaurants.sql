-- Restaurants of some of the people: a menu, hours, a page that was published once to three times, and what they brought along from an old site.
create unlogged table size.places as
select g.n, o.n as owner_n, o.id as owner_id, o.locale, o.country, at, size.id_at(at, 'place', g.n) as id,
  kind.code as kind, name.es as word,
  case o.locale when 'es' then kind.es || ' ' || name.es else name.en || ' ' || kind.en end as name,
  size.time_zone_of(o.country) as time_zone,
  case o.country when 'ES' then 'EUR' when 'GB' then 'GBP' when 'MX' then 'MXN' else 'USD' end as currency, 1 + g.n % 3 as versions
from generate_series(1, greatest(4, size.consults() / 250)) g (n)
join size.people o on o.n = 1 + (g.n * 7) % size.owners()
cross join lateral (select size.moment() - size.span() * 0.95 * size.share('opened', g.n) - interval '8 days' as at) opened
cross join lateral (values ('restaurant', 'Casa', 'Kitchen'), ('cafe', 'Café', 'Café'), ('bar', 'Bar', 'Bar')) kind (code, es, en)
cross join lateral (values ('Olmo', 'Elm'), ('Marea', 'Tide'), ('Lumbre', 'Ember'), ('Romero', 'Rosemary'), ('Azahar', 'Blossom'), ('Candil', 'Lantern'),
  ('Brisa', 'Breeze'), ('Encina', 'Oak'), ('Nogal', 'Walnut'), ('Sal', 'Salt')) name (es, en)
where kind.code = (array['restaurant', 'cafe', 'bar'])[1 + g.n % 3]
  and name.es = (array['Olmo', 'Marea', 'Lumbre', 'Romero', 'Azahar', 'Candil', 'Brisa', 'Encina', 'Nogal', 'Sal'])[1 + (g.n / 3) % 10];

insert into public.user_subscriptions (id, user_id, product, plan_id, status, anchor, current_period_start, source, created_at, updated_at)
select size.id_at(min(p.at), 'gastronomy', p.owner_n), p.owner_id, 'gastronomy', l.id, 'active', min(p.at), min(p.at), 'start', min(p.at), min(p.at)
from size.places p join public.subscription_plans l on l.product = 'gastronomy' and l.is_start
group by p.owner_n, p.owner_id, l.id;

insert into public.businesses (id, name, kind, country, time_zone, currency, languages, contact, payer_id, created_at, updated_at)
select id, name, kind, country, time_zone, currency, array[locale], '{}', owner_id, at, at from size.places;

insert into public.business_members (business_id, user_id, role, created_at) select id, owner_id, 'OWNER', at from size.places;

insert into public.business_hours (business_id, weekday, opens, closes)
select id, weekday, 780, 960 from size.places, generate_series(2, 7) weekday
union all select id, weekday, 1200, 1410 from size.places, generate_series(4, 6) weekday;

insert into public.menus (id, business_id, position, name, created_at, updated_at)
select size.id_at(at, 'menu', n), id, '00015', jsonb_build_object(locale, case locale when 'es' then 'Carta' else 'Menu' end), at, at from size.places;

create unlogged table size.dishes as
select p.n, p.id as business_id, p.at, p.locale, d.category, d.place, d.price * case p.currency when 'MXN' then 14 else 1 end as price,
  case p.locale when 'es' then d.category_es else d.category_en end as category_name, case p.locale when 'es' then d.es else d.en end as name, d.allergens::jsonb as allergens
from size.places p
cross join (values
  (1, 1, 'Para empezar', 'To start', 'Croquetas de jamón', 'Ham croquettes', 950, '{"gluten": "contains", "milk": "contains"}'),
  (1, 2, 'Para empezar', 'To start', 'Ensalada de tomate y ventresca', 'Tomato salad with tuna belly', 1250, '{"fish": "contains"}'),
  (1, 3, 'Para empezar', 'To start', 'Pan con aceite', 'Bread and oil', 280, '{"gluten": "contains"}'),
  (2, 1, 'De segundo', 'Mains', 'Arroz del día', 'Rice of the day', 1690, '{}'),
  (2, 2, 'De segundo', 'Mains', 'Merluza a la plancha', 'Grilled hake', 1850, '{"fish": "contains"}'),
  (2, 3, 'De segundo', 'Mains', 'Carrilleras al vino tinto', 'Cheeks in red wine', 1790, '{"sulphites": "contains"}'),
  (3, 1, 'Postres', 'Sweet', 'Tarta de queso', 'Cheesecake', 620, '{"milk": "contains", "eggs": "contains"}'),
  (3, 2, 'Postres', 'Sweet', 'Fruta de temporada', 'Fruit of the season', 450, '{}')
) d (category, place, category_es, category_en, es, en, price, allergens);

insert into public.menu_categories (id, business_id, menu_id, position, name, created_at, updated_at)
select distinct size.id_at(at, 'category' || category, n), business_id, size.id_at(at, 'menu', n), '000' || category || '5', jsonb_build_object(locale, category_name), at, at
from size.dishes;

insert into public.menu_items (id, business_id, category_id, position, name, allergens, created_at, updated_at)
select size.id_at(at, 'dish' || category || place, n), business_id, size.id_at(at, 'category' || category, n), '000' || place || '5',
  jsonb_build_object(locale, name), allergens, at, at
from size.dishes;

insert into public.item_sizes (id, business_id, item_id, position, price, created_at, updated_at)
select size.id_at(at, 'size' || category || place, n), business_id, size.id_at(at, 'dish' || category || place, n), '00015', price, at, at from size.dishes;

insert into public.configurations (id, business_id, name, template_code, created_at, updated_at)
select p.id, p.id, p.name, t.code, p.at, p.at
from size.places p
cross join lateral (select code from public.templates order by size.share(code, p.n) limit 1) t;

insert into public.sites (id, business_id, configuration_id, slug, short_code, created_at, updated_at)
select p.id, p.id, p.id, s.slug, substr(md5('code' || n), 1, 8), p.at, p.at
from size.places p
cross join lateral (select trim(both '-' from regexp_replace(translate(lower(p.name), 'áéíóúñ', 'aeioun'), '[^a-z0-9]+', '-', 'g')) || '-' || p.n as slug) s;

insert into public.site_slugs (slug, site_id, created_at) select slug, s.id, p.at from public.sites s join size.places p on p.id = s.id;

insert into public.site_versions (site_id, number, snapshot, created_by, created_at)
select p.id, number, private.site_snapshot(p.id, p.id), p.owner_id, p.at + interval '2 days' * number
from size.places p cross join generate_series(1, p.versions) number;

update public.sites s set live_version = p.versions from size.places p where p.id = s.id;

insert into public.import_jobs (id, business_id, created_by, source, address, address_key, status, currency, pages_read, pages_found, failure, attempts, created_at, finished_at)
select size.id_at(at, 'import', n), id, owner_id, 'address', 'https://www.' || lower(word) || n || '.example/carta', lower(word) || n || '.example/carta', 'failed', currency,
  0, 0, (array['no-name', 'away', 'gone', 'unreadable'])[1 + n % 4], 3, at, at + interval '40 seconds'
from size.places where n % 3 = 0;
