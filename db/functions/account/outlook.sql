-- What the end of an account means, before anybody ends it.

-- Who goes on with a business when this person is gone: the OWNER who has been there longest; otherwise the ADMIN who has. Null: nobody, and it ends.
create or replace function private.heir_of(p_business uuid, p_user uuid) returns uuid
  language sql stable as $$
  select m.user_id from public.business_members m
  where m.business_id = p_business and m.user_id <> p_user and m.role in ('OWNER', 'ADMIN')
  order by m.role = 'OWNER' desc, m.created_at, m.user_id
  limit 1;
$$;

-- What keeps an account from being ended by its person: `consult` (one waits or runs), `payment` (money is held for one); null: nothing.
create or replace function private.account_obstacle(p_user uuid) returns text
  language sql stable as $$
  select case
    when exists (
      select from public.chat_sessions c where c.owner_id = p_user and c.status in ('queued', 'active')) then 'consult'
    when exists (
      select from public.chat_sessions c where c.vet_id = p_user and c.status = 'active') then 'consult'
    when exists (
      select from public.payments p where p.user_id = p_user and p.status = 'authorised') then 'payment'
  end;
$$;

-- What becomes of what the caller has when they end their account: {obstacle, consultId (the one that is open), subscriptions: [{product, planName
-- {es, en}, periodEnd}], invoices (not paid): [{id, amountDue, currency, hostedUrl}], units (left beside the plan), businesses (that they pay for): [{id, name, sites,
-- members, heir (their name; null: it ends)}], keptUntil (who they were is kept apart for the law; null: it is not)}.
create or replace function public.fn_account_outlook() returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'obstacle', private.account_obstacle(me.id),
    'consultId', (
      select c.id from public.chat_sessions c
      where (c.owner_id = me.id and c.status in ('queued', 'active')) or (c.vet_id = me.id and c.status = 'active')
      order by c.id limit 1),
    'subscriptions', coalesce((
      select jsonb_agg(jsonb_build_object('product', s.product, 'planName', jsonb_build_object('es', p.name_es, 'en', p.name_en),
        'periodEnd', to_char(s.current_period_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.product)
      from public.user_subscriptions s join public.subscription_plans p on p.id = s.plan_id
      where s.user_id = me.id and s.source = 'stripe' and s.status not in ('canceled', 'incomplete')), '[]'),
    'invoices', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'amountDue', i.amount_due - i.amount_paid, 'currency', i.currency, 'hostedUrl', i.hosted_url) order by i.created_at)
      from public.invoices i where i.user_id = me.id and i.status = 'open' and i.amount_due > i.amount_paid), '[]'),
    'units', (
      select coalesce(sum(g.amount - g.used), 0)::int from public.usage_grants g
      where g.user_id = me.id and coalesce(g.expires_at > private.now(), true)),
    'businesses', coalesce((
      select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name,
        'sites', (select count(*) from public.sites s where s.business_id = b.id and s.closed_at is null and s.live_version is not null),
        'members', (select count(*) from public.business_members m where m.business_id = b.id and m.user_id <> me.id),
        'heir', (select u.display_name from public.user_profiles u where u.user_id = private.heir_of(b.id, me.id))) order by b.name, b.id)
      from public.businesses b where b.payer_id = me.id and b.archived_at is null), '[]'),
    'keptUntil', (
      select to_char(max(k.until) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from private.law_keeps(me.id) k))
  from (select private.caller() as id) me;
$$;
