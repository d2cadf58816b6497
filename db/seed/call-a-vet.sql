insert into public.subscription_plans
  (product, code, name_es, name_en, summary_es, summary_en, is_start, position)
values
  ('call-a-vet', 'start', 'Inicio', 'Start',
    'Para empezar, sin pagar nada.',
    'To start with, at no cost.', true, 0),
  ('call-a-vet', 'care', 'Cuidado', 'Care',
    'Para una mascota.',
    'For one pet.', false, 1),
  ('call-a-vet', 'family', 'Familia', 'Family',
    'Para varios animales.',
    'For several animals.', false, 2)
on conflict (product, code) do update set
  name_es = excluded.name_es, name_en = excluded.name_en,
  summary_es = excluded.summary_es, summary_en = excluded.summary_en,
  is_start = excluded.is_start, position = excluded.position;

-- What an admin has set since is left alone (decision 52).
insert into public.plan_limits (plan_id, meter, included)
select p.id, v.meter, v.included
from (values
  ('start', 'chat', 1),
  ('start', 'video', 0),
  ('care', 'chat', 3),
  ('care', 'video', 1),
  ('family', 'chat', 10),
  ('family', 'video', 4)
) as v (code, meter, included)
join public.subscription_plans p on p.product = 'call-a-vet' and p.code = v.code
on conflict (plan_id, meter) do nothing;

-- Minor units; a year costs ten months. A price that Stripe sells already is not touched: a new one replaces it. Nor is one
-- that took another's place: an admin set it.
insert into public.subscription_plan_prices (plan_id, currency, billing_interval, unit_amount, lookup_key)
select p.id, v.currency, v.billing_interval, v.unit_amount,
  concat_ws('.', p.product, p.code, lower(v.currency), v.billing_interval)
from (values
  ('care', 'EUR', 'month', 999), ('care', 'EUR', 'year', 9990),
  ('care', 'USD', 'month', 1099), ('care', 'USD', 'year', 10990),
  ('care', 'MXN', 'month', 19900), ('care', 'MXN', 'year', 199000),
  ('family', 'EUR', 'month', 2499), ('family', 'EUR', 'year', 24990),
  ('family', 'USD', 'month', 2699), ('family', 'USD', 'year', 26990),
  ('family', 'MXN', 'month', 49900), ('family', 'MXN', 'year', 499000)
) as v (code, currency, billing_interval, unit_amount)
join public.subscription_plans p on p.product = 'call-a-vet' and p.code = v.code
on conflict (lookup_key) do update set unit_amount = excluded.unit_amount
  where subscription_plan_prices.stripe_price_id is null and not exists (
    select from public.subscription_plan_prices r
    where (r.plan_id, r.currency, r.billing_interval) = (excluded.plan_id, excluded.currency, excluded.billing_interval)
      and not r.active
  );
