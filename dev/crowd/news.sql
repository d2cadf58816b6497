-- What was noted about all that: billing events of all time; audit rows and notifications of the last year; Stripe's events.
insert into public.billing_events (id, user_id, product, kind, amount, currency, details, external_id, at)
-- Each report of a subscription's state is its own.
select size.id_at(at, kind || external_id, 0), user_id, product, kind, amount, currency, details,
  case when kind not like 'subscription.%' then external_id end, at
from (
  select user_id, 'call-a-vet' as product, 'invoice.paid' as kind, unit_amount as amount, currency::text,
    jsonb_build_object('invoiceId', id, 'number', upper(substr(subscription_id, 5, 8)) || '-' || lpad((n % 100 + 1)::text, 4, '0')) as details,
    id as external_id, at
  from size.invoices where status <> 'failed'
  union all
  select user_id, null, 'payment.captured', amount, currency, jsonb_build_object('paymentId', id, 'purpose', purpose), intent_id || ':0', at
  from size.payments where purpose = 'overage' and status in ('captured', 'refunded')
  union all
  select user_id, null, 'payment.' || status, amount, currency, jsonb_build_object('paymentId', id, 'purpose', purpose),
    intent_id || ':' || case status when 'refunded' then amount else 0 end, at + interval '3 days'
  from size.payments where status in ('refunded', 'failed', 'disputed')
  union all
  select user_id, product, 'units.granted', null, null,
    jsonb_build_object('grantId', id, 'meter', meter, 'units', amount, 'source', source, 'expiresAt', expires_at), id::text, created_at
  from public.usage_grants where user_id in (select id from size.people)
  union all
  select user_id, 'call-a-vet', 'subscription.started', null, null,
    jsonb_build_object('subscriptionId', id, 'stripeSubscriptionId', subscription_id, 'planId', plan_id, 'status', 'active'), id || ':started', started_at
  from size.paying
  union all
  select user_id, 'call-a-vet', 'subscription.ended', null, null,
    jsonb_build_object('subscriptionId', id, 'stripeSubscriptionId', subscription_id, 'planId', plan_id, 'status', 'canceled'), id || ':ended', ended_at
  from size.paying where ended_at is not null
) noted
order by at;

insert into public.audit_log (id, at, actor_kind, actor_id, actor_reason, action, entity, entity_id, request_id, details)
select size.id_at(at, action || entity_id, n), at, actor_kind, actor_id, reason, action, entity, entity_id, size.random_id(action || entity_id, n)::text, details
from (
  select n, at, 'user' as actor_kind, owner_id as actor_id, '' as reason, 'consult.start' as action, 'consult' as entity, id::text as entity_id,
    jsonb_build_object('mode', mode, 'petId', pet_id, 'consentVersion', '2026-11', 'country', country) as details
  from size.consults where at > size.moment() - interval '365 days'
  union all
  select n, accepted_at, 'user', vet_id, '', 'consult.accept', 'consult', id::text, '{}'
  from size.consults where at > size.moment() - interval '365 days' and vet_id is not null and n % 3 = 0
  union all
  select n, ended_at, 'user', coalesce(vet_id, owner_id), '', 'consult.' || status, 'consult', id::text, '{}'
  from size.consults where at > size.moment() - interval '365 days' and ended_at is not null and n % 3 = 0
  union all
  select 0, at, 'service', null, 'stripe', 'billing.' || kind, 'user', user_id::text, details || jsonb_build_object('eventId', id)
  from public.billing_events where at > size.moment() - interval '365 days' and user_id in (select id from size.people)
) audited
order by at;

insert into public.notifications (id, user_id, kind, params, locale, dedupe_key, created_at, sent_at, expires_at)
select size.id_at(e.at, 'notification' || e.id, 0), e.user_id, k.told, e.details, o.locale, 'billing:' || e.id, e.at,
  e.at + interval '2 seconds', e.at + interval '3 days'
from public.billing_events e
cross join lateral (select private.told_of_billing(e.kind, e.amount, e.details) as told) k
join size.people o on o.id = e.user_id
where e.at > size.moment() - interval '365 days' and k.told is not null
order by e.at;

insert into public.webhook_inbox (id, source, external_id, type, customer_id, event_created, livemode, payload, status, attempts, lease_until,
  last_error, received_at, done_at)
select size.id_at(at, 'event', n), 'stripe', size.stripe_id('evt', purpose, n), type, customer_id, at, false,
  jsonb_build_object('object', case purpose when 'invoice' then 'invoice' else 'payment_intent' end,
    'id', coalesce(invoice_id, intent_id), 'customer', customer_id),
  status, case status when 'failed' then 7 when 'received' then 0 else 1 end,
  case when status in ('received', 'failed') then size.moment() - interval '1 minute' + interval '2 hours' * size.share('due', n) end,
  case status when 'failed' then 'UNAVAILABLE' end, at + interval '2 seconds',
  case when status not in ('received', 'failed') then at + interval '3 seconds' end
from (
  select n, purpose, at, invoice_id, intent_id, 'cus_' || left(md5(user_id::text), 14) as customer_id,
    case purpose when 'invoice' then case status when 'failed' then 'invoice.payment_failed' else 'invoice.paid' end
      else 'payment_intent.succeeded' end as type,
    case when at > size.moment() - interval '2 hours' then 'received' when size.share('inbox', n) < 0.0003 then 'failed'
      when size.share('inbox', n) < 0.01 then 'ignored' else 'done' end as status
  from size.payments
) events
order by at;
