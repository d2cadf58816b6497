-- What vets earn: a line for each consult that was delivered, and one for money of it that went back.
-- Lock order: the lines of a consult come after everything of reserve.sql.

-- The time zone by which a vet's months begin and end: that of their notices.
create or replace function private.vet_zone(p_vet uuid) returns text
  language sql stable as $$
  select coalesce((select s.time_zone from public.notification_settings s where s.user_id = p_vet), 'Europe/Madrid');
$$;

-- The first day of the month in which a moment is, in a time zone.
create or replace function private.month_of(p_at timestamptz, p_zone text) returns date
  language sql stable
  return date_trunc('month', p_at at time zone p_zone)::date;

-- The currency that a vet is paid in: of the country of their account at Stripe, until there is one of the country of their licence.
create or replace function private.vet_currency(p_vet uuid) returns text
  language sql stable as $$
  select private.currency_of(coalesce(
    (select a.country from public.payout_accounts a where a.vet_id = p_vet),
    (select v.licence_country from public.vets v where v.user_id = p_vet)));
$$;

-- The rule in force at a moment: of the level before that for all, then the one that began last. Null row when there is none.
create or replace function private.payout_rule(p_meter text, p_level text, p_currency text, p_at timestamptz)
  returns public.payout_rules
  language sql stable as $$
  select * from public.payout_rules r
  where r.meter = p_meter and r.currency = p_currency and (r.level is null or r.level = p_level) and r.valid_from <= p_at
  order by r.level nulls last, r.valid_from desc
  limit 1;
$$;

-- What a rule gives of `p_base` (what one consult costs outside a plan), in minor units; half a unit goes to the vet.
create or replace function private.earned_by(p_rule public.payout_rules, p_base int) returns int
  language sql immutable
  return coalesce(p_rule.fixed_amount, round(p_base::numeric * p_rule.share_bp / 10000)::int);

-- Writes what the vet of a consult that is over has earned with it, once, by the rule of the moment of its end; of money that went back by then,
-- also that. A consult of which no rule speaks earns nothing, and the audit log says so. The caller holds the consult.
create or replace function private.earn_consult(p_consult public.chat_sessions) returns void
  language plpgsql volatile as $$
declare
  v_currency text := private.vet_currency(p_consult.vet_id);
  v_rule public.payout_rules := private.payout_rule(p_consult.mode, p_consult.level, v_currency, p_consult.ended_at);
  v_base int := case when v_rule.share_bp is not null then private.overage_price(p_consult.mode, v_currency) end;
begin
  if private.earned_by(v_rule, v_base) is null then
    perform private.audit('earning.no-rule', 'consult', p_consult.id::text,
      jsonb_build_object('mode', p_consult.mode, 'level', p_consult.level, 'currency', v_currency));
    return;
  end if;
  insert into public.earnings (vet_id, session_id, kind, amount, currency, meter, level, rule_id, base_amount, earned_at, month)
  values (p_consult.vet_id, p_consult.id, 'consult', private.earned_by(v_rule, v_base), v_currency, p_consult.mode, p_consult.level,
    v_rule.id, v_base, p_consult.ended_at, private.month_of(p_consult.ended_at, private.vet_zone(p_consult.vet_id)))
  on conflict (session_id) where kind = 'consult' do nothing;
  perform private.take_back_earning(p_consult.id);
end
$$;

-- How much of a consult's earning is to be given back for what its owner got back of what was paid for it: the same part of it. 0 when the
-- rule lets the vet keep it.
create or replace function private.earning_to_give_back(p_line public.earnings) returns int
  language sql stable as $$
  select case r.on_refund when 'kept' then 0 else coalesce((
    select round(p_line.amount::numeric * sum(p.amount_refunded) / nullif(sum(p.amount_captured), 0))::int
    from public.payments p
    where p.session_id = p_line.session_id), 0) end
  from public.payout_rules r
  where r.id = p_line.rule_id;
$$;

-- Writes what is to be given back of a consult's earning and was not yet, as a line of its own: on the next statement when the consult's own
-- is made. Nothing when no vet has earned anything with it yet. The caller holds the consult, so that its end sees what was paid back or
-- is seen here.
create or replace function private.take_back_earning(p_session_id uuid) returns void
  language plpgsql volatile as $$
declare
  v_line public.earnings;
  v_more int;
begin
  select * into v_line from public.earnings where session_id = p_session_id and kind = 'consult' for no key update;
  if not found then
    return;
  end if;
  select private.earning_to_give_back(v_line) + coalesce(sum(e.amount), 0) into v_more
  from public.earnings e
  where e.session_id = p_session_id and e.kind = 'refund';
  if v_more > 0 then
    insert into public.earnings (vet_id, session_id, kind, amount, currency, meter, level, rule_id, month)
    values (v_line.vet_id, p_session_id, 'refund', -v_more, v_line.currency, v_line.meter, v_line.level, v_line.rule_id,
      private.month_of(private.now(), private.vet_zone(v_line.vet_id)));
  end if;
end
$$;

-- Locks the consults of payments of which Stripe says that more went back than we know, before anything else of a snapshot is locked: who
-- ends one of them comes before this, and its earning is seen, or after it and sees the money. `p_payments`: of a snapshot.
create or replace function private.lock_refunded_consults(p_payments jsonb) returns void
  language sql volatile as $$
  select from public.chat_sessions c
  where c.id in (
    select p.session_id
    from jsonb_to_recordset(p_payments) as w("intentId" text, refunded int)
    join public.payments p on p.payment_intent_id = w."intentId"
    where w.refunded > p.amount_refunded)
  order by c.id
  for no key update;
$$;

-- Trigger body: what was written stays as it is.
create or replace function private.keep_as_written() returns trigger
  language plpgsql as $$
begin
  perform private.refuse('WRONG_STATE', jsonb_build_object('subject', tg_argv[0], 'status', 'final'));
  return null;
end
$$;
