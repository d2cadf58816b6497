-- What the auth provider tells about its accounts: made, changed, deleted.

-- Writes one event of the auth provider down. They come more than once and in any order: one that is older than what is
-- written changes nothing, nor does one that is heard again, and a deleted account stays deleted. `p_event`: {type
-- (user.created, user.updated, user.deleted), at, userId, email, locale, displayName, role}. A person whose name is told gets
-- a profile and start plan; without one the profile waits for the first call, which brings the name. A changed e-mail is
-- taken over; who was deleted is logged out for good, and what there is of them is erased (account/end.sql). Answers done or stale.
-- For the service.
create or replace function public.fn_take_identity_event(p_event jsonb) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_at timestamptz := (p_event ->> 'at')::timestamptz;
  v_user uuid := (p_event ->> 'userId')::uuid;
  v_is_deleted boolean := p_event ->> 'type' = 'user.deleted';
begin
  -- A business before its payer's account, as whoever opens a site or asks a member does.
  if v_is_deleted then
    perform from public.businesses where payer_id = v_user order by id for update;
  end if;
  perform private.lock_account(v_user);
  if exists (
    select from public.identity_accounts where user_id = v_user and (deleted_at is not null or told_at > v_at)
  ) then
    return 'stale';
  elsif v_is_deleted then
    perform private.close_account(v_user, null, '');
  else
    if p_event ->> 'displayName' is not null then
      perform private.make_profile(
        v_user, p_event ->> 'email', p_event ->> 'locale', p_event ->> 'displayName', p_event ->> 'role', false);
    end if;
    update public.user_profiles set email = p_event ->> 'email'
    where user_id = v_user and email <> p_event ->> 'email';
  end if;
  insert into public.identity_accounts (user_id, told_at, deleted_at)
  values (v_user, v_at, case when v_is_deleted then v_at end)
  on conflict (user_id) do update
  set told_at = excluded.told_at, deleted_at = coalesce(excluded.deleted_at, public.identity_accounts.deleted_at);
  return 'done';
end
$$;
