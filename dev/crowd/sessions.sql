-- The rows of the consults that size.consults has.
insert into public.chat_sessions (id, owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version, consent_country, consent_at,
  unit_price, currency, consumption_id, idempotency_key, request_hash, queued_at, accepted_at, ended_at, ended_by, created_at, updated_at)
select c.id, c.owner_id, c.pet_id, c.vet_id, c.mode, c.status, c.reason, c.locale, '2026-11', c.country, c.at, o.unit_amount, c.currency, c.reservation_id, c.key, md5(c.key), c.at, c.accepted_at,
  c.ended_at, case c.status when 'ended' then c.vet_id when 'cancelled' then c.owner_id end, c.at, coalesce(c.ended_at, c.accepted_at, c.at)
from size.consults c
join public.overage_prices o on o.meter = c.mode and o.currency = c.currency;
