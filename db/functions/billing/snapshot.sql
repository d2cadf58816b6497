-- What Stripe says about a customer, written down. Lock order: see reserve.sql.

-- Lets the counters of the running period follow the subscription's plan at once: more units when it grew; when it shrank,
-- no more than the plan has, but what was used or is held stays (E15).
create or replace function private.follow_plan(p_subscription public.user_subscriptions) returns void
  language plpgsql volatile as $$
declare
  v_usage public.subscription_usage;
  v_limit int;
begin
  for v_usage in
    select u.*
    from private.period_at(p_subscription.anchor, 'month', private.now()) t
    join public.subscription_usage u using (period_start)
    where u.user_id = p_subscription.user_id and u.product = p_subscription.product
    order by u.meter
    for update of u
  loop
    v_limit := private.most_included(p_subscription.plan_id, v_usage.meter, private.paid_since(p_subscription));
    update public.subscription_usage
    set subscription_id = p_subscription.id,
      included = case when v_limit is not null then greatest(v_limit, used + reserved - granted) end
    where id = v_usage.id;
  end loop;
end
$$;

-- Whether a subscription is the one that counts, as far as its state goes.
create or replace function private.is_live(p_subscription public.user_subscriptions) returns boolean
  language sql immutable
  return p_subscription.status not in ('canceled', 'incomplete') and not p_subscription.is_duplicate;

-- Notes what a subscription's new state means for its person. `p_old`: null row when it was not known. Returns how much
-- there was to note.
create or replace function private.note_subscription(
  p_old public.user_subscriptions, p_new public.user_subscriptions
) returns int
  language plpgsql volatile as $$
declare
  v_was_live boolean := coalesce(private.is_live(p_old), false);
  v_is_live boolean := private.is_live(p_new);
  v_kinds text[] := array_remove(array[
    case when p_new.is_duplicate and not coalesce(p_old.is_duplicate, false) then 'duplicate_subscription' end,
    case when v_is_live and not v_was_live then 'subscription.started' end,
    case when v_was_live and p_new.status = 'canceled' then 'subscription.ended' end,
    case when v_was_live and v_is_live and p_old.plan_id <> p_new.plan_id then 'subscription.changed' end,
    case when v_is_live and p_new.status in ('past_due', 'unpaid', 'paused')
      and p_old.status is distinct from p_new.status then 'subscription.' || p_new.status end,
    case when v_was_live and p_old.status in ('past_due', 'unpaid', 'paused') and p_new.status = 'active'
      then 'subscription.recovered' end,
    case when v_was_live and v_is_live and p_new.cancel_at_period_end and not p_old.cancel_at_period_end
      then 'subscription.cancel_scheduled' end,
    case when v_was_live and v_is_live and p_old.cancel_at_period_end and not p_new.cancel_at_period_end
      then 'subscription.resumed' end,
    case when v_is_live and p_new.pending_plan_id is not null
      and p_old.pending_plan_id is distinct from p_new.pending_plan_id then 'subscription.change_scheduled' end
  ], null);
  v_kind text;
begin
  foreach v_kind in array v_kinds loop
    perform private.note_billing(p_new.user_id, p_new.product, v_kind, null, null,
      jsonb_build_object('subscriptionId', p_new.id, 'stripeSubscriptionId', p_new.stripe_subscription_id,
        'planId', p_new.plan_id, 'status', p_new.status, 'periodEnd', p_new.current_period_end,
        'pendingPlanId', p_new.pending_plan_id),
      null);
  end loop;
  return cardinality(v_kinds);
end
$$;

-- Writes one subscription as Stripe has it. Returns how much changed.
create or replace function private.write_subscription(
  p_user uuid, p_product text, p_plan uuid, p_price uuid, p_pending_plan uuid, p_is_duplicate boolean, p_row jsonb
) returns int
  language plpgsql volatile as $$
declare
  v_said record;
  v_old public.user_subscriptions;
  v_new public.user_subscriptions;
begin
  select * into v_said from jsonb_to_record(p_row) as s(
    id text, "itemId" text, status text, "interval" text, created timestamptz, "startDate" timestamptz,
    "trialEnd" timestamptz, "periodStart" timestamptz, "periodEnd" timestamptz, "cancelAtPeriodEnd" boolean,
    "pausedUntil" timestamptz, "pendingAt" timestamptz, "canceledAt" timestamptz, "endedAt" timestamptz);
  select * into v_old from public.user_subscriptions where stripe_subscription_id = v_said.id for update;

  insert into public.user_subscriptions as s (
    user_id, product, plan_id, price_id, status, anchor, billing_interval, current_period_start, current_period_end,
    cancel_at_period_end, source, stripe_subscription_id, stripe_item_id, is_duplicate, trial_end, pause_until,
    pending_plan_id, pending_at, canceled_at, ended_at, created_at
  )
  values (
    p_user, p_product, p_plan, p_price, v_said.status,
    -- Units are counted from the first day that was paid for; changing the interval starts no new units.
    coalesce(v_said."trialEnd", v_said."startDate"), v_said."interval", v_said."periodStart", v_said."periodEnd",
    v_said."cancelAtPeriodEnd" and v_said.status <> 'canceled', 'stripe', v_said.id, v_said."itemId", p_is_duplicate,
    v_said."trialEnd", v_said."pausedUntil", p_pending_plan,
    case when p_pending_plan is not null then v_said."pendingAt" end, v_said."canceledAt", v_said."endedAt", v_said.created
  )
  on conflict (stripe_subscription_id) do update set
    plan_id = excluded.plan_id, price_id = excluded.price_id, status = excluded.status, anchor = excluded.anchor,
    billing_interval = excluded.billing_interval, current_period_start = excluded.current_period_start,
    current_period_end = excluded.current_period_end, cancel_at_period_end = excluded.cancel_at_period_end,
    stripe_item_id = excluded.stripe_item_id, is_duplicate = excluded.is_duplicate, trial_end = excluded.trial_end,
    pause_until = excluded.pause_until, pending_plan_id = excluded.pending_plan_id, pending_at = excluded.pending_at,
    canceled_at = excluded.canceled_at, ended_at = excluded.ended_at
  where s.user_id = p_user
  returning * into strict v_new;

  if private.is_live(v_new) and (v_old.plan_id is distinct from v_new.plan_id or not private.is_live(v_old)) then
    perform private.follow_plan(v_new);
  end if;
  return greatest(private.note_subscription(v_old, v_new),
    (to_jsonb(v_old) - 'updated_at' is distinct from to_jsonb(v_new) - 'updated_at')::int);
end
$$;

-- Ends, for us, what counts besides Stripe's `p_known` ids: of a product the start plan when a paid one begins, and what
-- Stripe does not have any more.
create or replace function private.end_others(p_user uuid, p_product text, p_known text[], p_source text) returns void
  language sql volatile as $$
  update public.user_subscriptions
  set status = 'canceled', cancel_at_period_end = false, ended_at = private.now()
  where user_id = p_user and product = coalesce(p_product, product) and source = coalesce(p_source, source)
    and status <> 'canceled' and coalesce(stripe_subscription_id <> all (p_known), true);
$$;

-- Writes the subscriptions of a snapshot. Of several live ones of a product the one made last counts; the others are
-- recorded as duplicates. Without a live one the person is on the start plan again. One with a price that we do not sell is
-- skipped; when it was known with one that we sell, it keeps that plan and price and follows Stripe in everything else. Returns
-- how much changed.
create or replace function private.write_subscriptions(p_user uuid, p_snapshot jsonb) returns int
  language plpgsql volatile as $$
declare
  v_known text[] := array(select s ->> 'id' from jsonb_array_elements(p_snapshot -> 'subscriptions') s);
  v_row record;
  v_product text;
  v_changes int := 0;
begin
  for v_row in
    select s.said, s.live, coalesce(p.id, k.price_id) as price_id, l.id as plan_id, l.product, n.plan_id as pending_plan_id,
      s.live and row_number() over (
        partition by l.product, s.live order by s.said ->> 'created' desc, s.said ->> 'id' desc) = 1 as counts
    from (
      select value as said, value ->> 'status' not in ('canceled', 'incomplete') as live
      from jsonb_array_elements(p_snapshot -> 'subscriptions')
    ) s
    left join public.subscription_plan_prices p on p.stripe_price_id = s.said ->> 'priceId'
    left join public.user_subscriptions k on k.stripe_subscription_id = s.said ->> 'id'
    left join public.subscription_plans l on l.id = coalesce(p.plan_id, k.plan_id)
    left join public.subscription_plan_prices n on n.stripe_price_id = s.said ->> 'pendingPriceId'
    -- What stops counting makes room before what counts comes in.
    order by counts, s.said ->> 'created', s.said ->> 'id'
  loop
    continue when v_row.plan_id is null;
    if v_row.counts then
      perform private.end_others(p_user, v_row.product, v_known, null);
    end if;
    v_changes := v_changes + private.write_subscription(
      p_user, v_row.product, v_row.plan_id, v_row.price_id, v_row.pending_plan_id,
      v_row.live and not v_row.counts, v_row.said);
  end loop;

  if (p_snapshot ->> 'deleted')::boolean then
    perform private.end_others(p_user, null, v_known, 'stripe');
  end if;
  for v_product in
    select s.product from public.user_subscriptions s
    where s.user_id = p_user
    group by s.product
    having bool_or(s.source = 'stripe') and not bool_or(private.is_live(s))
  loop
    perform private.fall_back(p_user, v_product);
  end loop;
  return v_changes + private.write_unknown_prices(p_user, p_snapshot -> 'subscriptions');
end
$$;

-- The kinds that a snapshot tells of. `pages` never comes without `payments`, which it explains.
create or replace function private.kinds_in(p_snapshot jsonb) returns text[]
  language sql immutable
  return array(
    select k from unnest(array['subscriptions', 'invoices', 'payments', 'pages']) k where p_snapshot ? k);

-- Whether a snapshot names a subscription that it does not tell of and that we do not know: its invoices would be nobody's.
create or replace function private.misses_subscription(p_snapshot jsonb) returns boolean
  language sql stable as $$
  select not p_snapshot ? 'subscriptions' and exists (
    select from jsonb_to_recordset(p_snapshot -> 'invoices') as i("subscriptionId" text)
    where i."subscriptionId" is not null and not exists (
      select from public.user_subscriptions s where s.stripe_subscription_id = i."subscriptionId"
    )
  );
$$;

-- Writes what was fetched about a customer, all of it or nothing, unless something of the same kind that was fetched later
-- is written already. `p_snapshot`: {deleted, subscriptions, invoices, payments, pages} (worker/core/billing/sync/snapshot.ts), or
-- only the kinds that were fetched; `p_fetched_at`: the `at` before the fetch began. Settles, in the same transaction,
-- `p_event_id` and every event of the customer that had come by then and tells of nothing else. Answers whether it was
-- applied, whether the customer is nobody's, whose it is, how much changed, and for another try its `at` and whether
-- everything must be fetched (`whole`). Of a former customer only money is left to write: its subscriptions ended with it.
-- For the service.
create or replace function public.fn_apply_customer_snapshot(
  p_customer text, p_snapshot jsonb, p_fetched_at timestamptz, p_event_id uuid default null
) returns table (applied boolean, unmatched boolean, user_id uuid, changes int, at text, whole boolean)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_kinds text[] := private.kinds_in(p_snapshot);
  v_customer record;
  v_newest timestamptz;
begin
  select * into v_customer from private.lock_customer(p_customer);
  unmatched := v_customer.user_id is null;
  user_id := v_customer.user_id;
  v_newest := greatest(
    case when 'subscriptions' = any (v_kinds) then v_customer.synced_from end,
    case when 'invoices' = any (v_kinds) then v_customer.invoices_from end,
    case when 'payments' = any (v_kinds) then v_customer.payments_from end);
  whole := not unmatched and private.misses_subscription(p_snapshot);
  applied := not unmatched and not whole and coalesce(v_newest <= p_fetched_at, true);
  changes := 0;
  at := greatest(private.now(), v_newest)::text;
  if applied then
    if 'payments' = any (v_kinds) then
      perform private.lock_refunded_consults(p_snapshot -> 'payments');
    end if;
    if 'subscriptions' = any (v_kinds) and not v_customer.is_former then
      changes := private.write_subscriptions(user_id, p_snapshot);
    end if;
    if 'payments' = any (v_kinds) then
      changes := changes + private.write_payments(user_id, p_customer, p_snapshot -> 'payments')
        + private.write_pages(user_id, p_snapshot -> 'pages');
    end if;
    if 'invoices' = any (v_kinds) then
      changes := changes + private.write_invoices(user_id, p_snapshot -> 'invoices');
    end if;
    update public.stripe_customers
    set synced_from = case when 'subscriptions' = any (v_kinds) then p_fetched_at else synced_from end,
      invoices_from = case when 'invoices' = any (v_kinds) then p_fetched_at else invoices_from end,
      payments_from = case when 'payments' = any (v_kinds) then p_fetched_at else payments_from end,
      deleted_at = case
        when not 'subscriptions' = any (v_kinds) then deleted_at
        when (p_snapshot ->> 'deleted')::boolean then coalesce(deleted_at, private.now())
      end
    where customer_id = p_customer;
    update public.stripe_former_customers set synced_from = p_fetched_at where customer_id = p_customer;
  end if;
  if applied or unmatched then
    update public.webhook_inbox
    set status = case when unmatched then 'unmatched' else 'done' end, last_error = null, done_at = private.now(),
      lease_until = null
    where (id = p_event_id or customer_id = p_customer and received_at <= p_fetched_at
        and (unmatched or coalesce(kinds, array['subscriptions', 'invoices', 'payments', 'pages']) <@ v_kinds))
      and status in ('received', 'processing', 'failed');
  end if;
  return next;
end
$$;

-- The caller's subscription to a product: what it is, what follows, and whether it gives anything now. No row without one.
create or replace function public.fn_current_subscription(p_product text)
  returns table (
    plan_code text, plan_name_es text, plan_name_en text, source text, status text, access boolean,
    billing_interval text, unit_amount int, currency text, period_start timestamptz, period_end timestamptz,
    cancel_at_period_end boolean, trial_end timestamptz, pause_until timestamptz,
    pending_plan_code text, pending_at timestamptz, can_open_portal boolean
  )
  language sql stable security definer set search_path = '' as $$
  select
    p.code, p.name_es, p.name_en, s.source, s.status,
    private.has_access(s.status, s.cancel_at_period_end, s.current_period_end, private.now()),
    s.billing_interval, r.unit_amount, r.currency,
    case s.source when 'start' then t.period_start else s.current_period_start end,
    case s.source when 'start' then t.period_end else s.current_period_end end,
    s.cancel_at_period_end, s.trial_end, s.pause_until, n.code, s.pending_at,
    exists (select from public.stripe_customers c where c.user_id = s.user_id and c.deleted_at is null)
  from private.subscription_of(auth.uid(), p_product) s
  join public.subscription_plans p on p.id = s.plan_id
  cross join private.period_at(s.anchor, 'month', private.now()) t
  left join public.subscription_plan_prices r on r.id = s.price_id
  left join public.subscription_plans n on n.id = s.pending_plan_id;
$$;
