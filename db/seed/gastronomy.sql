insert into public.subscription_plans
  (product, code, name_es, name_en, summary_es, summary_en, is_start, position)
values
  ('gastronomy', 'free', 'Gratis', 'Free',
    'Para empezar, sin pagar nada.',
    'To start with, at no cost.', true, 0),
  ('gastronomy', 'basic', 'Básico', 'Basic',
    'Para quien lleva más de un local.',
    'For those who run more than one place.', false, 1),
  ('gastronomy', 'pro', 'Pro', 'Pro',
    'Para varios locales y su equipo.',
    'For several places and their team.', false, 2),
  ('gastronomy', 'enterprise', 'Empresa', 'Enterprise',
    'Para cadenas y grupos. Hablemos.',
    'For chains and groups. Let us talk.', false, 3)
on conflict (product, code) do update set
  name_es = excluded.name_es, name_en = excluded.name_en,
  summary_es = excluded.summary_es, summary_en = excluded.summary_en,
  is_start = excluded.is_start, position = excluded.position;

-- What an admin has set since is left alone (decision 52).
insert into public.plan_limits (plan_id, meter, included)
select p.id, v.meter, v.included
from (values
  ('free', 'site', 1),
  ('free', 'member', 1),
  ('basic', 'site', 3),
  ('basic', 'member', 2),
  ('pro', 'site', 10),
  ('pro', 'member', 5),
  ('enterprise', 'site', null::int),
  ('enterprise', 'member', null::int)
) as v (code, meter, included)
join public.subscription_plans p on p.product = 'gastronomy' and p.code = v.code
on conflict (plan_id, meter) do nothing;

-- Minor units; a year costs ten months. A price that Stripe sells already is not touched: a new one replaces it. Nor is one
-- that took another's place: an admin set it.
insert into public.subscription_plan_prices (plan_id, currency, billing_interval, unit_amount, lookup_key)
select p.id, v.currency, v.billing_interval, v.unit_amount,
  concat_ws('.', p.product, p.code, lower(v.currency), v.billing_interval)
from (values
  ('basic', 'EUR', 'month', 999), ('basic', 'EUR', 'year', 9990),
  ('basic', 'USD', 'month', 1099), ('basic', 'USD', 'year', 10990),
  ('basic', 'MXN', 'month', 19900), ('basic', 'MXN', 'year', 199000),
  ('pro', 'EUR', 'month', 2999), ('pro', 'EUR', 'year', 29990),
  ('pro', 'USD', 'month', 3299), ('pro', 'USD', 'year', 32990),
  ('pro', 'MXN', 'month', 59900), ('pro', 'MXN', 'year', 599000)
) as v (code, currency, billing_interval, unit_amount)
join public.subscription_plans p on p.product = 'gastronomy' and p.code = v.code
on conflict (lookup_key) do update set unit_amount = excluded.unit_amount
  where subscription_plan_prices.stripe_price_id is null and not exists (
    select from public.subscription_plan_prices r
    where (r.plan_id, r.currency, r.billing_interval) = (excluded.plan_id, excluded.currency, excluded.billing_interval)
      and not r.active
  );
