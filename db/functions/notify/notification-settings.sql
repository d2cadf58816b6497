-- What people choose about being told: where, when, and which phone and browsers are theirs.

-- The caller's row of settings, made on first need.
create or replace function private.ensure_notification_settings() returns uuid
  language plpgsql volatile as $$
declare
  v_user uuid := private.caller();
begin
  perform private.ensure_profile(null, null);
  insert into public.notification_settings (user_id) values (v_user) on conflict do nothing;
  return v_user;
end
$$;

-- The caller wants a group of kinds on a channel, or does not. Refuses: BAD_INPUT (no such pair; of security nobody is left out, and the
-- list in the app is always there).
create or replace function public.fn_choose_notifications(p_group text, p_channel text, p_enabled boolean) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
begin
  if p_group = 'security' or p_channel = 'app' or not exists (
    select from private.notification_kinds() k where k.kind_group = p_group and p_channel = any (k.channels)
  ) then
    perform private.refuse('BAD_INPUT');
  end if;
  insert into public.notification_preferences as c (user_id, kind_group, channel, enabled)
  values (v_user, p_group, p_channel, p_enabled)
  on conflict (user_id, kind_group, channel) do update set enabled = excluded.enabled;
end
$$;

-- Somebody followed the link that stops a group of kinds on a channel; whose link it is the Worker has verified. For the service.
create or replace function public.fn_stop_notifications(p_user uuid, p_group text, p_channel text) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.notification_preferences as c (user_id, kind_group, channel, enabled)
  select p.user_id, p_group, p_channel, false from public.user_profiles p where p.user_id = p_user and p_group <> 'security'
  on conflict (user_id, kind_group, channel) do update set enabled = false;
$$;

-- The caller's quiet hours, in minutes of their day (null: none), and their time zone (IANA). Refuses: BAD_INPUT.
create or replace function public.fn_set_quiet_hours(p_time_zone text, p_from int, p_until int) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
begin
  perform private.now() at time zone p_time_zone;
  update public.notification_settings
  set time_zone = p_time_zone, quiet_from = p_from, quiet_until = p_until
  where user_id = v_user;
exception when invalid_parameter_value or check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller has seen the notices in the app.
create or replace function public.fn_see_notices() returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
begin
  update public.notification_settings set seen_until = private.now() where user_id = v_user;
end
$$;

-- The caller says that a phone is theirs: a code is sent to it, which the Worker makes from the id that this returns. An earlier one counts
-- no more. Of one person three codes in ten minutes and ten a day are sent, and as many to one phone.
-- Refuses: BAD_INPUT, RATE_LIMITED (retryAfter, seconds).
create or replace function public.fn_start_phone_check(p_phone text, p_channel text) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
  v_soon int;
  v_today int;
  v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('phone checks of ' || v_user, 0));
  perform pg_advisory_xact_lock(hashtextextended('phone checks at ' || p_phone, 0));
  select count(*) filter (where created_at > private.now() - interval '10 minutes'), count(*) into v_soon, v_today
  from public.phone_verifications
  where (user_id = v_user or phone = p_phone) and created_at > private.now() - interval '1 day';
  if v_today >= 10 then
    perform private.refuse('RATE_LIMITED', '{"retryAfter": 86400}');
  elsif v_soon >= 3 then
    perform private.refuse('RATE_LIMITED', '{"retryAfter": 600}');
  end if;
  update public.phone_verifications set expires_at = private.now()
  where user_id = v_user and used_at is null and expires_at > private.now();
  insert into public.phone_verifications (user_id, phone, channel, expires_at)
  values (v_user, p_phone, p_channel, private.now() + interval '10 minutes')
  returning id into v_id;
  perform private.notify(v_user, 'phone-code', v_id::text, '{}', 'phone-code:' || v_id);
  return v_id;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- Counts a try of the caller at the code for their phone, and says which check it is about, so that the Worker can compare: five tries each.
-- Refuses: NOT_FOUND (none is open), RATE_LIMITED (too many tries: a new code is needed).
create or replace function public.fn_try_phone_code() returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_check public.phone_verifications;
begin
  select * into v_check from public.phone_verifications
  where user_id = private.caller() and used_at is null and expires_at > private.now()
  order by created_at desc limit 1
  for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "phone-code"}');
  elsif v_check.tries >= 5 then
    perform private.refuse('RATE_LIMITED', '{"retryAfter": 600}');
  end if;
  update public.phone_verifications set tries = tries + 1 where id = v_check.id;
  return v_check.id;
end
$$;

-- The phone of a check is its person's from now on: the Worker has seen the code. What the providers knew of the number is forgotten only by
-- their own words. Refuses: NOT_FOUND. For the service.
create or replace function public.fn_confirm_phone(p_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_check public.phone_verifications;
begin
  update public.phone_verifications set used_at = private.now()
  where id = p_id and used_at is null and expires_at > private.now()
  returning * into v_check;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "phone-code"}');
  end if;
  update public.notification_settings set phone = v_check.phone, phone_channel = v_check.channel where user_id = v_check.user_id;
  perform private.audit('phone.confirm', 'user', v_check.user_id::text, jsonb_build_object('channel', v_check.channel));
end
$$;

-- The caller takes their phone away.
create or replace function public.fn_forget_phone() returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
begin
  update public.notification_settings set phone = null, phone_channel = null where user_id = v_user and phone is not null;
  if found then
    perform private.audit('phone.forget', 'user', v_user::text);
  end if;
end
$$;

-- The caller's browser shows notifications from now on; it may have been somebody else's, who used it before. Of one person the newest ten
-- browsers count.
create or replace function public.fn_add_browser(p_endpoint text, p_p256dh text, p_auth text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.ensure_notification_settings();
begin
  insert into public.push_subscriptions as s (user_id, session_id, endpoint, p256dh, auth, user_agent)
  values (v_user, (private.claims() ->> 'session_id')::uuid, p_endpoint, p_p256dh, p_auth,
    left(coalesce(current_setting('request.device', true), ''), 400))
  on conflict (endpoint) do update set
    user_id = excluded.user_id, session_id = excluded.session_id, p256dh = excluded.p256dh, auth = excluded.auth,
    user_agent = excluded.user_agent, gone_at = null;
  update public.push_subscriptions set gone_at = private.now()
  where id in (
    select id from public.push_subscriptions where user_id = v_user and gone_at is null order by created_at desc offset 10);
end
$$;

-- The caller's browser shows none any more.
create or replace function public.fn_remove_browser(p_endpoint text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.push_subscriptions set gone_at = private.now()
  where endpoint = p_endpoint and user_id = private.caller() and gone_at is null;
$$;

-- Trigger body: a browser shows nothing any more of a session that was logged out there.
create or replace function private.forget_browser() returns trigger
  language plpgsql as $$
begin
  update public.push_subscriptions set gone_at = private.now() where session_id = new.session_id and gone_at is null;
  return null;
end
$$;

-- The push service knows these browsers no more. For the service.
create or replace function public.fn_browsers_gone(p_ids uuid[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.push_subscriptions set gone_at = private.now() where id = any (p_ids) and gone_at is null;
$$;
