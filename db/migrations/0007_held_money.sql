-- in batches
-- Of money that is still held the customer is written down at once, as its event named it; of everything else the next sync
-- does it, or whoever replaces the customer.
with named as (
  select payload #>> '{data,object,id}' as intent_id, min(customer_id) as customer_id
  from public.webhook_inbox
  where type like 'payment\_intent.%' and customer_id is not null
  group by 1
), held as (
  select p.id, coalesce(n.customer_id, c.customer_id) as customer_id
  from public.payments p
  join public.stripe_customers c on c.user_id = p.user_id
  left join named n on n.intent_id = p.payment_intent_id
  where p.stripe_customer_id is null and p.purpose = 'overage' and p.payment_intent_id is not null
    and (p.status = 'authorised'
      or (p.status in ('captured', 'partially_refunded') and p.settlement is distinct from 'capture'))
  order by p.id
  limit 1000
), written as (
  update public.payments p set stripe_customer_id = h.customer_id from held h where p.id = h.id returning 1
)
select count(*) as changed from written;
--> statement-breakpoint
-- in batches
-- Customers that were replaced before anybody noted it.
with former as (
  select distinct p.stripe_customer_id as customer_id, p.user_id
  from public.payments p
  where p.stripe_customer_id is not null
    and not exists (select from public.stripe_customers c where c.customer_id = p.stripe_customer_id)
    and not exists (select from public.stripe_former_customers f where f.customer_id = p.stripe_customer_id)
  limit 1000
), written as (
  insert into public.stripe_former_customers (customer_id, user_id)
  select customer_id, user_id from former on conflict do nothing returning 1
)
select count(*) as changed from written;
