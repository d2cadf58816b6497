-- Which subscription counts, and whether it gives anything.

-- The one table of status -> access (docs/subscription-states.md). Past due keeps access while the payment is retried
-- (grace); a subscription that was cancelled for the end of its period keeps it until then and not a moment longer, even
-- while the news of its end is on the way. Words are Stripe's.
create or replace function private.has_access(
  p_status text, p_cancel_at_period_end boolean, p_period_end timestamptz, p_at timestamptz
) returns boolean
  language sql immutable parallel safe
  return case p_status
    when 'trialing' then not p_cancel_at_period_end or p_at < p_period_end
    when 'active' then not p_cancel_at_period_end or p_at < p_period_end
    when 'past_due' then not p_cancel_at_period_end or p_at < p_period_end
    when 'paused' then false
    when 'unpaid' then false
    when 'incomplete' then false
    when 'canceled' then p_cancel_at_period_end and p_at < p_period_end
  end;

-- The subscription of a person to a product: the live one, else one that waits for its first payment, else the one
-- cancelled last. Null row when there is none.
create or replace function private.subscription_of(p_user uuid, p_product text) returns public.user_subscriptions
  language plpgsql stable as $$
declare
  v_subscription public.user_subscriptions;
begin
  -- The index user_subscriptions_one_live has one at most, and nearly everybody has it.
  select * into v_subscription
  from public.user_subscriptions
  where user_id = p_user and product = p_product and status not in ('canceled', 'incomplete') and not is_duplicate;
  if found then
    return v_subscription;
  end if;
  select * into v_subscription
  from public.user_subscriptions
  where user_id = p_user and product = p_product
  order by status in ('canceled', 'incomplete') or is_duplicate, status = 'canceled', created_at desc
  limit 1;
  return v_subscription;
end
$$;

-- The person's subscription; without one, the product's start plan from now on. Idempotent.
create or replace function private.ensure_subscription(p_user uuid, p_product text) returns public.user_subscriptions
  language plpgsql volatile as $$
declare
  v_subscription public.user_subscriptions := private.subscription_of(p_user, p_product);
begin
  if v_subscription.id is not null then
    return v_subscription;
  end if;
  insert into public.user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
  select p_user, p_product, id, 'active', private.now(), private.now(), 'start'
  from public.subscription_plans
  where product = p_product and is_start
  on conflict do nothing;
  return private.subscription_of(p_user, p_product);
end
$$;

-- Puts a person whose paid subscription ended back on the start plan: on the one they had, with its periods and what they
-- used of it, so that nobody gains by leaving and coming back.
create or replace function private.fall_back(p_user uuid, p_product text) returns void
  language plpgsql volatile as $$
begin
  update public.user_subscriptions
  set status = 'active', ended_at = null
  where user_id = p_user and product = p_product and source = 'start';
  if not found then
    insert into public.user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
    select p_user, p_product, id, 'active', private.now(), private.now(), 'start'
    from public.subscription_plans
    where product = p_product and is_start;
  end if;
end
$$;

-- What one unit of a meter costs outside the plan. Null amount when it is not sold in this currency.
create or replace function private.overage_price(p_meter text, p_currency text) returns int
  language sql stable as $$
  select unit_amount from public.overage_prices where meter = p_meter and currency = p_currency;
$$;

-- Whether a grant can serve now, as far as its time goes.
create or replace function private.is_open(p_grant public.usage_grants) returns boolean
  language sql stable
  return p_grant.expires_at is null or p_grant.expires_at > private.now();

-- The caller's plan, period and counters, one row a meter; no row before the profile exists. Reads only and never waits:
-- a period in which nothing was used yet needs no counter. Granted are the units burned or held in the period and those
-- that any consult may still burn. A level meter (sites, members) shows its limit with zero used.
create or replace function public.fn_current_usage(p_product text, p_currency text default 'EUR')
  returns table (
    plan_code text, plan_name_es text, plan_name_en text, status text, cancel_at_period_end boolean,
    period_start timestamptz, period_end timestamptz,
    meter text, included int, granted int, used int, reserved int, overage_amount int, overage_currency text
  )
  language sql stable security definer set search_path = '' as $$
  select
    p.code, p.name_es, p.name_en, s.status, s.cancel_at_period_end,
    t.period_start, t.period_end,
    m.code,
    case when u.id is not null then u.included else private.most_included(p.id, m.code, private.paid_since(s)) end,
    coalesce(u.granted, 0) + g.open, coalesce(u.used, 0), coalesce(u.reserved, 0),
    o.unit_amount, o.currency
  from private.subscription_of(auth.uid(), p_product) s
  join public.subscription_plans p on p.id = s.plan_id
  cross join private.period_at(s.anchor, 'month', private.now()) t
  join public.meters m on m.product = p_product
  left join public.subscription_usage u
    on u.user_id = s.user_id and u.meter = m.code and u.period_start = t.period_start
  left join public.overage_prices o on o.meter = m.code and o.currency = p_currency
  cross join lateral (
    select coalesce(sum(w.amount - w.used - w.reserved), 0)::int as open
    from public.usage_grants w
    where w.user_id = s.user_id and w.meter = m.code and w.consult_key is null and private.is_open(w)
  ) g
  order by m.code;
$$;
