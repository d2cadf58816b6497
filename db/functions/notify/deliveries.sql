-- Sending what people are to be told: who may send what now, and what became of it.

-- When the quiet hours that a person is in end; null outside of them, and without any. Their clock: changes of summer time included.
create or replace function private.quiet_until(p_user uuid) returns timestamptz
  language sql stable as $$
  select (date_trunc('day', t.clock) + make_interval(mins => s.quiet_until)
    + case when t.minute >= s.quiet_until then interval '1 day' else interval '0' end) at time zone s.time_zone
  from public.notification_settings s
  cross join lateral (select private.now() at time zone s.time_zone as clock) c
  cross join lateral (
    select c.clock, (extract(hour from c.clock) * 60 + extract(minute from c.clock))::int as minute
  ) t
  where s.user_id = p_user
    and case when s.quiet_from <= s.quiet_until then t.minute >= s.quiet_from and t.minute < s.quiet_until
      else t.minute >= s.quiet_from or t.minute < s.quiet_until end;
$$;

-- The browsers of a person that show notifications: [{id, endpoint, p256dh, auth}].
create or replace function private.browsers_of(p_user uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'endpoint', endpoint, 'p256dh', p256dh, 'auth', auth) order by id), '[]')
  from public.push_subscriptions where user_id = p_user and gone_at is null;
$$;

-- What one delivery that the caller holds locked may do now: 'send', or what it became instead (withdrawn, skipped, quiet). The
-- address is the one of this moment.
create or replace function private.weigh_delivery(
  p_delivery public.notification_deliveries, out verdict text, out address text
)
  language plpgsql volatile as $$
declare
  v_group text;
  v_subject text;
  v_is_withdrawn boolean;
  v_reason text;
  v_quiet timestamptz;
begin
  select k.kind_group into v_group from private.notification_kinds() k where k.code = p_delivery.kind;
  select n.subject, n.withdrawn_at is not null into v_subject, v_is_withdrawn
  from public.notifications n where n.id = p_delivery.notification_id;
  select a.address, a.reason into address, v_reason
  from private.address_of(p_delivery.user_id, p_delivery.kind, v_group, p_delivery.channel, v_subject) a;
  if not (p_delivery.urgent or v_group = 'security' or p_delivery.channel = 'app') then
    v_quiet := private.quiet_until(p_delivery.user_id);
  end if;
  verdict := case
    when v_is_withdrawn then 'withdrawn'
    when p_delivery.expires_at <= private.now() then 'expired'
    when v_reason is not null then 'skipped'
    when v_quiet is not null then 'quiet'
    else 'send'
  end;
  if verdict = 'quiet' then
    update public.notification_deliveries set status = 'waiting', due_at = v_quiet where id = p_delivery.id;
  elsif verdict <> 'send' then
    update public.notification_deliveries set status = verdict, reason = v_reason, settled_at = private.now()
    where id = p_delivery.id;
  end if;
end
$$;

-- Whether a message that its provider may have taken cannot be sent again without arriving twice: WhatsApp has no key for it and no way to
-- look. The same as `canRepeat` of the channel's sender.
create or replace function private.is_blind(p_channel text) returns boolean
  language sql immutable parallel safe
  return p_channel = 'whatsapp';

-- How long a provider has to say that it took a message of which that is not known.
create or replace function private.word_within() returns interval
  language sql immutable parallel safe
  return interval '1 day';

-- Leases deliveries of a channel that are due, for a minute: what somebody waits for first, then what has been due for longest; `seen` says
-- how many were looked at (fewer than `p_limit`: nothing else is due). What is withdrawn, expired, not wanted or has no address is settled on
-- the way; quiet hours put it off. One whose lease ran out comes again with the same `id`, which is its key at the provider; where there is
-- none (private.is_blind) it becomes unknown. `attempt` counts from 1. `free_text`: whether WhatsApp may carry a text of ours, by the 24 hours after their last message. For the service.
create or replace function public.fn_claim_deliveries(p_channel text, p_limit int)
  returns table (
    seen int, id uuid, attempt int, kind text, urgent boolean, subject text, params jsonb, locale text, user_id uuid, display_name text,
    address text, browsers jsonb, free_text boolean, created_at timestamptz, expires_at timestamptz
  )
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_delivery public.notification_deliveries;
  v_weighed record;
begin
  seen := 0;
  for v_delivery in
    select d.* from public.notification_deliveries d
    where d.channel = p_channel and d.status in ('waiting', 'sending') and d.due_at <= private.now()
    order by d.urgent desc nulls last, d.due_at
    limit p_limit
    for update skip locked
  loop
    seen := seen + 1;
    if v_delivery.status = 'sending' and private.is_blind(p_channel) then
      update public.notification_deliveries d
      set status = 'unknown', reason = 'no-word', due_at = private.now() + private.word_within() where d.id = v_delivery.id;
      continue;
    end if;
    select * into v_weighed from private.weigh_delivery(v_delivery);
    continue when v_weighed.verdict <> 'send';
    update public.notification_deliveries d
    set status = 'sending', attempts = d.attempts + 1, due_at = private.now() + interval '1 minute'
    where d.id = v_delivery.id;
    id := v_delivery.id;
    attempt := v_delivery.attempts + 1;
    kind := v_delivery.kind;
    urgent := v_delivery.urgent;
    user_id := v_delivery.user_id;
    expires_at := v_delivery.expires_at;
    address := v_weighed.address;
    browsers := case when p_channel = 'push' then private.browsers_of(v_delivery.user_id) end;
    free_text := exists (
      select from public.notification_addresses k
      where k.channel = p_channel and k.address = v_weighed.address and k.heard_at > private.now() - interval '24 hours'
    );
    select n.subject, n.params, n.created_at, p.locale, p.display_name
    into subject, params, created_at, locale, display_name
    from public.notifications n join public.user_profiles p on p.user_id = n.user_id
    where n.id = v_delivery.notification_id;
    return next;
  end loop;
  -- That something was looked at and nothing is to be sent is told by a row without an id.
  if id is null and seen > 0 then
    return next;
  end if;
end
$$;

-- How long the next try of a delivery waits: what somebody waits for seconds, up to a minute; the rest from half a minute up to an hour.
create or replace function private.delivery_pause(p_urgent boolean, p_attempts int) returns interval
  language sql immutable
  return case when p_urgent then least(interval '5 seconds' * 2 ^ least(p_attempts - 1, 10), interval '1 minute')
    else least(interval '30 seconds' * 2 ^ least(p_attempts - 1, 10), interval '1 hour') end;

-- Notes what became of a leased delivery, if it is still the same try (`p_attempt`). `p_outcome`: sent; retry (it failed, and may not the next
-- time; after twelve tries it is dead); not-tried (the provider was not asked: it counts as no try); unknown (it may have been
-- taken, and must not be sent twice: what the provider reports settles it, or a day does); dead (it never will). `p_wait_s`: not before so many seconds. `p_reason`: the kind of error. Returns the
-- status. What was withdrawn meanwhile is not tried again. For the service.
create or replace function public.fn_settle_delivery(
  p_id uuid, p_attempt int, p_outcome text, p_provider_id text, p_reason text, p_wait_s int
) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_delivery public.notification_deliveries;
  v_is_withdrawn boolean;
begin
  select * into v_delivery from public.notification_deliveries where id = p_id for update;
  if v_delivery.status is distinct from 'sending' or v_delivery.attempts <> p_attempt then
    return v_delivery.status;
  end if;
  select withdrawn_at is not null into v_is_withdrawn from public.notifications where id = v_delivery.notification_id;
  v_delivery.status := case
    when p_outcome not in ('retry', 'not-tried') then p_outcome
    when v_is_withdrawn then 'withdrawn'
    when p_outcome = 'retry' and v_delivery.attempts >= 12 then 'dead'
    else 'waiting'
  end;
  update public.notification_deliveries
  set status = v_delivery.status, provider_id = coalesce(p_provider_id, provider_id), reason = p_reason,
    attempts = attempts - case p_outcome when 'not-tried' then 1 else 0 end,
    due_at = case when v_delivery.status = 'waiting' then private.now() + greatest(
      case p_outcome when 'retry' then private.delivery_pause(urgent, attempts) end, coalesce(p_wait_s, 0) * interval '1 second')
      when v_delivery.status = 'unknown' then private.now() + private.word_within() else due_at end,
    settled_at = case when v_delivery.status not in ('waiting', 'unknown') then private.now() end
  where id = p_id;
  if p_outcome = 'sent' then
    update public.notifications set sent_at = private.now() where id = v_delivery.notification_id and sent_at is null;
  end if;
  return v_delivery.status;
end
$$;

-- Settles what has expired before it was sent, also on channels that are off, and gives up hope of what nobody knows about for a day; at most
-- `p_limit` of each. Returns how many expired. For the service.
create or replace function public.fn_expire_deliveries(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_expired int;
begin
  update public.notification_deliveries set status = 'expired', settled_at = private.now()
  where id = any (array(
    select d.id from public.notification_deliveries d
    where d.status in ('waiting', 'sending') and d.expires_at <= private.now() and (d.status = 'waiting' or d.due_at <= private.now())
    order by d.expires_at limit p_limit
    for update skip locked));
  get diagnostics v_expired = row_count;
  update public.notification_deliveries set status = 'lost', settled_at = private.now()
  where id = any (array(
    select d.id from public.notification_deliveries d
    where d.status = 'unknown' and d.due_at <= private.now()
    order by d.created_at limit p_limit
    for update skip locked));
  return v_expired;
end
$$;

-- Lets a delivery that was given up, was lost or came too late be tried anew, with as much time as it had at first.
-- Refuses: NOT_FOUND, WRONG_STATE. For an admin.
create or replace function public.fn_replay_delivery(p_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_delivery public.notification_deliveries;
begin
  select * into v_delivery from public.notification_deliveries where id = p_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "notification"}');
  elsif v_delivery.status not in ('dead', 'lost', 'expired') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('status', v_delivery.status));
  end if;
  update public.notification_deliveries
  set status = 'waiting', attempts = 0, reason = null, settled_at = null, due_at = private.now(),
    expires_at = private.now() + (select k.valid_for from private.notification_kinds() k where k.code = kind)
  where id = p_id;
  perform private.audit('notification.replay', 'notification', p_id::text,
    jsonb_build_object('kind', v_delivery.kind, 'channel', v_delivery.channel, 'before', v_delivery.status));
end
$$;
