-- Lets what is written about one account be written by one transaction at a time, whether or not it has a row yet.
create or replace function private.lock_account(p_user uuid) returns void
  language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('account: ' || p_user, 0));
$$;

-- The same for whoever waits for nobody: says whether it is theirs.
create or replace function private.try_lock_account(p_user uuid) returns boolean
  language sql volatile as $$
  select pg_try_advisory_xact_lock(hashtextextended('account: ' || p_user, 0));
$$;

-- Locks an account for whoever ends it, suspends it or changes its role: what its person begins at this moment is waited for, or waits and asks then
-- (private.hold_account). A vet's card first, as whoever gives them a consult does. Returns their profile; all null: there is none.
create or replace function private.lock_profile(p_user uuid) returns public.user_profiles
  language plpgsql volatile as $$
declare
  v_profile public.user_profiles;
begin
  perform private.lock_account(p_user);
  perform from public.vets where user_id = p_user for no key update;
  select * into v_profile from public.user_profiles where user_id = p_user for update;
  return v_profile;
end
$$;

-- Lets something be begun for a person only while their account is open, which it is until this transaction ends: private.lock_profile waits for it.
-- Refuses: SESSION_REVOKED (it was ended), ACCOUNT_SUSPENDED.
create or replace function private.hold_account(p_user uuid) returns void
  language plpgsql volatile as $$
declare
  v_profile public.user_profiles;
begin
  select * into v_profile from public.user_profiles where user_id = p_user for key share;
  if not found or v_profile.sessions_valid_from = 'infinity' then
    perform private.refuse('SESSION_REVOKED');
  elsif v_profile.suspended_at is not null then
    perform private.refuse('ACCOUNT_SUSPENDED');
  end if;
end
$$;
