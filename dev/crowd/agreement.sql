-- What the set says twice and differently about money and units: no row when it agrees with itself.
select measure, noted, kept
from (
  select 'units used' as measure,
    (select sum(amount) from public.usage_ledger where kind = 'commit') as noted, (select sum(used) from public.subscription_usage) as kept
  union all
  select 'units beside the plan',
    (select sum((details ->> 'units')::int) from public.billing_events where kind = 'units.granted'),
    (select sum(amount) from public.usage_grants)
  union all
  select 'units beside the plan in counters',
    (select sum(used + reserved) from public.usage_grants), (select sum(granted) from public.subscription_usage)
  union all
  select 'units held',
    (select sum(amount) from public.usage_reservations where status = 'reserved'), (select sum(reserved) from public.subscription_usage)
  union all
  select 'paid consults',
    (select sum(amount) from public.billing_events where kind = 'payment.captured'),
    (select sum(amount_captured) from public.payments where purpose = 'overage')
  union all
  select 'invoices',
    (select sum(amount) from public.billing_events where kind = 'invoice.paid'),
    (select sum(amount_paid) from public.invoices where status = 'paid')
  union all
  select 'refunds',
    (select sum(amount) from public.billing_events where kind = 'payment.refunded'),
    (select sum(amount_refunded) from public.payments)
) totals
where coalesce(noted, 0) <> coalesce(kept, 0);
