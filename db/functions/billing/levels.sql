-- Level meters: how many of something a person may have at once. What there is of it is counted by the product that has it.

-- The plan that counts for a person's level meters now: theirs, or the start plan while theirs gives no access or they have none.
create or replace function private.plan_in_force(p_user uuid, p_product text) returns uuid
  language sql stable as $$
  select coalesce(
    (select s.plan_id
      from public.user_subscriptions s
      where s.id = (private.subscription_of(p_user, p_product)).id
        and private.has_access(s.status, s.cancel_at_period_end, s.current_period_end, private.now())),
    (select id from public.subscription_plans where product = p_product and is_start));
$$;

-- How many of a level meter a person's plan allows now; null: any number. A plan that gives no access allows what the start plan does. More is
-- allowed at once when the plan includes more, less from the next period that is paid for.
create or replace function private.level_limit(p_user uuid, p_product text, p_meter text) returns int
  language sql stable as $$
  select private.most_included(private.plan_in_force(p_user, p_product), p_meter, private.paid_since(private.subscription_of(p_user, p_product)));
$$;

-- The same as private.level_limit. Their subscription stays locked, so that what is counted after this and added in the same transaction cannot pass the limit in a race.
create or replace function private.lock_level(p_user uuid, p_product text, p_meter text) returns int
  language plpgsql volatile as $$
declare
  v_subscription public.user_subscriptions := private.ensure_subscription(p_user, p_product);
begin
  perform from public.user_subscriptions where id = v_subscription.id for update;
  return private.level_limit(p_user, p_product, p_meter);
end
$$;

-- Refuses QUOTA_EXCEEDED {meter, limit, used, planCode: the smallest plan on sale with room for one more, null: none} when a person with
-- `p_used` of a level meter may not have another one. `p_limit`: what private.lock_level said.
create or replace function private.require_level(p_product text, p_meter text, p_limit int, p_used int) returns void
  language plpgsql stable as $$
begin
  if p_used < p_limit or p_limit is null then
    return;
  end if;
  perform private.refuse('QUOTA_EXCEEDED', jsonb_build_object('meter', p_meter, 'limit', p_limit, 'used', p_used, 'planCode', (
    select p.code
    from public.subscription_plans p join public.plan_limits l on l.plan_id = p.id
    where p.product = p_product and p.active and l.meter = p_meter and (l.included is null or l.included > p_used)
    order by p.position limit 1)));
end
$$;
