-- The statement of a month, made once it is over where the vet is.

-- Makes the statements of a vet and currency that are due: of each month that is over and has open lines, in order, the oldest first, with all lines
-- that are open by then. A month whose lines come to less than nothing waits for the next. Returns how many. The caller holds the vet's profile,
-- so that numbers have no holes.
create or replace function private.make_statements_of(p_vet uuid, p_currency text) returns int
  language plpgsql volatile as $$
declare
  v_zone text := private.vet_zone(p_vet);
  v_month date;
  v_sum record;
  v_statement public.payout_statements;
  v_made int := 0;
begin
  for v_month in
    select distinct e.month from public.earnings e
    where e.vet_id = p_vet and e.currency = p_currency and e.statement_id is null
      and e.month < private.month_of(private.now(), v_zone)
    order by e.month
  loop
    continue when exists (
      select from public.payout_statements s where s.vet_id = p_vet and s.currency = p_currency and s.month = v_month);
    -- A line that is being written now is of this month and waits for its own.
    select coalesce(sum(l.amount), 0)::int as amount, count(*)::int as lines, array_agg(l.id) as ids into v_sum
    from (
      select e.id, e.amount from public.earnings e
      where e.vet_id = p_vet and e.currency = p_currency and e.statement_id is null and e.month <= v_month
      order by e.id
      for no key update
    ) l;
    continue when v_sum.lines = 0 or v_sum.amount < 0;
    insert into public.payout_statements (vet_id, number, month, time_zone, currency, amount, lines)
    select p_vet, coalesce(max(s.number), 0) + 1, v_month, v_zone, p_currency, v_sum.amount, v_sum.lines
    from public.payout_statements s
    where s.vet_id = p_vet
    returning * into v_statement;
    update public.earnings set statement_id = v_statement.id where id = any (v_sum.ids);
    insert into public.payouts (statement_id, vet_id, month, amount, currency, state)
    values (v_statement.id, p_vet, v_month, v_sum.amount, p_currency, case v_sum.amount when 0 then 'nothing' else 'due' end);
    perform private.audit('statement.made', 'payout_statement', v_statement.id::text, jsonb_build_object(
      'number', v_statement.number, 'month', v_month, 'amount', v_sum.amount, 'currency', p_currency, 'lines', v_sum.lines));
    perform private.notify(p_vet, 'statement-ready', v_statement.id::text,
      jsonb_build_object('amount', v_sum.amount, 'currency', p_currency, 'month', v_month), 'statement:' || v_statement.id);
    v_made := v_made + 1;
  end loop;
  return v_made;
end
$$;

-- Makes the statements that are due, of at most `p_limit` vets; run again it makes those that are left, and none twice. It waits for nobody: a vet
-- whose profile somebody holds is left to the next run. Returns how many statements it made, of how many vets. For the service.
create or replace function public.fn_make_statements(p_limit int) returns table (made int, vets int)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
  v_made int;
begin
  made := 0;
  vets := 0;
  for v_due in
    select e.vet_id, e.currency
    from public.earnings e
    -- Where a month begins first it began so long ago; the vet's own zone is asked below.
    where e.statement_id is null and e.month < private.month_of(private.now(), 'Pacific/Kiritimati')
    group by e.vet_id, e.currency
    -- Another month than those that have their statement, or a sum that is enough by now.
    having sum(e.amount) >= 0 or count(distinct e.month) > 1
    order by min(e.month), e.vet_id
  loop
    exit when vets = p_limit;
    perform from public.user_profiles where user_id = v_due.vet_id for no key update skip locked;
    continue when not found;
    v_made := private.make_statements_of(v_due.vet_id, v_due.currency);
    made := made + v_made;
    vets := vets + (v_made > 0)::int;
  end loop;
  return next;
end
$$;

-- Statements with the sum of their lines, in pages: ordered by time and id, after (`p_after_at`, `p_after_id`), before `p_to`. For the service.
create or replace function public.fn_noted_statements(p_after_at timestamptz, p_after_id uuid, p_to timestamptz, p_limit int)
  returns table (id uuid, at text, currency text, amount int, noted int)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.made_at::text, s.currency::text, s.amount, coalesce(l.sum, 0)::int
  from (
    select * from public.payout_statements k
    where (k.made_at, k.id) > (p_after_at, p_after_id) and k.made_at < p_to
    order by k.made_at, k.id
    limit p_limit
  ) s
  left join lateral (select sum(e.amount) from public.earnings e where e.statement_id = s.id) l on true
  order by s.made_at, s.id;
$$;
