-- The end of an account, and the work that follows it.

-- Logs a person out for good: every token of theirs, old or new, is refused, a vet goes off duty, and what they had with others goes on without them. What there is
-- of them is erased by what follows (account_erasures), whose id it answers; again it answers the same. `p_by`, `p_reason`: the admin who ends it, and why.
create or replace function private.close_account(p_user uuid, p_by uuid, p_reason text) returns uuid
  language plpgsql volatile as $$
declare
  v_id uuid;
begin
  insert into public.account_erasures (user_id, requested_by, reason) values (p_user, p_by, p_reason)
  on conflict (user_id) do nothing returning id into v_id;
  if v_id is null then
    return (select id from public.account_erasures where user_id = p_user);
  end if;
  perform private.keep_identity(p_user);
  update public.user_profiles set sessions_valid_from = 'infinity' where user_id = p_user;
  -- One that asks for something at this moment is left to that: no token of theirs is taken from now on.
  update public.device_sessions set revoked_at = private.now() where session_id = any (array(
    select session_id from public.device_sessions where user_id = p_user and revoked_at is null for update skip locked));
  if exists (select from public.vets where user_id = p_user and on_duty) then
    perform private.set_duty(p_user, false);
  end if;
  perform private.leave_businesses(p_user);
  insert into public.identity_accounts (user_id, told_at, deleted_at) values (p_user, private.now(), private.now())
  on conflict (user_id) do update set deleted_at = coalesce(public.identity_accounts.deleted_at, excluded.deleted_at);
  perform private.audit('account.deleted', 'user', p_user::text);
  return v_id;
end
$$;

-- Ends an account as private.close_account, when nothing keeps it from that. Refuses: NOT_FOUND (no such person), WRONG_STATE {subject: account, obstacle: consult or
-- payment}.
create or replace function private.end_account(p_user uuid, p_by uuid, p_reason text) returns uuid
  language plpgsql volatile as $$
declare
  v_obstacle text;
begin
  -- A business before its payer's account, as whoever opens a site or asks a member does.
  perform from public.businesses where payer_id = p_user order by id for update;
  if (private.lock_profile(p_user)).user_id is null then
    perform private.refuse('NOT_FOUND', '{"subject": "user"}');
  end if;
  v_obstacle := private.account_obstacle(p_user);
  if v_obstacle is not null then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'account', 'obstacle', v_obstacle));
  end if;
  return private.close_account(p_user, p_by, p_reason);
end
$$;

-- The caller ends their account; answers the id by which they can follow what is left to do. Refuses: as private.end_account.
create or replace function public.fn_end_own_account() returns uuid
  language sql volatile security definer set search_path = '' as $$
  select private.end_account(private.caller(), null, '');
$$;

-- Ends somebody's account on their behalf. For an admin's door. Refuses: as private.end_account, BAD_INPUT (no reason).
create or replace function public.fn_end_account(p_user uuid, p_reason text) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if coalesce(btrim(p_reason), '') = '' or length(p_reason) > 500 then
    perform private.refuse('BAD_INPUT');
  end if;
  return private.end_account(p_user, private.caller(), p_reason);
end
$$;

-- How far the erasure of an account is: {requestedAt, finishedAt (null: not yet)}; null when there is none. For whoever has its id.
create or replace function public.fn_follow_erasure(p_id uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('requestedAt', to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'finishedAt', to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from public.account_erasures where id = p_id;
$$;

-- Erasures to go on with, those that wait longest first; each is leased for five minutes. For the service.
create or replace function public.fn_claim_erasures(p_limit int) returns setof public.account_erasures
  language sql volatile security definer set search_path = '' as $$
  update public.account_erasures set due_at = private.now() + interval '5 minutes', attempts = attempts + 1
  where id = any (array(
    select id from public.account_erasures where finished_at is null and due_at <= private.now() order by due_at limit p_limit
    for update skip locked))
  returning *;
$$;

-- A step of an erasure is done; again it changes nothing. For the service.
create or replace function public.fn_note_erasure_step(p_id uuid, p_step text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.account_erasures set steps = steps || p_step where id = p_id and not p_step = any (steps);
$$;

-- An erasure is not through: it is gone on with after so many seconds. For the service.
create or replace function public.fn_put_off_erasure(p_id uuid, p_problem text, p_seconds int) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.account_erasures set problem = p_problem, due_at = private.now() + make_interval(secs => p_seconds)
  where id = p_id and finished_at is null;
$$;

-- Nothing of an account is left to erase. For the service.
create or replace function public.fn_finish_erasure(p_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid;
begin
  update public.account_erasures set finished_at = private.now(), problem = null
  where id = p_id and finished_at is null returning user_id into v_user;
  if found then
    perform private.audit('account.erased', 'user', v_user::text);
  end if;
end
$$;
