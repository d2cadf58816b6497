-- What the vets earned: a line for each consult that was delivered, a statement of each month that is over, and its money.
insert into public.payout_rules (meter, currency, share_bp, valid_from)
select m, c, 6000, size.moment() - size.span() - interval '1 year'
from unnest(array['chat', 'video']) m, unnest(array['EUR', 'USD', 'MXN']) c;

create unlogged table size.earned as
select c.n, c.vet_id, c.id as session_id, c.mode, c.ended_at, private.currency_of(v.licence_country) as currency,
  date_trunc('month', c.ended_at at time zone 'Europe/Madrid')::date as month
from size.consults c join public.vets v on v.user_id = c.vet_id
where c.status = 'ended';

create unlogged table size.statements as
select *, size.id_at(made_at, 'statement ' || vet_id, number) as id,
  case when size.share('payout', n) < 0.97 or month < (size.moment() - interval '3 months')::date then 'paid'
    else size.one_of(array['due', 'due', 'failed', 'sending', 'reversed'], 'state', n) end as state
from (
  select vet_id, currency, month, row_number() over (partition by vet_id order by month) as number, row_number() over (order by month, vet_id) as n,
    count(*)::int as lines, (month + interval '1 month 5 minutes') as made_at
  from size.earned
  where month < date_trunc('month', size.moment())
  group by vet_id, currency, month
) counted;

insert into public.payout_statements (id, vet_id, number, month, time_zone, currency, amount, lines, made_at)
select id, vet_id, number, month, 'Europe/Madrid', currency, lines * 894, lines, made_at from size.statements;

insert into public.payouts (statement_id, vet_id, month, amount, currency, state, failure, transfer_id, paid_at, ask_after, created_at, updated_at)
select id, vet_id, month, lines * 894, currency, state, case state when 'failed' then 'account-not-ready' end,
  case when state in ('paid', 'reversed') then size.stripe_id('tr', 'transfer', n) end,
  case when state in ('paid', 'reversed') then made_at + interval '1 day' * (1 + 4 * size.share('paid', n)) end,
  case state when 'sending' then size.moment() end, made_at, made_at
from size.statements;

insert into public.earnings (id, vet_id, session_id, kind, amount, currency, meter, level, rule_id, base_amount, earned_at, month, statement_id)
select size.id_at(e.ended_at, 'earning', e.n), e.vet_id, e.session_id, 'consult', 894, e.currency, e.mode, 'green', r.id, 1490, e.ended_at, e.month, s.id
from size.earned e
join public.payout_rules r on r.meter = e.mode and r.currency = e.currency
left join size.statements s on s.vet_id = e.vet_id and s.month = e.month and s.currency = e.currency;
