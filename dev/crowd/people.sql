-- Who there is: owners who joined over four years, vets, admins; their devices and animals.
create unlogged table size.people as
select n, size.random_id('person', n) as id, country, locale, first_name, last_name,
  case when n <= size.owners() then 'owner' when n <= size.owners() + size.vets() then 'vet' else 'admin' end as role,
  case
    when n > size.owners() then size.moment() - size.span() - interval '1 year'
    when n <= 0.3 * size.owners()
      then size.moment() - size.span() - interval '1 year' * (1 - n / (0.3 * size.owners()))
    else size.moment() - size.span() * (1 - (n::float8 / size.owners() - 0.3) / 0.7)
  end as joined_at,
  -- Every sixth pays by the month or year; some of the others did.
  case when n > size.owners() then 'start' when n % 6 = 0 then 'paid' when n % 10 = 3 then 'left' else 'start' end as plan_kind,
  case when size.share('plan', n) < 0.7 then 'care' else 'family' end as paid_plan
from (
  select n, country, case when country in ('US', 'GB') then 'en' else 'es' end as locale,
    size.one_of(case when country in ('US', 'GB')
      then array['Olivia', 'Ben', 'Emma', 'Noah', 'Grace', 'Liam', 'Chloe', 'Jack', 'Ruby', 'Harry', 'Ella', 'George', 'Amy', 'Oscar']
      else array['Lucía', 'Hugo', 'Martina', 'Mateo', 'Sofía', 'Leo', 'Valentina', 'Daniel', 'Ana', 'Alejandro', 'Carmen', 'Manuel',
        'Irene', 'Álvaro', 'Ximena', 'Santiago', 'Begoña', 'Íñigo'] end, 'first name', n) as first_name,
    size.one_of(case when country in ('US', 'GB')
      then array['Smith', 'Jones', 'Taylor', 'Brown', 'Williams', 'Wilson', 'Johnson', 'Davies', 'Patel', 'Wright', 'Walker', 'Green']
      else array['García', 'Rodríguez', 'González', 'Fernández', 'López', 'Martínez', 'Sánchez', 'Pérez', 'Gómez', 'Martín',
        'Jiménez', 'Hernández', 'Ruiz', 'Díaz', 'Moreno', 'Muñoz', 'Álvarez', 'Romero', 'Gutiérrez', 'Navarro', 'Ibáñez', 'Ordóñez'] end,
      'last name', n)
    || case when country in ('US', 'GB') then '' else ' ' || size.one_of(
      array['Torres', 'Domínguez', 'Vázquez', 'Ramos', 'Gil', 'Serrano', 'Blanco', 'Molina', 'Castro', 'Ortega', 'Rubio', 'Núñez',
        'Medina', 'Cortés', 'Peña', 'Vega'], 'second name', n) end as last_name
  from (
    select n, size.one_of(array['ES', 'ES', 'ES', 'ES', 'ES', 'MX', 'MX', 'MX', 'AR', 'US', 'US', 'GB'], 'country', n) as country
    from generate_series(1, size.people()) n
  ) of_countries
) named;

insert into public.user_profiles (user_id, email, display_name, locale, role, created_at, updated_at)
select id, translate(lower(first_name || '.' || split_part(last_name, ' ', 1)), 'áéíóúñü', 'aeiounu') || n || '@example.test',
  first_name || ' ' || last_name, locale, role, joined_at, joined_at
from size.people;

insert into public.vets (user_id, display_name, licence_number, licence_country, languages, species, about, on_duty, updated_at)
select id, first_name || ' ' || last_name, 'V' || n, country, array[locale],
  case n % 3 when 0 then array['dog', 'cat', 'horse'] else array['dog', 'cat'] end,
  case locale when 'es' then 'Medicina interna y urgencias de pequeños animales.' else 'Small animal medicine and emergencies.' end,
  n % 5 = 0, joined_at
from size.people where role = 'vet';

insert into public.vet_skills (vet_id, kind, code)
select v.user_id, s.kind, s.code
from public.vets v
join size.people o on o.id = v.user_id
cross join lateral (
  select 'language' as kind, unnest(v.languages) as code
  union all select 'species', unnest(v.species)
  union all select 'country', v.licence_country
  union all select 'mode', 'chat'
) s;

insert into public.device_sessions (session_id, user_id, user_agent, created_at, last_seen_at, revoked_at)
select size.random_id('device', n * 1000 + d), id,
  size.one_of(array['Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X)', 'Mozilla/5.0 (Linux; Android 16; SM-S931B)',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'], 'agent', n * 1000 + d),
  greatest(joined_at, seen_at - interval '30 days'), seen_at, case when d > 1 then seen_at end
from (
  select n, d, id, joined_at, joined_at + (size.moment() - joined_at) * sqrt(size.share('seen', n * 1000 + d)) as seen_at
  from size.people, generate_series(1, case when n = 1 or n = size.owners() + 1 then 300 else 1 + n % 2 end) d
) seen;

-- How many animals an owner has.
create function size.pets_of(p_owner bigint) returns int language sql immutable parallel safe
  return 1 + (p_owner % 4 = 0)::int + 2 * (p_owner % 20 = 0)::int;

create unlogged table size.pets as
select o.n as owner_n, slot, o.id as owner_id, o.locale, at, size.id_at(at, 'pet', o.n * 10 + slot) as id, o.n * 10 + slot as n
from size.people o, generate_series(0, size.pets_of(o.n) - 1) slot,
  lateral (select o.joined_at + slot * interval '1 hour' as at) made
where o.role = 'owner';

insert into public.pets (id, owner_id, name, species, species_other, birth_date, weight_grams, sex, neutered, created_at, updated_at,
  archived_at)
select id, owner_id,
  size.one_of(array['Luna', 'Tor', 'Nala', 'Coco', 'Kira', 'Simba', 'Bella', 'Max', 'Lola', 'Rocky', 'Mía', 'Milo', 'Noa', 'Thor'], 'pet', n),
  kind, case when kind = 'other' then case locale when 'es' then 'conejo' else 'rabbit' end end,
  (at - interval '1 day' * (100 + 4000 * size.share('born', n)))::date,
  case kind when 'horse' then 420000 + (160000 * size.share('weight', n))::int when 'cat' then 2800 + (4200 * size.share('weight', n))::int
    else 2500 + (38000 * size.share('weight', n))::int end,
  size.one_of(array['female', 'male'], 'sex', n), size.share('neutered', n) < 0.5, at, at,
  case when size.share('archived', n) < 0.03 then size.moment() - interval '90 days' end
from (select *, size.one_of(size.kinds_of_pets(), 'kind', n) as kind from size.pets) kinds;

-- As the trigger notes what is entered with an animal.
insert into public.pet_weights (pet_id, author_id, side, day, grams, created_at, updated_at)
select id, owner_id, 'owner', created_at::date, weight_grams, created_at, created_at
from public.pets where id in (select id from size.pets) and weight_grams is not null;
