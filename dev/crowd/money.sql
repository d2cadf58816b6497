-- Customers, invoices and their payments, and the payments for consults outside the plan with the units that they bought.
create unlogged table size.invoices as
select p.n * 100 + k as n, p.user_id, p.subscription_id, p.unit_amount, p.currency, at, size.stripe_id('in', 'invoice', p.n * 100 + k) as id,
  size.stripe_id('pi', 'invoice', p.n * 100 + k) as intent_id, at + case p.billing_interval when 'year' then interval '1 year' else interval '1 month' end as until,
  case when size.share('outcome', p.n * 100 + k) < 0.015 then 'failed' when size.share('outcome', p.n * 100 + k) < 0.025 then 'refunded'
    when size.share('outcome', p.n * 100 + k) < 0.027 then 'disputed' else 'captured' end as status
from size.paying p,
  generate_series(0, 48) k,
  lateral (select p.started_at + k * case p.billing_interval when 'year' then interval '1 year' else interval '1 month' end as at) due
where at < coalesce(p.ended_at, size.moment());

insert into public.invoices (id, user_id, product, stripe_subscription_id, number, status, amount_due, amount_paid, currency, hosted_url,
  period_start, period_end, created_at)
select id, user_id, 'call-a-vet', subscription_id, upper(substr(subscription_id, 5, 8)) || '-' || lpad((n % 100 + 1)::text, 4, '0'),
  case status when 'failed' then 'open' else 'paid' end, unit_amount, case status when 'failed' then 0 else unit_amount end, currency,
  'https://invoice.stripe.example/i/' || id, at, until, at
from size.invoices
order by at;

create unlogged table size.payments as
select n, user_id, null::uuid as consult_id, 'invoice' as purpose, null as consult_key, null as meter, null as checkout_id, intent_id,
  id as invoice_id, unit_amount as amount, currency::text, status, at, size.id_at(at, 'payment of invoice', n) as id
from size.invoices
union all
select c.n, c.owner_id, case when c.is_paid then c.id end, 'overage', c.key, c.mode, size.stripe_id('cs', 'consult', c.n),
  size.stripe_id('pi', 'consult', c.n), null, o.unit_amount, c.currency,
  case when c.is_paid then case when size.share('outcome', c.n) < 0.01 then 'refunded' else 'captured' end else 'voided' end,
  c.at - interval '1 minute', size.id_at(c.at - interval '1 minute', 'payment of consult', c.n)
from size.consults c
join public.overage_prices o on o.meter = c.mode and o.currency = c.currency
where c.is_paid or c.status = 'cancelled' and c.n % 15 = 7;

insert into public.stripe_customers (user_id, customer_id, synced_from, created_at)
select user_id, 'cus_' || left(md5(user_id::text), 14), size.moment() - interval '1 day', min(at)
from size.payments group by user_id;

insert into public.payments (id, user_id, purpose, consult_key, meter, checkout_session_id, payment_intent_id, invoice_id, session_id, amount,
  amount_captured, amount_refunded, currency, status, authorised_at, settlement, settle_attempts, created_at, updated_at)
select id, user_id, purpose, consult_key, meter, checkout_id, intent_id, invoice_id, consult_id, amount,
  case when status in ('captured', 'refunded', 'disputed') then amount else 0 end, case status when 'refunded' then amount else 0 end,
  currency, status, case purpose when 'overage' then at end,
  case when purpose = 'overage' then case status when 'voided' then 'void' else 'capture' end end, (purpose = 'overage')::int, at, at
from size.payments
order by at;

insert into public.usage_grants (id, user_id, product, meter, amount, used, source, priority, grant_key, consult_key, payment_id, created_at)
select size.id_at(c.at, 'grant', c.n), c.owner_id, 'call-a-vet', c.mode, 1, 1, 'overage', 50, 'payment:' || p.intent_id, c.key, p.id, c.at
from size.consults c
join size.payments p on p.consult_id = c.id;

-- Credits that support gave and nobody has used yet.
insert into public.usage_grants (id, user_id, product, meter, amount, source, priority, expires_at, grant_key, note, created_at)
select size.id_at(at, 'credit', n), id, 'call-a-vet', 'chat', 1, 'credit', 30, at + interval '180 days', 'credit:' || n, '', at
from (select n, id, joined_at + (size.moment() - joined_at) * size.share('credit', n) as at from size.people where n % 15 = 1 and role = 'owner') given;
