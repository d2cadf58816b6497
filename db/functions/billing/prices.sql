-- The price list: what is sold for how much.

-- A word that is another one whenever the product's plans, limits or prices are: who has read the list under the same word
-- need not read it again. For anybody; reads with the rights of who asks.
create or replace function public.fn_price_list_version(p_product text) returns text
  language sql stable set search_path = '' as $$
  select md5(string_agg(line, E'\n' order by line))
  from (
    select p::text as line from public.subscription_plans p where p.product = p_product
    union all
    select l::text from public.plan_limits l join public.subscription_plans p on p.id = l.plan_id
    where p.product = p_product
    union all
    select s::text from public.subscription_plan_prices s join public.subscription_plans p on p.id = s.plan_id
    where p.product = p_product
    union all
    select o::text from public.overage_prices o join public.meters m on m.code = o.meter
    where m.product = p_product
  ) as lines;
$$;

-- Puts a new price in the place of the one that is sold, which stays for those who pay it; the same amount again changes
-- nothing. `p_price`: {product, planCode, currency, interval, unitAmount, replaces}; `replaces` is the amount that whoever
-- asks saw, null where nothing was sold. Returns the price that is sold then.
-- Refuses: NOT_FOUND (plan), BAD_INPUT (a start plan costs nothing), CONFLICT (another amount is sold by now).
-- For the service.
create or replace function public.fn_set_plan_price(p_price jsonb) returns public.subscription_plan_prices
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_plan public.subscription_plans;
  v_asked public.subscription_plan_prices;
  v_old public.subscription_plan_prices;
  v_new public.subscription_plan_prices;
begin
  select * into v_plan from public.subscription_plans
  where product = p_price ->> 'product' and code = p_price ->> 'planCode'
  for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "plan"}');
  elsif v_plan.is_start then
    perform private.refuse('BAD_INPUT');
  end if;

  select * into v_asked from jsonb_populate_record(null::public.subscription_plan_prices, jsonb_build_object(
    'currency', p_price -> 'currency', 'billing_interval', p_price -> 'interval', 'unit_amount', p_price -> 'unitAmount'));
  select * into v_old from public.subscription_plan_prices
  where plan_id = v_plan.id and currency = v_asked.currency and billing_interval = v_asked.billing_interval and active;
  if v_old.unit_amount = v_asked.unit_amount then
    return v_old;
  elsif v_old.unit_amount is distinct from (p_price ->> 'replaces')::int then
    perform private.refuse('CONFLICT', '{"subject": "price"}');
  end if;

  -- As at Stripe, the key that names what is sold moves on to the new price.
  update public.subscription_plan_prices set active = false, lookup_key = null where id = v_old.id;
  insert into public.subscription_plan_prices (plan_id, currency, billing_interval, unit_amount, lookup_key)
  values (v_plan.id, v_asked.currency, v_asked.billing_interval, v_asked.unit_amount,
    concat_ws('.', v_plan.product, v_plan.code, lower(v_asked.currency), v_asked.billing_interval))
  returning * into v_new;
  perform private.audit('price.set', 'plan_price', v_new.id::text, jsonb_build_object(
    'product', v_plan.product, 'plan', v_plan.code, 'interval', v_new.billing_interval, 'currency', v_new.currency,
    'amount', v_new.unit_amount, 'before', v_old.unit_amount, 'replaces', v_old.id));
  return v_new;
end
$$;
