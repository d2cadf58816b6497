-- Stripe knows all prices, and many that were sold in the course of time.
update public.subscription_plan_prices set stripe_price_id = 'price_' || left(md5(lookup_key), 24);
insert into public.subscription_plan_prices (id, plan_id, currency, billing_interval, unit_amount, stripe_price_id, active, created_at)
select size.id_at(size.moment() - size.span(), 'price' || p.lookup_key, k), p.plan_id, p.currency, p.billing_interval,
  p.unit_amount * (75 + k) / 100, 'price_' || left(md5(p.lookup_key || k), 24), false, size.moment() - size.span()
from public.subscription_plan_prices p, generate_series(1, 20) k
where p.active;
