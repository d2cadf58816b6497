-- Plays a sequence of commands as one new person and tells after each what became of it, the state, and which invariant
-- does not hold (tests/db/races/model.test.ts).
create schema test;

create function test.violations(p_user uuid, p_swept boolean) returns text[]
  language sql as $$
  with counters as (select * from public.subscription_usage where user_id = p_user),
  held as (select * from public.usage_reservations where user_id = p_user),
  entries as (
    select l.*, lag(balance_after, 1, 0) over (partition by usage_id, kind order by id) as expected_before
    from public.usage_ledger l where user_id = p_user
  )
  select array_remove(array[
    (select 'I1' from counters c where
      (c.used, c.reserved) <> (
        select coalesce(sum(committed_amount), 0), coalesce(sum(amount) filter (where status = 'reserved'), 0)
        from held h where h.usage_id = c.id) limit 1),
    (select 'I2' from counters where used + reserved > included + granted limit 1),
    (select 'I3' from counters where least(used, reserved, granted) < 0 limit 1),
    (select 'I4' from held group by idempotency_key having count(*) > 1 limit 1),
    (select 'I6' from held h join counters c on c.id = h.usage_id
      where h.created_at < c.period_start or h.created_at >= c.period_end limit 1),
    (select 'I6 overlap' from counters a join counters b
      on a.meter = b.meter and a.period_start < b.period_start and b.period_start < a.period_end limit 1),
    (select 'I7' where (select coalesce(sum(amount), 0) from entries where kind = 'commit') <>
      (select coalesce(sum(committed_amount), 0) from held)),
    (select 'I8' from held where p_swept and status = 'reserved' and expires_at <= private.now() limit 1),
    (select 'I9' from public.fn_current_usage('call-a-vet') u left join counters c
      on c.meter = u.meter and c.period_start = u.period_start
      where (u.used, u.reserved) <> (coalesce(c.used, 0), coalesce(c.reserved, 0)) limit 1),
    (select 'I10' from entries where balance_before <> expected_before limit 1),
    (select 'I10 total' from counters c where c.used <>
      (select coalesce(sum(e.amount), 0) from entries e where e.usage_id = c.id and e.kind = 'commit') limit 1),
    (select 'I10 granted' from counters c where c.granted <>
      (select coalesce(sum(e.amount), 0) from entries e where e.usage_id = c.id and e.kind = 'grant')
      + (select coalesce(sum(h.amount), 0) from held h
        where h.usage_id = c.id and h.grant_id is not null and h.status = 'reserved') limit 1),
    (select 'I1 grant' from public.usage_grants g where g.user_id = p_user
      and (g.used + g.reserved > g.amount or g.reserved <> (
        select coalesce(sum(h.amount), 0) from held h where h.grant_id = g.id and h.status = 'reserved')) limit 1),
    (select 'I2 grants' where (select coalesce(sum(c.granted), 0) from counters c) <>
      (select coalesce(sum(g.used + g.reserved), 0) from public.usage_grants g where g.user_id = p_user))
  ], null);
$$;

create function test.play(p_anchor timestamptz, p_limits jsonb, p_commands jsonb) returns jsonb
  language plpgsql as $$
declare
  v_user uuid := uuidv7();
  v_plan uuid;
  v_now timestamptz := p_anchor;
  v_command jsonb;
  v_held uuid;
  v_outcome jsonb;
  v_steps jsonb := '[]';
begin
  insert into public.user_profiles (user_id, email, display_name, locale) values (v_user, '', 'p', 'es');
  insert into public.subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
  values ('call-a-vet', v_user::text, '', '', '', '', 9) returning id into v_plan;
  insert into public.plan_limits (plan_id, meter, included)
  select v_plan, key, case when value <> 'null' then value::int end from jsonb_each(p_limits);
  insert into public.user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
  values (v_user, 'call-a-vet', v_plan, 'active', p_anchor, p_anchor, 'start');
  perform set_config('request.jwt.claims', jsonb_build_object('sub', v_user)::text, true);

  for v_command in select value from jsonb_array_elements(p_commands) loop
    if v_command ->> 'do' = 'wait' then
      v_now := v_now + make_interval(mins => (v_command ->> 'minutes')::int);
    end if;
    perform set_config('app.now', v_now::text, true);
    select id into v_held from public.usage_reservations
    where user_id = v_user and idempotency_key = v_command ->> 'key';
    v_outcome := jsonb_build_object('code', 'ok');
    begin
      perform set_config('role', case when v_command ->> 'do' in ('sweep', 'grant') then 'service' else 'authenticated' end, true);
      case v_command ->> 'do'
        when 'reserve' then
          if v_command ->> 'meter' = 'chat' then
            perform public.fn_reserve_chat(v_command ->> 'key', (v_command ->> 'amount')::int);
          else
            perform public.fn_reserve_video(v_command ->> 'key', (v_command ->> 'amount')::int);
          end if;
        when 'commit' then
          select jsonb_build_object('code', 'ok', 'changed', changed) into v_outcome
          from public.fn_commit_consumption(coalesce(v_held, uuidv7()), (v_command ->> 'actual')::int);
        when 'release' then
          select jsonb_build_object('code', 'ok', 'changed', changed) into v_outcome
          from public.fn_release_consumption(coalesce(v_held, uuidv7()));
        when 'grant' then
          perform public.fn_grant_units(jsonb_build_object('userId', v_user, 'meter', v_command -> 'meter',
            'amount', v_command -> 'amount', 'source', v_command -> 'source', 'grantKey', v_command -> 'grant',
            'expiresAt', v_now + make_interval(mins => (v_command ->> 'minutes')::int)));
        when 'sweep' then
          v_outcome := jsonb_build_object('code', 'ok', 'expired', public.fn_expire_reservations(1000));
        else null;
      end case;
      perform set_config('role', 'none', true);
    exception when sqlstate 'P0001' then
      v_outcome := jsonb_build_object('code', sqlerrm);
    end;
    v_steps := v_steps || jsonb_build_object(
      'outcome', v_outcome,
      'violations', test.violations(v_user, v_command ->> 'do' = 'sweep'),
      'counters', (select coalesce(jsonb_object_agg(meter || ' ' || to_char(period_start at time zone 'UTC', 'YYYY-MM-DD'),
          jsonb_build_array(used, reserved, granted)), '{}')
        from public.subscription_usage where user_id = v_user and used + reserved > 0),
      'grants', (select coalesce(jsonb_object_agg(grant_key, jsonb_build_array(used, reserved)), '{}')
        from public.usage_grants where user_id = v_user),
      'reservations', (select coalesce(jsonb_object_agg(idempotency_key,
          jsonb_build_array(status, committed_amount, overage_amount)), '{}')
        from public.usage_reservations where user_id = v_user));
  end loop;
  return v_steps;
end
$$;
