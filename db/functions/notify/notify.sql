-- What people are to be told: written with the change that it tells of, sent later.

-- What people are told of: the group that they choose channels for, whether somebody waits for it, how long it tells anything, and where it
-- may go. The same list as in contract/notifications.ts.
create or replace function private.notification_kinds()
  returns table (code text, kind_group text, urgent boolean, valid_for interval, channels text[])
  language sql immutable as $$
  values
    ('vet-ready', 'consult', true, interval '15 minutes', '{app,push,email,sms,whatsapp}'::text[]),
    ('offer-missed', 'consult', true, interval '60 minutes', '{app,push,email,sms,whatsapp}'),
    ('place-lost', 'consult', true, interval '60 minutes', '{app,push,email,sms,whatsapp}'),
    ('call-back', 'consult', true, interval '60 minutes', '{app,push,email,sms,whatsapp}'),
    ('vet-quiet', 'consult', true, interval '60 minutes', '{app,push,email,sms,whatsapp}'),
    ('shift-begins', 'consult', false, interval '60 minutes', '{app,push,email}'),
    ('shift-ends', 'consult', false, interval '60 minutes', '{app,push,email}'),
    ('off-duty', 'consult', false, interval '60 minutes', '{app,push,email}'),
    ('application-approved', 'consult', false, interval '14 days', '{app,push,email}'),
    ('application-refused', 'consult', false, interval '14 days', '{app,push,email}'),
    ('application-asked', 'consult', false, interval '14 days', '{app,push,email}'),
    ('vet-suspended', 'consult', false, interval '14 days', '{app,push,email}'),
    ('vet-resumed', 'consult', false, interval '14 days', '{app,push,email}'),
    ('vet-photo-removed', 'consult', false, interval '14 days', '{app,push,email}'),
    ('licence-ends', 'consult', false, interval '3 days', '{app,push,email}'),
    ('licence-ended', 'consult', false, interval '14 days', '{app,push,email}'),
    ('care-plan', 'consult', false, interval '3 days', '{app,push,email}'),
    ('follow-up-asked', 'consult', false, interval '3 days', '{app,push,email,sms,whatsapp}'),
    ('follow-up-answered', 'consult', false, interval '3 days', '{app,push,email,sms,whatsapp}'),
    ('unsigned', 'consult', false, interval '12 hours', '{app,push,email}'),
    ('papers', 'consult', false, interval '3 days', '{app,push,email,sms,whatsapp}'),
    ('rate', 'follow-up', false, interval '3 days', '{app,push,email}'),
    ('credit', 'follow-up', false, interval '3 days', '{app,push,email}'),
    ('vaccine-due', 'follow-up', false, interval '3 days', '{app,push,email}'),
    ('site-live', 'sites', false, interval '1 day', '{app,push,email}'),
    ('domain-lost', 'sites', false, interval '3 days', '{app,push,email}'),
    ('payer-left', 'sites', false, interval '14 days', '{app,push,email}'),
    ('receipt', 'billing', false, interval '3 days', '{app,email}'),
    ('refund', 'billing', false, interval '3 days', '{app,email}'),
    ('payment-failed', 'billing', false, interval '3 days', '{app,push,email}'),
    ('statement-ready', 'billing', false, interval '3 days', '{app,email}'),
    ('payout-paid', 'billing', false, interval '3 days', '{app,push,email}'),
    ('payout-failed', 'billing', false, interval '3 days', '{app,push,email}'),
    ('new-device', 'security', false, interval '3 days', '{app,push,email}'),
    ('invitation', 'security', true, interval '3 days', '{email}'),
    ('alarm', 'security', true, interval '1 day', '{app,push,email}'),
    ('alarm-over', 'security', false, interval '1 day', '{app,push,email}'),
    ('phone-code', 'security', true, interval '10 minutes', '{sms,whatsapp}');
$$;

-- The address of a person on a channel, or why there is none for this kind: no-account (it was deleted), no-address, switched-off (they
-- do not want it; of security nobody is left out), blocked (what came back said so). For push it is the person's own id: their browsers are
-- looked up when it is sent. `p_subject`: what it is about; the code for a phone goes to the phone that is being proven, an invitation to whoever
-- is invited, as long as it is open.
create or replace function private.address_of(
  p_user uuid, p_kind text, p_group text, p_channel text, p_subject text
) returns table (address text, reason text)
  language sql stable as $$
  select a.address, case
      when exists (select from public.identity_accounts i where i.user_id = p_user and i.deleted_at is not null) then 'no-account'
      when a.address is null then 'no-address'
      when p_group <> 'security' and exists (
        select from public.notification_preferences c
        where c.user_id = p_user and c.kind_group = p_group and c.channel = p_channel and not c.enabled
      ) then 'switched-off'
      when exists (
        select from public.notification_addresses k
        where k.channel = p_channel and k.address = a.address and k.blocked is not null
      ) then 'blocked'
    end
  from (
    select case
      when p_channel = 'app' then p_user::text
      when p_kind = 'invitation' then (
        select i.email from public.invitations i
        where i.id = p_subject::uuid and i.accepted_at is null and i.revoked_at is null and i.expires_at > private.now())
      when p_channel = 'email' then (select nullif(lower(email), '') from public.user_profiles where user_id = p_user)
      when p_channel = 'push' then (
        select p_user::text where exists (
          select from public.push_subscriptions s where s.user_id = p_user and s.gone_at is null))
      when p_kind = 'phone-code' then (
        select v.phone from public.phone_verifications v
        where v.id = p_subject::uuid and v.user_id = p_user and v.channel = p_channel)
      else (select s.phone from public.notification_settings s where s.user_id = p_user and s.phone_channel = p_channel)
    end as address
  ) a;
$$;

-- Tells a person of something, in the caller's transaction: it is sent if that commits, and once for each key. `p_kind`: of
-- private.notification_kinds. `p_subject`: the id of what it is about. `p_params`: ids and short facts for the text, never what was said in a consult.
-- `p_after`: it is sent so much
-- later, unless it is withdrawn by then. Whom it reaches where is decided again when it is sent. Whoever calls it rings the queue after the commit (worker/core/notify/ring.ts).
-- Returns whether it was new. A person without a profile, or whose account is gone, is told nothing.
create or replace function private.notify(
  p_user uuid, p_kind text, p_subject text, p_params jsonb, p_key text, p_after interval default '0'
) returns boolean
  language plpgsql volatile as $$
declare
  v_kind record;
  v_id uuid;
begin
  select * into v_kind from private.notification_kinds() k where k.code = p_kind;
  if not found then
    raise exception 'There is no notification of the kind %', p_kind;
  end if;
  insert into public.notifications (user_id, kind, subject, params, locale, dedupe_key, created_at, expires_at)
  select p_user, p_kind, coalesce(p_subject, ''), coalesce(p_params, '{}'), p.locale, p_key, private.now() + p_after,
    private.now() + p_after + v_kind.valid_for
  from public.user_profiles p
  where p.user_id = p_user
    and not exists (select from public.identity_accounts i where i.user_id = p_user and i.deleted_at is not null)
  on conflict (dedupe_key) do nothing
  returning id into v_id;
  if v_id is null then
    return false;
  end if;
  insert into public.notification_deliveries (notification_id, user_id, channel, kind, urgent, due_at, expires_at)
  select v_id, p_user, c.channel, p_kind, v_kind.urgent, private.now() + p_after, private.now() + p_after + v_kind.valid_for
  from unnest(v_kind.channels) as c(channel)
  cross join private.address_of(p_user, p_kind, v_kind.kind_group, c.channel, coalesce(p_subject, '')) a
  where a.reason is null;
  return true;
end
$$;

-- Takes back what is no longer true: what has not been sent yet is not sent. One that is on its way, or there, stays. Returns whether
-- there was something to take back.
create or replace function private.withdraw_notification(p_key text) returns boolean
  language plpgsql volatile as $$
declare
  v_id uuid;
begin
  update public.notifications set withdrawn_at = private.now()
  where dedupe_key = p_key and withdrawn_at is null
  returning id into v_id;
  if v_id is null then
    return false;
  end if;
  update public.notification_deliveries
  set status = 'withdrawn', settled_at = private.now()
  where notification_id = v_id and status = 'waiting';
  return true;
end
$$;
