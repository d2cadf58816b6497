-- The consults, numbered in the order of their time: one in sixty is of the vet with the career, the others are shared out unevenly
-- among vets and owners. The newest wait or are running.
create unlogged table size.consults as
select c.n, c.at, c.mode, c.status, size.id_at(c.at, 'consult', c.n) as id, size.id_at(c.at, 'reservation', c.n) as reservation_id,
  o.n as owner_n, o.id as owner_id, o.locale, o.country, private.currency_of(o.country) as currency, p.id as pet_id,
  case when c.status in ('active', 'ended') then v.id end as vet_id,
  case when c.status in ('active', 'ended') then c.at + c.wait end as accepted_at,
  case c.status when 'ended' then c.at + c.wait + c.length when 'cancelled' then c.at + c.wait when 'expired' then c.at + interval '2 hours' end
    as ended_at,
  c.status = 'ended' and c.n % 20 = 7 as is_paid, size.random_id('key', c.n)::text as key, t.period_start, t.period_end,
  size.one_of(case o.locale when 'es'
    then array['Vomita desde anoche y no quiere comer.', 'Cojea de la pata trasera.', 'Se rasca mucho y tiene la piel roja.',
      'Ha comido chocolate, ¿es peligroso?', 'Tiene diarrea desde hace dos días.', 'Respira raro cuando duerme.',
      'Tiene un bulto en el cuello.', 'No apoya la mano izquierda desde el paseo.']
    else array['He has been vomiting since last night and will not eat.', 'She is limping on a hind leg.',
      'Scratching a lot, and the skin is red.', 'He ate chocolate, is that dangerous?', 'Diarrhoea for two days.',
      'There is a lump on her neck.'] end, 'reason', c.n) as reason
from (
  select n, at, mode, status, owner_n,
    case when n > size.consults() - size.waiting() - size.running() then 0
      else floor(size.share('slot', n) * size.pets_of(owner_n))::int end as slot,
    case when n % 60 = 0 then size.owners() + 1
      else size.owners() + 2 + floor((size.vets() - 1) * power(size.share('vet', n), 1.6))::int end as vet_n,
    interval '1 second' * (10 + 290 * size.share('wait', n)) as wait,
    interval '1 minute' * (4 + 40 * size.share('length', n)) as length
  from (
    select n, case when size.share('mode', n) < 0.85 then 'chat' else 'video' end as mode,
      case
        when n > size.consults() - size.waiting() - size.running() then size.moment() - (size.consults() - n + 1) * interval '20 seconds'
        else size.moment() - interval '2 hours' - (size.span() - interval '2 hours') * (1 - n::float8 / size.consults())
      end as at,
      case
        when n > size.consults() - size.waiting() then 'queued'
        when n > size.consults() - size.waiting() - size.running() then 'active'
        when n % 60 = 0 or size.share('status', n) < 0.92 then 'ended'
        when size.share('status', n) < 0.98 then 'cancelled'
        else 'expired'
      end as status,
      case when n > size.consults() - size.waiting() - size.running() then (size.consults() - n) * 7 + 1
        else 1 + floor((0.29 + 0.7 * n / size.consults()) * size.owners() * power(size.share('owner', n), 1.5))::int end as owner_n
    from generate_series(1, size.consults()::bigint) n
  ) drawn
) c
join size.people o on o.n = c.owner_n
join size.pets p on p.owner_n = c.owner_n and p.slot = c.slot
join size.people v on v.n = c.vet_n
cross join lateral private.period_at(
  case o.plan_kind when 'paid' then o.joined_at + interval '1 day' else o.joined_at end, 'month', c.at) t;
