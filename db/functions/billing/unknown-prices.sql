-- Subscriptions at Stripe with a price that we do not sell: what is known of them, and when it is said aloud.

-- Writes which of a person's subscriptions, as a snapshot has them, have a price that we do not sell, now or for what follows,
-- and which have none any more. Returns how much changed.
create or replace function private.write_unknown_prices(p_user uuid, p_subscriptions jsonb) returns int
  language sql volatile as $$
  with found as (
    select s ->> 'id' as subscription_id, s ->> 'status' as status, w.place, w.price_id
    from jsonb_array_elements(p_subscriptions) s
    cross join lateral (
      values ('current', s ->> 'priceId'), ('pending', s ->> 'pendingPriceId')
    ) w(place, price_id)
    where s ->> 'status' <> 'canceled' and w.price_id is not null
      and not exists (select from public.subscription_plan_prices p where p.stripe_price_id = w.price_id)
  ), written as (
    insert into public.unknown_prices as u (user_id, stripe_subscription_id, place, stripe_price_id, status)
    select p_user, subscription_id, place, price_id, status from found
    on conflict (stripe_subscription_id, place) do update set
      stripe_price_id = excluded.stripe_price_id, status = excluded.status, resolved_at = null,
      found_at = case when u.resolved_at is null and u.stripe_price_id = excluded.stripe_price_id
        then u.found_at else excluded.found_at end,
      alarmed_at = case when u.resolved_at is null and u.stripe_price_id = excluded.stripe_price_id then u.alarmed_at end
    where u.resolved_at is not null or (u.stripe_price_id, u.status) <> (excluded.stripe_price_id, excluded.status)
    returning u.id
  ), resolved as (
    update public.unknown_prices u
    set resolved_at = private.now()
    where u.user_id = p_user and u.resolved_at is null
      and not exists (
        select from found f where (f.subscription_id, f.place) = (u.stripe_subscription_id, u.place)
      )
    returning u.id
  )
  select (select count(*) from written)::int + (select count(*) from resolved)::int;
$$;

-- The prices of a customer's subscriptions that we do not sell and that are to be said aloud now: when one is found, and once a
-- day for as long as it lasts. Two calls at once never get the same one. For the service.
create or replace function public.fn_claim_price_alarms(p_customer text)
  returns table (subscription_id text, price_id text, place text)
  language sql volatile security definer set search_path = '' as $$
  update public.unknown_prices u
  set alarmed_at = private.now()
  from public.stripe_customers c
  where c.customer_id = p_customer and u.user_id = c.user_id and u.resolved_at is null
    and coalesce(u.alarmed_at <= private.now() - interval '1 day', true)
  returning u.stripe_subscription_id, u.stripe_price_id, u.place;
$$;
