-- The second factor: who is asked for it, and how that is forgotten.

-- Refuses a session without a second factor where the person has one, or where the deployment wants one for their role (setting
-- `request.second_factor_roles`, separated by commas). Somebody without a profile has the role that the profile will get. That a person has a
-- factor is known from the first token that shows one, and remembered until fn_clear_second_factor or fn_drop_second_factor; a token that was
-- issued before they gave it up does not bring it back.
-- Refuses: SECOND_FACTOR_REQUIRED.
create or replace function private.require_second_factor(p_profile public.user_profiles) returns void
  language plpgsql volatile as $$
declare
  v_claims jsonb := private.claims();
begin
  if v_claims ->> 'aal' = 'aal2' then
    if p_profile.user_id is not null and p_profile.second_factor_at is null
      and to_timestamp((v_claims ->> 'iat')::float8) > coalesce(p_profile.second_factor_dropped_at, '-infinity')
    then
      update public.user_profiles set second_factor_at = private.now()
      where user_id = p_profile.user_id and second_factor_at is null;
    end if;
  elsif p_profile.second_factor_at is not null
    or coalesce(p_profile.role, private.role_of_claims())
      = any (string_to_array(current_setting('request.second_factor_roles', true), ','))
  then
    perform private.refuse('SECOND_FACTOR_REQUIRED');
  end if;
end
$$;

-- The caller, who shows their second factor in this very session, gives up their last one: they are not asked for one from now on. Whose role needs
-- one keeps it. Refuses: SECOND_FACTOR_REQUIRED (not shown), FORBIDDEN (their role needs one), NOT_FOUND (no profile).
create or replace function public.fn_drop_second_factor() returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_role text;
begin
  if private.claims() ->> 'aal' is distinct from 'aal2' then
    perform private.refuse('SECOND_FACTOR_REQUIRED');
  end if;
  select role into v_role from public.user_profiles where user_id = v_user for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  if v_role = any (string_to_array(current_setting('request.second_factor_roles', true), ',')) then
    perform private.refuse('FORBIDDEN');
  end if;
  update public.user_profiles set second_factor_at = null, second_factor_dropped_at = private.now() where user_id = v_user;
  perform private.audit('second-factor.drop', 'user', v_user::text);
end
$$;

-- Forgets that a person has a second factor, and logs out all of their devices, so that a token of before does not bring it back. They are
-- asked again from the next token that shows one. For an admin. Returns false when there was nothing to forget. Refuses: NOT_FOUND.
create or replace function public.fn_clear_second_factor(p_user_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_known_since timestamptz;
begin
  select second_factor_at into v_known_since from public.user_profiles where user_id = p_user_id for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  if v_known_since is null then
    return false;
  end if;
  update public.user_profiles set second_factor_at = null where user_id = p_user_id;
  perform private.log_out(p_user_id);
  perform private.audit('second-factor.clear', 'user', p_user_id::text);
  return true;
end
$$;
