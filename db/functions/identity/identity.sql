-- People, their devices and their roles.

-- The role of a person in the database; null when there is no profile. For the service.
create or replace function public.fn_role_of(p_user_id uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select role from public.user_profiles where user_id = p_user_id;
$$;

-- Whether the caller is a vet. For policies: call it as `(select private.is_vet())`.
create or replace function private.is_vet() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.user_profiles where user_id = auth.uid() and role = 'vet');
$$;

-- Lets the caller pass only with this role in the database; what a token says about roles does not count here.
-- Refuses: UNAUTHENTICATED, FORBIDDEN.
create or replace function public.fn_require_role(p_role text) returns void
  language plpgsql stable security definer set search_path = '' as $$
begin
  if public.fn_role_of(private.caller()) is distinct from p_role then
    perform private.refuse('FORBIDDEN');
  end if;
end
$$;

-- Notes a device that was never seen. One that comes after the first is new until its person sees it in the list of another one, and they
-- are to be told of it. Returns whether it is new.
create or replace function private.add_device(p_session uuid, p_profile public.user_profiles) returns boolean
  language plpgsql volatile as $$
declare
  v_user uuid := private.caller();
  v_agent text := left(coalesce(current_setting('request.device', true), ''), 400);
  v_is_new boolean := exists (select from public.device_sessions where user_id = v_user);
begin
  insert into public.device_sessions (session_id, user_id, user_agent, is_new) values (p_session, v_user, v_agent, v_is_new)
  on conflict do nothing;
  if not found or not v_is_new then
    return false;
  end if;
  perform private.notify(v_user, 'new-device', p_session::text, jsonb_build_object('userAgent', v_agent), 'device:' || p_session);
  return true;
end
$$;

-- The person has seen which devices they have: none but the one that calls is new any more, so that nobody takes their own mark off.
create or replace function public.fn_acknowledge_devices() returns void
  language sql volatile security definer set search_path = '' as $$
  update public.device_sessions
  set is_new = false
  where user_id = private.caller() and is_new
    and session_id is distinct from (private.claims() ->> 'session_id')::uuid;
$$;

-- First statement of every signed-in transaction. Notes the device (at most every five minutes) and refuses a token of a
-- session that was logged out (by its session id, or issued in a second before the last "log out everywhere") or that lacks a second factor.
-- Returns whether the device is one that its person has to hear of: the first transaction of a session that is not their first one.
-- Refuses: UNAUTHENTICATED, ACCOUNT_SUSPENDED, SESSION_REVOKED, SECOND_FACTOR_REQUIRED.
create or replace function public.fn_touch_session() returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_session uuid := (private.claims() ->> 'session_id')::uuid;
  v_issued_at timestamptz := to_timestamp((private.claims() ->> 'iat')::float8);
  v_device public.device_sessions;
  v_profile public.user_profiles;
  v_is_new boolean := false;
begin
  select * into v_profile from public.user_profiles where user_id = v_user;
  if v_profile.suspended_at is not null then
    perform private.refuse('ACCOUNT_SUSPENDED');
  end if;
  if v_issued_at < date_trunc('second', v_profile.sessions_valid_from) or (v_profile.user_id is null and exists (
    select from public.identity_accounts where user_id = v_user and deleted_at is not null)) then
    perform private.refuse('SESSION_REVOKED');
  end if;
  if v_session is null then
    perform private.require_second_factor(v_profile);
    return false;
  end if;

  select * into v_device from public.device_sessions where session_id = v_session;
  if not found then
    v_is_new := private.add_device(v_session, v_profile);
  elsif v_device.revoked_at is not null or v_device.user_id <> v_user then
    perform private.refuse('SESSION_REVOKED');
  elsif v_device.last_seen_at < private.now() - interval '5 minutes' then
    update public.device_sessions
    set last_seen_at = private.now(), user_agent = left(coalesce(current_setting('request.device', true), ''), 400)
    where session_id = v_session;
  end if;
  perform private.require_second_factor(v_profile);
  return v_is_new;
end
$$;

-- Logs a person out of every device, whatever token they have. Returns how many devices were open.
create or replace function private.log_out(p_user uuid) returns int
  language plpgsql volatile as $$
declare
  v_revoked int;
begin
  update public.user_profiles set sessions_valid_from = greatest(sessions_valid_from, private.now()) where user_id = p_user;
  update public.device_sessions set revoked_at = private.now() where user_id = p_user and revoked_at is null;
  get diagnostics v_revoked = row_count;
  return v_revoked;
end
$$;

-- Logs out one device of the caller, or all of them (null): their tokens are refused from now on.
-- Returns how many devices were logged out. Refuses: NOT_FOUND (not a device of the caller).
create or replace function public.fn_revoke_sessions(p_session_id uuid default null) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_revoked int;
begin
  if p_session_id is null then
    perform private.ensure_profile(null, null);
    v_revoked := private.log_out(v_user);
  elsif exists (select from public.device_sessions where session_id = p_session_id and user_id = v_user) then
    update public.device_sessions set revoked_at = private.now() where session_id = p_session_id and revoked_at is null;
    get diagnostics v_revoked = row_count;
  else
    perform private.refuse('NOT_FOUND');
  end if;

  perform private.audit('sessions.revoke', 'user', v_user::text,
    jsonb_build_object('sessionId', p_session_id, 'revoked', v_revoked));
  return v_revoked;
end
$$;

-- Logs out every device of the caller but the one that calls; returns the sessions that were open. A token that was issued in a second before
-- the caller's own is refused from now on, also that of a session that was never seen here: the caller's own is not, so nobody locks themselves out.
create or replace function public.fn_revoke_other_sessions() returns setof uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_session uuid := (private.claims() ->> 'session_id')::uuid;
  v_issued_at timestamptz := to_timestamp((private.claims() ->> 'iat')::float8);
  v_revoked uuid[];
begin
  perform private.ensure_profile(null, null);
  update public.user_profiles set sessions_valid_from = greatest(sessions_valid_from, v_issued_at) where user_id = v_user;
  with revoked as (
    update public.device_sessions
    set revoked_at = private.now()
    where user_id = v_user and revoked_at is null and session_id is distinct from v_session
    returning session_id
  )
  select coalesce(array_agg(session_id), '{}') into v_revoked from revoked;
  perform private.audit('sessions.revoke-others', 'user', v_user::text, jsonb_build_object('revoked', cardinality(v_revoked)));
  return query select unnest(v_revoked);
end
$$;

-- The role that the verified token gives to a profile that is made now.
create or replace function private.role_of_claims() returns text
  language sql stable as $$
  select case when role in ('vet', 'admin') then role else 'owner' end
  from (select private.claims() -> 'app_metadata' ->> 'role' as role) as claimed;
$$;

-- Makes the profile and start plan of a person who has none. `p_role`: what the auth provider vouches for; it counts here and
-- never again. `p_has_second_factor`: the person has shown one. Null arguments: Spanish, and the e-mail's local part as the
-- name. Refuses: SESSION_REVOKED (the auth provider deleted the account).
create or replace function private.make_profile(
  p_user uuid, p_email text, p_locale text, p_display_name text, p_role text, p_has_second_factor boolean
) returns public.user_profiles
  language plpgsql volatile as $$
declare
  v_email text := coalesce(p_email, '');
  v_profile public.user_profiles;
begin
  perform private.lock_account(p_user);
  if exists (select from public.identity_accounts where user_id = p_user and deleted_at is not null) then
    perform private.refuse('SESSION_REVOKED');
  end if;
  insert into public.user_profiles (user_id, email, display_name, locale, role, second_factor_at)
  values (
    p_user,
    v_email,
    left(coalesce(nullif(btrim(p_display_name), ''), nullif(split_part(v_email, '@', 1), ''), '-'), 120),
    case when p_locale in ('es', 'en') then p_locale else 'es' end,
    case when p_role in ('vet', 'admin') then p_role else 'owner' end,
    case when p_has_second_factor then private.now() end
  )
  on conflict do nothing
  returning * into v_profile;
  if not found then
    select * into v_profile from public.user_profiles where user_id = p_user;
    return v_profile;
  end if;

  if v_profile.role = 'vet' then
    insert into public.vets (user_id) values (p_user);
  end if;
  perform private.ensure_subscription(p_user, 'call-a-vet');
  perform private.audit('profile.provision', 'user', p_user::text, jsonb_build_object('role', v_profile.role));
  return v_profile;
end
$$;

-- The caller's profile, made when it is missing (see private.make_profile), with the e-mail as the token says it, unless the
-- auth provider told something newer.
create or replace function private.ensure_profile(p_locale text, p_display_name text) returns public.user_profiles
  language plpgsql volatile as $$
declare
  v_user uuid := private.caller();
  v_claims jsonb := private.claims();
  v_email text := coalesce(v_claims ->> 'email', '');
  v_profile public.user_profiles;
begin
  select * into v_profile from public.user_profiles where user_id = v_user;
  if not found then
    return private.make_profile(
      v_user, v_email, p_locale, p_display_name, private.role_of_claims(), coalesce(v_claims ->> 'aal' = 'aal2', false));
  elsif v_email not in ('', v_profile.email) and not exists (
    select from public.identity_accounts
    where user_id = v_user and told_at > to_timestamp((v_claims ->> 'iat')::float8)
  ) then
    update public.user_profiles set email = v_email where user_id = v_user returning * into v_profile;
  end if;
  return v_profile;
end
$$;

-- The caller's profile, made on first need. `p_locale`: es or en. Idempotent.
create or replace function public.fn_ensure_profile(p_locale text, p_display_name text) returns public.user_profiles
  language sql volatile security definer set search_path = '' as $$
  select private.ensure_profile(p_locale, p_display_name);
$$;

-- A vet goes on or off duty. Returns the new state. Refuses: FORBIDDEN, VET_SUSPENDED, LICENCE_EXPIRED.
create or replace function public.fn_set_duty(p_on boolean) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
begin
  perform public.fn_require_role('vet');
  if p_on then
    -- Who is suspended at this moment is, before they are on duty.
    perform from public.vets where user_id = v_user for no key update;
    perform private.require_standing(v_user);
  end if;
  perform private.set_duty(v_user, p_on);
  return p_on;
end
$$;

-- Puts a vet on or off duty. Who comes has been idle since now; who goes is offered nothing any more.
create or replace function private.set_duty(p_vet uuid, p_on boolean) returns void
  language plpgsql volatile as $$
begin
  insert into public.vets as v (user_id, on_duty, idle_since) values (p_vet, p_on, case when p_on then private.now() end)
  on conflict (user_id) do update
  set on_duty = excluded.on_duty, idle_since = case when v.on_duty then v.idle_since else excluded.idle_since end;
  if not p_on then
    update public.consult_offers set outcome = 'withdrawn', closed_at = private.now() where vet_id = p_vet and outcome is null;
  end if;
  perform private.audit('vet.duty', 'user', p_vet::text, jsonb_build_object('onDuty', p_on));
end
$$;

-- How many vets are on duty.
create or replace function public.fn_vets_on_duty() returns int
  language sql stable security definer set search_path = '' as $$
  select count(*)::int from public.vets v join public.user_profiles p using (user_id)
  where v.on_duty and p.role = 'vet' and private.may_serve(v);
$$;

-- Whether an owner and a vet had a consult. By the owner's animals, of which there are few: of consults there may be many.
create or replace function private.has_consulted(p_owner uuid, p_vet uuid) returns boolean
  language sql stable as $$
  select exists (
    select from public.pets a join public.chat_sessions c on c.pet_id = a.id where a.owner_id = p_owner and c.vet_id = p_vet
  );
$$;

-- The name of a person for the caller: their own, or that of the other side of a consult (for vets also of whom
-- they are being offered). Null for a stranger.
create or replace function public.fn_display_name(p_user_id uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select p.display_name
  from public.user_profiles p
  where p.user_id = p_user_id
    and (
      p.user_id = auth.uid()
      or private.has_consulted(p_user_id, auth.uid())
      or private.has_consulted(auth.uid(), p_user_id)
      or exists (
        select from public.chat_sessions c join public.consult_offers o on o.session_id = c.id
        where c.owner_id = p_user_id and c.status = 'queued' and o.vet_id = auth.uid() and o.outcome is null
      )
    );
$$;
