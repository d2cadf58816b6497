-- Holding units. Lock order everywhere: customer, consult row, the person's promises, subscription, counters by meter,
-- payments, grants by id, reservation.

-- Locks the counters of a person's running period, all meters of the product in one order. Returns the counter of `p_meter`
-- that began at `p_start` (null: that began last); null row when there is none. Where an anchor moved, two periods run at once.
create or replace function private.lock_running_usage(p_user uuid, p_product text, p_meter text, p_start timestamptz)
  returns public.subscription_usage
  language plpgsql volatile as $$
declare
  v_now timestamptz := private.now();
  v_row public.subscription_usage;
  v_usage public.subscription_usage;
begin
  for v_row in
    select * from public.subscription_usage
    -- No period is longer than a month: what began before needs no look.
    where user_id = p_user and product = p_product
      and period_start <= v_now and period_start > v_now - interval '32 days' and period_end > v_now
    order by meter, period_start
    for update
  loop
    if v_row.meter = p_meter and v_row.period_start = coalesce(p_start, v_row.period_start) then
      v_usage := v_row;
    end if;
  end loop;
  return v_usage;
end
$$;

-- Locks the counters of a subscription's period as private.lock_running_usage does, opening the period on first need.
-- Returns the counter of `p_meter`. Units are counted by the month from the anchor, whatever the billing interval.
create or replace function private.lock_usage(p_subscription public.user_subscriptions, p_meter text)
  returns public.subscription_usage
  language plpgsql volatile as $$
declare
  v_period record := private.period_at(p_subscription.anchor, 'month', private.now());
  v_plan uuid;
  v_usage public.subscription_usage;
begin
  for v_attempt in 1..2 loop
    v_usage := private.lock_running_usage(
      p_subscription.user_id, p_subscription.product, p_meter, v_period.period_start);
    exit when v_usage.id is not null;

    -- A change of plan that happens right now either waits for the counters made here, or is seen here.
    select plan_id into v_plan from public.user_subscriptions where id = p_subscription.id for share;
    insert into public.subscription_usage (user_id, subscription_id, product, meter, period_start, period_end, included)
    select p_subscription.user_id, p_subscription.id, m.product, m.code, v_period.period_start, v_period.period_end,
      private.most_included(v_plan, m.code, private.paid_since(p_subscription))
    from public.meters m
    where m.product = p_subscription.product and m.kind = 'consumable'
    order by m.code
    on conflict do nothing;
  end loop;
  return v_usage;
end
$$;

-- The reservation that this key already made; null row when there is none.
-- Refuses: IDEMPOTENCY_CONFLICT (the key was used for something else).
create or replace function private.reservation_of_key(p_user uuid, p_key text, p_meter text, p_amount int)
  returns public.usage_reservations
  language plpgsql stable as $$
declare
  v_reservation public.usage_reservations;
begin
  select * into v_reservation from public.usage_reservations where user_id = p_user and idempotency_key = p_key;
  if found and (v_reservation.meter, v_reservation.amount) <> (p_meter, p_amount) then
    perform private.refuse('IDEMPOTENCY_CONFLICT');
  end if;
  return v_reservation;
end
$$;

-- Holds units of a meter for two hours, all of the plan or all of one grant: a grant that was bought for this consult
-- (`p_consult_key`) first, then the plan, then other grants in their order (see grants.sql); grants serve whatever the
-- subscription's state. The same key gives the same reservation, whatever became of it.
-- Refuses: BAD_INPUT, IDEMPOTENCY_CONFLICT, WRONG_STATE (subscription gives no access), QUOTA_EXCEEDED.
create or replace function private.reserve(
  p_user uuid, p_product text, p_meter text, p_key text, p_amount int, p_currency text,
  p_consult_key text default null
) returns public.usage_reservations
  language plpgsql volatile as $$
declare
  v_now timestamptz := private.now();
  v_period record;
  v_before public.user_subscriptions;
  v_subscription public.user_subscriptions;
  v_usage public.subscription_usage;
  v_grant public.usage_grants;
  v_reservation public.usage_reservations;
  v_refusal text;
begin
  if coalesce(p_amount, 0) < 1 or coalesce(p_key, '') = '' or length(p_key) > 200 then
    perform private.refuse('BAD_INPUT');
  end if;
  -- Almost always these are the counters that it takes, and one look at the subscription says so.
  v_usage := private.lock_running_usage(p_user, p_product, p_meter, null);
  v_subscription := private.subscription_of(p_user, p_product);
  v_period := private.period_at(v_subscription.anchor, 'month', v_now);
  if v_usage.period_start is distinct from v_period.period_start then
    v_subscription := private.ensure_subscription(p_user, p_product);
    loop
      v_before := v_subscription;
      v_usage := private.lock_usage(v_before, p_meter);
      -- Read again under the lock: it may have changed while this waited for it.
      v_subscription := private.subscription_of(p_user, p_product);
      exit when (v_subscription.id, v_subscription.anchor) is not distinct from (v_before.id, v_before.anchor);
    end loop;
  end if;

  if not private.has_access(
    v_subscription.status, v_subscription.cancel_at_period_end, v_subscription.current_period_end, v_now
  ) then
    v_refusal := 'WRONG_STATE';
  elsif v_usage.included - v_usage.used - v_usage.reserved + v_usage.granted < p_amount then
    v_refusal := 'QUOTA_EXCEEDED';
  end if;
  if p_consult_key is not null then
    v_grant := private.pick_grant(p_user, p_meter, p_amount, p_consult_key);
  end if;
  if v_grant.id is null and v_refusal is not null then
    v_grant := private.pick_grant(p_user, p_meter, p_amount, null);
  end if;
  if v_grant.id is not null or v_refusal is null then
    insert into public.usage_reservations (user_id, usage_id, grant_id, meter, amount, idempotency_key, expires_at)
    values (p_user, v_usage.id, v_grant.id, p_meter, p_amount, p_key, v_now + interval '2 hours')
    on conflict (user_id, idempotency_key) do nothing
    returning * into v_reservation;
    if found then
      update public.subscription_usage
      set reserved = reserved + p_amount, granted = granted + case when v_grant.id is null then 0 else p_amount end
      where id = v_usage.id;
      if v_grant.id is not null then
        update public.usage_grants set reserved = reserved + p_amount where id = v_grant.id;
      end if;
      return v_reservation;
    end if;
  end if;

  v_reservation := private.reservation_of_key(p_user, p_key, p_meter, p_amount);
  if v_reservation.id is not null then
    return v_reservation;
  end if;
  perform private.refuse(v_refusal, case v_refusal
    when 'WRONG_STATE' then jsonb_build_object('subject', 'subscription', 'status', v_subscription.status)
    else jsonb_build_object(
      'meter', p_meter, 'included', v_usage.included, 'periodEnd', v_usage.period_end,
      'unitAmount', private.overage_price(p_meter, p_currency), 'currency', p_currency)
  end);
end
$$;

-- Holds `p_amount` chats of the caller. `p_key`: the caller's idempotency key. Refuses as private.reserve.
create or replace function public.fn_reserve_chat(p_key text, p_amount int default 1) returns public.usage_reservations
  language plpgsql volatile security definer set search_path = '' as $$
begin
  return private.reserve(private.caller(), 'call-a-vet', 'chat', p_key, p_amount, 'EUR');
end
$$;

-- Holds `p_amount` video consults of the caller. Refuses as private.reserve.
create or replace function public.fn_reserve_video(p_key text, p_amount int default 1) returns public.usage_reservations
  language plpgsql volatile security definer set search_path = '' as $$
begin
  return private.reserve(private.caller(), 'call-a-vet', 'video', p_key, p_amount, 'EUR');
end
$$;
