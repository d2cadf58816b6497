-- The clinics that one can take an animal to: which are near, and which are open.

-- The shifts of a clinic that begin on one of the days from `p_from` to `p_to`, as times of the clock on its wall. A date with hours of its
-- own goes by these, another by its weekday.
create or replace function private.center_shifts(p_center uuid, p_from date, p_to date) returns setof tsrange
  language sql stable as $$
  select tsrange(d.midnight + make_interval(mins => s.opens), d.midnight + make_interval(mins => s.closes))
  from generate_series(p_from::timestamp, p_to::timestamp, interval '1 day') as d(midnight)
  cross join lateral (
    select x.opens::int as opens, x.closes::int as closes
    from public.center_special_hours x
    where x.center_id = p_center and x.day = d.midnight::date and x.opens is not null
    union all
    select h.opens::int, h.closes::int
    from public.center_hours h
    where h.center_id = p_center and h.weekday = extract(isodow from d.midnight)
      and not exists (
        select from public.center_special_hours x where x.center_id = p_center and x.day = d.midnight::date)
  ) s;
$$;

-- Whether a clinic is open when its wall clock shows `p_clock`. The clock decides: an hour that it shows twice is open both times, one
-- that it skips never comes. A shift ends on the next day at the latest, so yesterday's are looked at, too.
create or replace function private.center_is_open(p_center uuid, p_emergency boolean, p_clock timestamp) returns boolean
  language sql stable as $$
  select p_emergency or exists (
    select from private.center_shifts(p_center, (p_clock - interval '1 day')::date, p_clock::date) as shift
    where shift @> p_clock);
$$;

-- When that changes next, by the same clock: {closesAt} of an open clinic, {opensAt} of a closed one, `YYYY-MM-DDTHH:MM`. Null when it does
-- not within a week.
create or replace function private.center_changes(p_center uuid, p_emergency boolean, p_clock timestamp) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'closesAt', to_char(min(upper(stretch)) filter (
      where not p_emergency and stretch @> p_clock and upper(stretch) <= p_clock + interval '7 days'),
      'YYYY-MM-DD"T"HH24:MI'),
    'opensAt', case when not p_emergency and not coalesce(bool_or(stretch @> p_clock), false) then
      to_char(min(lower(stretch)) filter (where lower(stretch) between p_clock and p_clock + interval '7 days'),
        'YYYY-MM-DD"T"HH24:MI') end)
  from (
    select unnest(range_agg(shift)) as stretch
    from private.center_shifts(p_center, (p_clock - interval '1 day')::date, (p_clock + interval '8 days')::date) as shift
  ) stretches;
$$;

-- A clinic as people see it, and how it is at `p_now`: open or not, and until when. `p_line`: the straight line to it in metres, null when no
-- distance is asked for; `p_key`: its place in the list.
create or replace function private.center_shown(p_center uuid, p_line double precision, p_key text, p_now timestamptz) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
      'id', c.id, 'name', c.name, 'address', c.address, 'city', c.city, 'postalCode', c.postal_code, 'country', c.country,
      'phone', c.phone, 'url', c.url, 'species', c.species, 'latitude', c.latitude, 'longitude', c.longitude,
      'timeZone', c.time_zone, 'emergency', c.emergency, 'isExample', c.is_example,
      'distance', case when p_line is not null then 2 * 6371008.8 * asin(least(p_line / (2 * 6371008.8), 1)) end,
      'openNow', private.center_is_open(c.id, c.emergency, p_now at time zone c.time_zone),
      'key', p_key)
    || private.center_changes(c.id, c.emergency, p_now at time zone c.time_zone)
  from public.centers c
  where c.id = p_center;
$$;

-- Which place somebody means, by the clinics there: a postal code, or as much of its beginning as is known (two characters at least), or a
-- town. Of places in several countries the one in `p_country` is meant, else the one with more clinics. No row when it is neither.
create or replace function private.center_place(p_words text, p_country text, p_examples boolean)
  returns table (kind text, name text, country text, latitude double precision, longitude double precision)
  language plpgsql stable as $$
declare
  v_code text := upper(replace(p_words, ' ', ''));
begin
  -- Five digits (Spain, Mexico, the United States), or a British code or the first half of one.
  if v_code ~ '^([0-9]{5}|[A-Z]{1,2}[0-9][A-Z0-9]?([0-9][A-Z]{2})?)$' then
    for v_length in reverse length(v_code)..2 loop
      return query
        select 'postal_code', v_code, f.country::text, avg(f.latitude), avg(f.longitude)
        from (
          select c.country, c.latitude, c.longitude
          from public.centers c
          where c.status = 'active' and (p_examples or not c.is_example)
            and replace(c.postal_code, ' ', '') like left(v_code, v_length) || '%'
          limit 500
        ) f
        group by f.country
        order by (f.country = p_country) desc nulls last, count(*) desc
        limit 1;
      if found then
        return;
      end if;
    end loop;
  end if;
  return query
    select 'town', f.city, f.country::text, avg(f.latitude), avg(f.longitude)
    from (
      select c.city, c.country, c.latitude, c.longitude
      from public.centers c
      where c.status = 'active' and (p_examples or not c.is_example)
        and private.folded(c.city) = private.folded(p_words)
      limit 500
    ) f
    group by f.country, f.city
    order by (f.country = p_country) desc nulls last, count(*) desc
    limit 1;
end
$$;

-- Clinics for whoever needs one now. `p_ask`: {latitude, longitude} of the point, or null; {words}: with a point, what a clinic's name, town
-- or address must contain; without one, the place around which to look, or if it is none that is known, what they must contain;
-- {country} to prefer (or null); {radius} in metres; {species} (or null); {openNow}; {examples}: whether made-up clinics count; {after}: the
-- {order} of the page before, `distance` or `name`, and {key, id} of its last row (or null); {limit}.
-- Returns {origin, clinics}: the point with its {kind} (`point`, `postal_code`, `town`), or null when only the words count; and up to `limit`
-- clinics of the five thousand nearest, the nearest first, by name when there is no point. A clinic has its {distance} in metres (or null) and its {key}.
-- Refuses: BAD_INPUT (neither a point nor words; the page before was in another order).
create or replace function public.fn_centers_near(p_ask jsonb) returns jsonb
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_now timestamptz := private.now();
  v_words text := nullif(trim(p_ask ->> 'words'), '');
  v_examples boolean := (p_ask ->> 'examples')::boolean;
  v_species text := p_ask ->> 'species';
  v_open boolean := (p_ask ->> 'openNow')::boolean;
  v_limit int := (p_ask ->> 'limit')::int;
  v_after uuid := (p_ask -> 'after' ->> 'id')::uuid;
  v_key text := p_ask -> 'after' ->> 'key';
  v_like text;
  v_latitude double precision;
  v_longitude double precision;
  -- The straight line through the globe that joins two points at the radius.
  v_reach double precision := 2 * 6371008.8 * sin(least((p_ask ->> 'radius')::double precision / (2 * 6371008.8), pi() / 2));
  v_origin jsonb;
  v_row record;
  v_clinics jsonb := '[]';
begin
  if p_ask ->> 'latitude' is not null then
    v_origin := jsonb_build_object('kind', 'point', 'name', null, 'country', null,
      'latitude', p_ask -> 'latitude', 'longitude', p_ask -> 'longitude');
  elsif v_words is not null then
    select to_jsonb(p) into v_origin from private.center_place(v_words, p_ask ->> 'country', v_examples) p;
    if v_origin is not null then
      v_words := null;
    end if;
  else
    perform private.refuse('BAD_INPUT');
  end if;
  -- A page goes on in the order in which it began.
  if p_ask -> 'after' ->> 'order' <> (case when v_origin is null then 'name' else 'distance' end) then
    perform private.refuse('BAD_INPUT');
  end if;
  if v_words is not null then
    v_like := case when length(v_words) < 3 then '% ' else '%' end
      || regexp_replace(private.folded(v_words), '([\\%_])', '\\\1', 'g') || '%';
  end if;

  if v_origin is not null then
    v_latitude := v_origin ->> 'latitude';
    v_longitude := v_origin ->> 'longitude';
    -- One row after the other in the order of the index, so that a page costs what it shows; and no more rows than these, so that
    -- nobody's question reads a whole country.
    for v_row in
      select c.id, c.emergency, c.time_zone, c.species, ' ' || c.name || ' ' || c.city || ' ' || c.address as words,
        private.on_globe(c.latitude, c.longitude)
          operator(extensions.<->) private.on_globe(v_latitude, v_longitude) as line
      from public.centers c
      where c.status = 'active' and (v_examples or not c.is_example)
      order by line, c.id
      limit 5000
    loop
      exit when v_row.line > v_reach;
      continue when v_key is not null and (v_row.line, v_row.id) <= (v_key::double precision, v_after);
      continue when v_species <> all (v_row.species);
      continue when v_like is not null and private.folded(v_row.words) not like v_like;
      continue when v_open
        and not private.center_is_open(v_row.id, v_row.emergency, v_now at time zone v_row.time_zone);
      v_clinics := v_clinics || private.center_shown(v_row.id, v_row.line, v_row.line::text, v_now);
      exit when jsonb_array_length(v_clinics) >= v_limit;
    end loop;
  else
    -- Of words that very many clinics have, the first thousand are sorted.
    select coalesce(jsonb_agg(private.center_shown(named.id, null, named.folded, v_now) order by named.folded, named.id), '[]')
    into v_clinics
    from (
      select found.id, found.folded
      from (
        select c.id, private.folded(c.name) as folded
        from public.centers c
        where c.status = 'active' and (v_examples or not c.is_example)
          and private.folded(' ' || c.name || ' ' || c.city || ' ' || c.address) like v_like
          and (v_species is null or v_species = any (c.species))
          and (not v_open or private.center_is_open(c.id, c.emergency, v_now at time zone c.time_zone))
        limit 1000
      ) found
      where v_key is null or (found.folded, found.id) > (v_key, v_after)
      order by found.folded, found.id
      limit v_limit
    ) named;
  end if;
  return jsonb_build_object('origin', v_origin, 'clinics', v_clinics);
end
$$;

-- A clinic whole, with its hours, as an admin edits it; {version} changes with each change.
create or replace function private.center_whole(p_center uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'id', c.id, 'name', c.name, 'address', c.address, 'city', c.city, 'postalCode', c.postal_code, 'country', c.country,
    'phone', c.phone, 'url', c.url, 'species', c.species, 'latitude', c.latitude, 'longitude', c.longitude,
    'timeZone', c.time_zone, 'emergency', c.emergency, 'isExample', c.is_example, 'status', c.status,
    'version', extract(epoch from c.updated_at)::text,
    'hours', (
      select coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes)
        order by h.weekday, h.opens), '[]')
      from public.center_hours h where h.center_id = c.id),
    'specialHours', (
      select coalesce(jsonb_agg(jsonb_build_object('day', x.day, 'opens', x.opens, 'closes', x.closes)
        order by x.day, x.opens), '[]')
      from public.center_special_hours x where x.center_id = c.id))
  from public.centers c
  where c.id = p_center;
$$;

-- Keeps a clinic as an admin wrote it, its hours with it, and audits how it was and how it is. `p_center`: as private.center_whole gives it;
-- without a {version} it is a new one, by the {id} that whoever asks has made, so that the same again adds none. Returns it whole. For the
-- service. Refuses: NOT_FOUND, CONFLICT (somebody changed it since that version), BAD_INPUT.
create or replace function public.fn_save_center(p_center jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_asked public.centers;
  v_before jsonb;
  v_after jsonb;
begin
  select * into v_asked from jsonb_populate_record(null::public.centers, jsonb_build_object(
    'id', p_center -> 'id', 'name', p_center -> 'name', 'address', p_center -> 'address', 'city', p_center -> 'city',
    'postal_code', p_center -> 'postalCode', 'country', p_center -> 'country', 'phone', p_center -> 'phone',
    'url', p_center -> 'url', 'species', p_center -> 'species', 'latitude', p_center -> 'latitude',
    'longitude', p_center -> 'longitude', 'time_zone', p_center -> 'timeZone', 'emergency', p_center -> 'emergency',
    'is_example', p_center -> 'isExample', 'status', p_center -> 'status'));
  -- Raises when there is no such zone.
  perform private.now() at time zone v_asked.time_zone;
  perform from public.centers where id = v_asked.id for update;
  v_before := private.center_whole(v_asked.id);
  if p_center ->> 'version' is null then
    insert into public.centers (
      id, name, address, city, postal_code, country, phone, url, species, latitude, longitude, time_zone, emergency,
      is_example, status
    )
    values (v_asked.id, v_asked.name, v_asked.address, v_asked.city, v_asked.postal_code, v_asked.country, v_asked.phone,
      v_asked.url, v_asked.species, v_asked.latitude, v_asked.longitude, v_asked.time_zone, v_asked.emergency,
      v_asked.is_example, v_asked.status)
    on conflict (id) do nothing;
    if not found then
      return private.center_whole(v_asked.id);
    end if;
  elsif v_before is null then
    perform private.refuse('NOT_FOUND', '{"subject": "clinic"}');
  elsif v_before ->> 'version' <> p_center ->> 'version' then
    perform private.refuse('CONFLICT');
  else
    update public.centers
    set name = v_asked.name, address = v_asked.address, city = v_asked.city, postal_code = v_asked.postal_code,
      country = v_asked.country, phone = v_asked.phone, url = v_asked.url, species = v_asked.species,
      latitude = v_asked.latitude, longitude = v_asked.longitude, time_zone = v_asked.time_zone,
      emergency = v_asked.emergency, is_example = v_asked.is_example, status = v_asked.status
    where id = v_asked.id;
  end if;
  delete from public.center_hours where center_id = v_asked.id;
  insert into public.center_hours (center_id, weekday, opens, closes)
  select v_asked.id, h.weekday, h.opens, h.closes
  from jsonb_to_recordset(p_center -> 'hours') as h (weekday smallint, opens smallint, closes smallint);
  delete from public.center_special_hours where center_id = v_asked.id;
  insert into public.center_special_hours (center_id, day, opens, closes)
  select v_asked.id, x.day, x.opens, x.closes
  from jsonb_to_recordset(p_center -> 'specialHours') as x (day date, opens smallint, closes smallint);
  v_after := private.center_whole(v_asked.id);
  perform private.audit(case when v_before is null then 'center.add' else 'center.change' end, 'center',
    v_asked.id::text, jsonb_build_object('before', v_before, 'after', v_after));
  return v_after;
exception
  when check_violation or unique_violation or not_null_violation or invalid_parameter_value then
    perform private.refuse('BAD_INPUT');
end
$$;
