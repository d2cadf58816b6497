-- Lets what is written about one account be written by one transaction at a time, whether or not it has a row yet.
create or replace function private.lock_account(p_user uuid) returns void
  language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('account: ' || p_user, 0));
$$;

-- Lets something be begun for a person only while their account is open, which it is until this transaction ends: private.end_account waits for it.
-- Refuses: SESSION_REVOKED (it was ended).
create or replace function private.hold_account(p_user uuid) returns void
  language plpgsql volatile as $$
begin
  perform from public.user_profiles where user_id = p_user and sessions_valid_from is distinct from 'infinity' for key share;
  if not found then
    perform private.refuse('SESSION_REVOKED');
  end if;
end
$$;
