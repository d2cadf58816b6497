-- What the team does to an account: its role, its suspension, its devices. Each with a reason, and written down.

-- A person whose account the team acts on, locked. Refuses: NOT_FOUND (no such person, or gone).
create or replace function private.lock_person(p_user uuid) returns public.user_profiles
  language plpgsql volatile as $$
declare
  v_person public.user_profiles := private.lock_profile(p_user);
begin
  if v_person.user_id is null or v_person.erased_at is not null or exists (select from public.account_erasures where user_id = p_user) then
    perform private.refuse('NOT_FOUND', '{"subject": "user"}');
  end if;
  return v_person;
end
$$;

-- Lets an admin go on only while another one is left who may work. Of two that would leave at once the second counts the first.
-- Refuses: WRONG_STATE {subject: last-admin}.
create or replace function private.require_other_admin(p_user uuid) returns void
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('admins', 0));
  if not exists (
    select from public.user_profiles p
    where p.role = 'admin' and p.user_id <> p_user and p.suspended_at is null
      and not exists (select from public.account_erasures e where e.user_id = p.user_id))
  then
    perform private.refuse('WRONG_STATE', '{"subject": "last-admin"}');
  end if;
end
$$;

-- Refuses while a consult of a person waits or runs: what is done to their account would strand it. Refuses: WRONG_STATE {subject: account, obstacle: consult}.
create or replace function private.require_no_consult(p_user uuid) returns void
  language plpgsql volatile as $$
begin
  if private.account_obstacle(p_user) = 'consult' then
    perform private.refuse('WRONG_STATE', '{"subject": "account", "obstacle": "consult"}');
  end if;
end
$$;

-- Gives a person a role, or takes theirs: owner, vet, admin. Who is a vet no more goes off duty and is found no more. Returns whether it changed. For an
-- admin's door. Refuses: BAD_INPUT (no reason, no such role), NOT_FOUND, WRONG_STATE (the last admin; a vet with a consult in hand).
create or replace function public.fn_set_role(p_user uuid, p_role text, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 500);
  v_person public.user_profiles := private.lock_person(p_user);
begin
  if p_role not in ('owner', 'vet', 'admin') then
    perform private.refuse('BAD_INPUT');
  elsif v_person.role = p_role then
    return false;
  elsif v_person.role = 'admin' then
    perform private.require_other_admin(p_user);
  elsif v_person.role = 'vet' then
    perform private.require_no_consult(p_user);
    perform private.set_duty(p_user, false);
  end if;
  update public.user_profiles set role = p_role where user_id = p_user;
  if p_role = 'vet' then
    insert into public.vets (user_id) values (p_user) on conflict do nothing;
    perform private.index_vets(array[p_user]);
  else
    perform private.drop_search_texts('vet', array[p_user::text]);
  end if;
  perform private.audit('account.role', 'user', p_user::text, jsonb_build_object('from', v_person.role, 'to', p_role, 'reason', v_reason));
  return true;
end
$$;

-- Lets a person do nothing here any more until fn_restore_account, and logs them out; a vet goes off duty. For an admin's door. Refuses: BAD_INPUT (no reason),
-- NOT_FOUND, WRONG_STATE (suspended already; the last admin; a consult waits or runs).
create or replace function public.fn_suspend_account(p_user uuid, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 500);
  v_person public.user_profiles := private.lock_person(p_user);
begin
  if v_person.suspended_at is not null then
    perform private.refuse('WRONG_STATE', '{"subject": "suspended"}');
  end if;
  perform private.require_no_consult(p_user);
  if v_person.role = 'admin' then
    perform private.require_other_admin(p_user);
  elsif v_person.role = 'vet' then
    perform private.set_duty(p_user, false);
  end if;
  update public.user_profiles set suspended_at = private.now(), suspension_reason = v_reason where user_id = p_user;
  perform private.log_out(p_user);
  perform private.audit('account.suspend', 'user', p_user::text, jsonb_build_object('reason', v_reason));
  return true;
end
$$;

-- A suspended person may come back. For an admin's door. Refuses: BAD_INPUT (no reason), NOT_FOUND, WRONG_STATE (not suspended).
create or replace function public.fn_restore_account(p_user uuid, p_reason text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 500);
  v_person public.user_profiles := private.lock_person(p_user);
begin
  if v_person.suspended_at is null then
    perform private.refuse('WRONG_STATE', '{"subject": "not-suspended"}');
  end if;
  update public.user_profiles set suspended_at = null, suspension_reason = '' where user_id = p_user;
  perform private.audit('account.restore', 'user', p_user::text, jsonb_build_object('reason', v_reason));
  return true;
end
$$;

-- Logs a person out of all their devices; they can sign in again. Returns how many devices were open. For an admin's door. Refuses: BAD_INPUT (no reason), NOT_FOUND.
create or replace function public.fn_log_out_person(p_user uuid, p_reason text) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 500);
  v_revoked int;
begin
  perform private.lock_person(p_user);
  v_revoked := private.log_out(p_user);
  perform private.audit('account.log-out', 'user', p_user::text, jsonb_build_object('revoked', v_revoked, 'reason', v_reason));
  return v_revoked;
end
$$;
