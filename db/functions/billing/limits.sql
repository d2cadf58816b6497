-- What plans include. An admin changes it; what somebody has paid for is not taken from them.

-- The most that a plan has included of a meter at any moment since then: whoever bought it meanwhile was shown no more. Null: any number; 0 for
-- a meter that is not in the plan. Without `p_since` only what it includes now counts.
create or replace function private.most_included(p_plan uuid, p_meter text, p_since timestamptz) returns int
  language sql stable as $$
  select case when count(*) = 0 then 0 when bool_and(v.included is not null) then max(v.included) end
  from (
    select l.included from public.plan_limits l where l.plan_id = p_plan and l.meter = p_meter
    union all
    select c.included from public.plan_limit_changes c
    where c.plan_id = p_plan and c.meter = p_meter and c.changed_at > p_since
  ) v;
$$;

-- From when on what a subscription's plan included counts for it: the begin of what it pays for now, its period at Stripe, which may be a year, and
-- never later than the month that units are counted by; a day before that, because a page to pay stays open for so long
-- (docs.stripe.com/api/checkout/sessions/create, expires_at) and shows what there was when it opened. A start plan, of which nobody pays, has the month
-- alone. Null for no subscription.
create or replace function private.paid_since(p_subscription public.user_subscriptions) returns timestamptz
  language sql stable as $$
  select case when p_subscription.current_period_end is null then t.period_start
    else least(p_subscription.current_period_start, t.period_start) - interval '1 day' end
  from private.period_at(p_subscription.anchor, 'month', private.now()) t;
$$;

-- Every plan in the order to show it, with what it includes now: [{product, planCode, name: {es, en}, limits: {meter: number or null}}]. For an admin's door.
create or replace function public.fn_plan_limits() returns jsonb
  language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('product', p.product, 'planCode', p.code,
    'name', jsonb_build_object('es', p.name_es, 'en', p.name_en), 'limits', l.limits) order by p.product, p.position, p.code), '[]')
  from public.subscription_plans p
  cross join lateral (
    select jsonb_object_agg(l.meter, l.included) as limits from public.plan_limits l where l.plan_id = p.id) l
  where p.active and l.limits is not null;
$$;

-- Changes what a plan includes, for periods that begin from now on. `p_plan`: {product, planCode, limits, was, reason}; `limits` and `was` are
-- {meter: number or null (any number)} with every meter of the plan, `was` as whoever asks saw them. The same again changes nothing. Audits it before and after.
-- Returns the limits. Refuses: NOT_FOUND (plan), BAD_INPUT (other meters; no reason), CONFLICT (somebody changed them since). For an admin's door.
create or replace function public.fn_set_plan_limits(p_plan jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_plan ->> 'reason', 300);
  v_after jsonb := p_plan -> 'limits';
  v_plan public.subscription_plans;
  v_before jsonb;
begin
  -- Its row stands for its limits: of two who change them the second sees what the first did.
  select * into v_plan from public.subscription_plans
  where product = p_plan ->> 'product' and code = p_plan ->> 'planCode' and active
  for no key update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "plan"}');
  end if;
  select coalesce(jsonb_object_agg(meter, included), '{}') into v_before from public.plan_limits where plan_id = v_plan.id;
  if v_before = v_after then
    return v_before;
  elsif v_before is distinct from p_plan -> 'was' then
    perform private.refuse('CONFLICT', '{"subject": "plan"}');
  elsif array(select jsonb_object_keys(v_before) order by 1) <> array(select jsonb_object_keys(v_after) order by 1) then
    perform private.refuse('BAD_INPUT');
  end if;
  insert into public.plan_limit_changes (plan_id, meter, included)
  select plan_id, meter, included from public.plan_limits
  where plan_id = v_plan.id and v_after -> meter <> v_before -> meter;
  update public.plan_limits set included = (v_after ->> meter)::int
  where plan_id = v_plan.id and v_after -> meter <> v_before -> meter;
  perform private.audit('plan_limits.set', 'plan', v_plan.id::text, jsonb_build_object(
    'product', v_plan.product, 'plan', v_plan.code, 'before', v_before, 'after', v_after, 'reason', v_reason));
  return v_after;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;
