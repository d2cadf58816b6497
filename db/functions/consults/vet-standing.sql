-- Whether a vet may be offered anything: not while the team suspended them, not without a licence that holds. Decided here, at the moment of each
-- offer, so that it does not matter when cron comes by.

-- The moment at which the last day of a licence is over where it counts. Of a country with several clocks it is the one that is ahead of the
-- others; of a country that is not named here UTC.
create or replace function private.licence_end(p_country text, p_day date) returns timestamptz
  language sql stable as $$
  select (p_day + 1)::timestamp at time zone case p_country
    when 'ES' then 'Europe/Madrid' when 'GB' then 'Europe/London' when 'IE' then 'Europe/Dublin' when 'PT' then 'Europe/Lisbon'
    when 'MX' then 'America/Cancun' when 'US' then 'America/New_York' when 'CA' then 'America/St_Johns'
    when 'AR' then 'America/Argentina/Buenos_Aires' when 'CO' then 'America/Bogota' when 'CL' then 'America/Santiago' when 'PE' then 'America/Lima'
    else 'UTC' end;
$$;

-- Where a vet stands: active, suspended or lapsed (every licence has run out).
create or replace function private.standing(p_vet public.vets) returns text
  language sql stable as $$
  select case
    when p_vet.suspended_at is not null then 'suspended'
    when p_vet.licensed_until <= private.now() then 'lapsed'
    else 'active' end;
$$;

-- Whether a vet may be offered anything at all.
create or replace function private.may_serve(p_vet public.vets) returns boolean
  language sql stable as $$
  select private.standing(p_vet) = 'active';
$$;

-- Whether a vet had a licence of this country and it has run out: what comes from there is not offered to them, whether or not it takes one.
create or replace function private.lapsed_in(p_vet uuid, p_country text) returns boolean
  language sql stable as $$
  select exists (
    select from public.vet_licences l where l.vet_id = p_vet and l.country = p_country and l.ends_at <= private.now());
$$;

-- Lets a vet pass who may be offered something. Refuses: VET_SUSPENDED, LICENCE_EXPIRED.
create or replace function private.require_standing(p_vet uuid) returns void
  language plpgsql stable as $$
declare
  v_standing text := (select private.standing(v) from public.vets v where v.user_id = p_vet);
begin
  if v_standing = 'suspended' then
    perform private.refuse('VET_SUSPENDED');
  elsif v_standing = 'lapsed' then
    perform private.refuse('LICENCE_EXPIRED');
  end if;
end
$$;
