-- Members of a business and invitations to be one.

-- Tells somebody that they are invited, by mail, as often as that is asked for, but once in ten minutes. Whoever calls it rings the queue after
-- the commit. Returns whether it is sent.
create or replace function private.tell_invited(p_invitation public.invitations, p_business text) returns boolean
  language sql volatile as $$
  select private.notify(p_invitation.invited_by, 'invitation', p_invitation.id::text,
    jsonb_build_object('business', p_business, 'role', p_invitation.role),
    format('invitation:%s:%s', p_invitation.id, floor(extract(epoch from private.now()) / 600)));
$$;

-- A member with the right to asks somebody by e-mail to be a member, and they are told; `p_id` is made by who asks, the address is in small letters,
-- `p_token_hash` that of the secret in the link. Asked again, the earlier one is good no more. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT (is a member already), QUOTA_EXCEEDED, BAD_INPUT.
create or replace function public.fn_invite_member(p_id uuid, p_business uuid, p_email text, p_role text, p_token_hash text)
  returns public.invitations
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_business public.businesses := private.lock_business(p_business, 'members');
  v_limit int := private.lock_level(v_business.payer_id, 'gastronomy', 'member');
  v_invitation public.invitations;
begin
  -- Nobody gives more than they have.
  if p_role = 'OWNER' and private.member_role(p_business) <> 'OWNER' then
    perform private.refuse('FORBIDDEN');
  end if;
  if exists (
    select from public.business_members m join public.user_profiles p using (user_id)
    where m.business_id = p_business and lower(p.email) = p_email) then
    perform private.refuse('CONFLICT');
  end if;
  update public.invitations set revoked_at = private.now()
  where business_id = p_business and email = p_email and accepted_at is null and revoked_at is null;
  -- Who works on another business of the same payer is counted once.
  if not exists (
    select from public.businesses b join public.business_members m on m.business_id = b.id join public.user_profiles p using (user_id)
    where b.payer_id = v_business.payer_id and b.archived_at is null and lower(p.email) = p_email) then
    perform private.require_level('gastronomy', 'member', v_limit, private.members_of_payer(v_business.payer_id));
  end if;
  insert into public.invitations (id, business_id, email, role, token_hash, invited_by, expires_at)
  values (p_id, p_business, p_email, p_role, p_token_hash, v_caller, private.now() + interval '14 days')
  returning * into v_invitation;
  perform private.tell_invited(v_invitation, v_business.name);
  perform private.audit('member.invite', 'business', p_business::text, jsonb_build_object('role', p_role));
  return v_invitation;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- Tells somebody once more that they are invited. Returns whether it is sent: not when they were told within the last minutes. Refuses: NOT_FOUND (it is
-- not open), FORBIDDEN.
create or replace function public.fn_remind_invitation(p_business uuid, p_invitation uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'members');
  v_invitation public.invitations;
begin
  select * into v_invitation from public.invitations
  where id = p_invitation and business_id = p_business and accepted_at is null and revoked_at is null and expires_at > private.now();
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "invitation"}');
  end if;
  return private.tell_invited(v_invitation, v_business.name);
end
$$;

-- An invitation is good no more; again changes nothing. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_revoke_invitation(p_business uuid, p_invitation uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.lock_business(p_business, 'members');
  update public.invitations set revoked_at = coalesce(revoked_at, private.now())
  where id = p_invitation and business_id = p_business and accepted_at is null;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "invitation"}');
  end if;
  perform private.audit('member.revoke-invitation', 'business', p_business::text);
end
$$;

-- What an invitation is about, for the caller who has the secret of its link, as {state, name (of the business), role, email, businessId}; null when there
-- is none. `state`: `open`; `other` (it was sent to another address, of which `email` tells enough for its owner to know it); `joined` (the caller works
-- there: only then `businessId`); `used`, `revoked` or `expired`.
create or replace function public.fn_look_at_invitation(p_token_hash text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'state', case
      when m.user_id is not null then 'joined'
      when i.accepted_at is not null then 'used'
      when i.revoked_at is not null then 'revoked'
      when i.expires_at <= private.now() then 'expired'
      when i.email <> lower(coalesce(private.claims() ->> 'email', '')) then 'other'
      else 'open' end,
    'name', b.name, 'role', i.role,
    'email', regexp_replace(i.email, '^(.)[^@]*@', '\1…@'),
    'businessId', case when m.user_id is not null then b.id end)
  from public.invitations i
  join public.businesses b on b.id = i.business_id and b.archived_at is null
  left join public.business_members m on m.business_id = b.id and m.user_id = auth.uid()
  where i.token_hash = p_token_hash;
$$;

-- The caller accepts an invitation by the secret of its link; again gives the same business. Wrong, past its term, taken back and sent to another
-- address are one refusal. Refuses: NOT_FOUND, QUOTA_EXCEEDED (the plan became smaller meanwhile).
create or replace function public.fn_accept_invitation(p_token_hash text) returns public.businesses
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_email text := lower(coalesce(private.claims() ->> 'email', ''));
  v_invitation public.invitations;
  v_business public.businesses;
  v_limit int;
begin
  perform private.ensure_profile(null, null);
  select * into v_invitation from public.invitations where token_hash = p_token_hash;
  select * into v_business from public.businesses where id = v_invitation.business_id and archived_at is null for update;
  if found then
    v_limit := private.lock_level(v_business.payer_id, 'gastronomy', 'member');
    select * into v_invitation from public.invitations where token_hash = p_token_hash for update;
    if v_invitation.accepted_by = v_caller then
      return v_business;
    end if;
  end if;
  if v_business.id is null or v_invitation.email <> v_email or v_invitation.accepted_at is not null
    or v_invitation.revoked_at is not null or v_invitation.expires_at <= private.now() then
    perform private.refuse('NOT_FOUND', '{"subject": "invitation"}');
  end if;
  update public.invitations set accepted_at = private.now(), accepted_by = v_caller where id = v_invitation.id;
  if not exists (
    select from public.businesses b join public.business_members m on m.business_id = b.id
    where b.payer_id = v_business.payer_id and b.archived_at is null and m.user_id = v_caller) then
    perform private.require_level('gastronomy', 'member', v_limit, private.members_of_payer(v_business.payer_id));
  end if;
  insert into public.business_members (business_id, user_id, role)
  values (v_business.id, v_caller, v_invitation.role)
  on conflict (business_id, user_id) do nothing;
  perform private.audit('member.join', 'business', v_business.id::text, jsonb_build_object('role', v_invitation.role));
  return v_business;
end
$$;

-- Gives a member another role (null: they leave). A member may leave by themselves; everything else needs the right, and what an OWNER is needs
-- an OWNER. Whoever pays stays OWNER, so there always is one. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, BAD_INPUT.
create or replace function public.fn_set_member(p_business uuid, p_user uuid, p_role text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_business public.businesses := private.lock_business(
    p_business, case when p_role is null and p_user = v_caller then 'read' else 'members' end);
  v_mine text;
  v_theirs text;
begin
  v_mine := private.member_role(p_business);
  select role into v_theirs from public.business_members where business_id = p_business and user_id = p_user;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "member"}');
  elsif 'OWNER' in (v_theirs, coalesce(p_role, '')) and v_mine <> 'OWNER' then
    perform private.refuse('FORBIDDEN');
  elsif p_user = v_business.payer_id and p_role is distinct from 'OWNER' then
    perform private.refuse('WRONG_STATE', '{"subject": "payer"}');
  elsif p_role is null then
    delete from public.business_members where business_id = p_business and user_id = p_user;
  else
    update public.business_members set role = p_role where business_id = p_business and user_id = p_user;
  end if;
  perform private.audit('member.set', 'business', p_business::text, jsonb_build_object('userId', p_user, 'role', p_role));
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The members of a business of the caller, those who came first in front. Addresses are for those who may change members. Refuses: NOT_FOUND.
create or replace function public.fn_business_members(p_business uuid)
  returns table (user_id uuid, display_name text, email text, role text, is_payer boolean, since timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_business, 'read');
  return query
    select m.user_id, p.display_name,
      case when private.may(private.member_role(p_business), 'members') or m.user_id = auth.uid() then p.email end,
      m.role, m.user_id = b.payer_id, m.created_at
    from public.business_members m
    join public.user_profiles p on p.user_id = m.user_id
    join public.businesses b on b.id = m.business_id
    where m.business_id = p_business
    order by m.created_at, m.user_id;
end
$$;

-- Somebody whose account is gone works on nothing any more. What they paid for goes on under the plan of whoever is next (private.heir_of), who is an OWNER from
-- then on and is told; where there is nobody it ends.
create or replace function private.leave_businesses(p_user uuid) returns void
  language plpgsql volatile as $$
declare
  v_business public.businesses;
  v_heir uuid;
begin
  for v_business in
    select * from public.businesses where payer_id = p_user and archived_at is null order by id for update
  loop
    v_heir := private.heir_of(v_business.id, p_user);
    if v_heir is null then
      perform private.end_business(v_business.id);
      continue;
    end if;
    update public.businesses set payer_id = v_heir where id = v_business.id;
    update public.business_members set role = 'OWNER' where business_id = v_business.id and user_id = v_heir;
    perform private.notify(v_heir, 'payer-left', v_business.id::text,
      jsonb_build_object('business', v_business.name, 'businessId', v_business.id), format('payer-left:%s:%s', v_business.id, p_user));
    perform private.audit('business.payer', 'business', v_business.id::text, jsonb_build_object('from', p_user, 'to', v_heir));
  end loop;
  delete from public.business_members where user_id = p_user;
end
$$;
