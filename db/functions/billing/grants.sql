-- Units beside the plan. Lock order: see reserve.sql; of several grants the lowest id first.

-- In which order grants of different sources are burned unless somebody says otherwise: what expires or was a gift before
-- what was paid for.
create or replace function private.grant_priority(p_source text) returns int
  language sql immutable parallel safe
  return case p_source when 'promise' then 10 when 'promotion' then 20 when 'credit' then 30 when 'refund' then 40 else 50 end;

-- Gives a person units of a meter. The same key gives them once and returns the same grant again. `p_grant`:
-- {userId, meter, amount, source, grantKey, priority?, expiresAt?, consultKey?, paymentId?, note?}.
-- Refuses: BAD_INPUT, NOT_FOUND (person), IDEMPOTENCY_CONFLICT (the key gave something else).
create or replace function private.grant_units(p_grant jsonb) returns public.usage_grants
  language plpgsql volatile as $$
declare
  v_asked public.usage_grants;
  v_grant public.usage_grants;
begin
  select * into v_asked from jsonb_populate_record(null::public.usage_grants, jsonb_build_object(
    'user_id', p_grant -> 'userId', 'meter', p_grant -> 'meter', 'amount', p_grant -> 'amount',
    'source', p_grant -> 'source', 'grant_key', p_grant -> 'grantKey',
    'priority', coalesce(nullif(p_grant -> 'priority', 'null'), to_jsonb(private.grant_priority(p_grant ->> 'source'))),
    'expires_at', p_grant -> 'expiresAt', 'consult_key', p_grant -> 'consultKey',
    'payment_id', p_grant -> 'paymentId', 'note', coalesce(nullif(p_grant -> 'note', 'null'), '""')));
  if coalesce(v_asked.amount, 0) < 1 or coalesce(v_asked.grant_key, '') = '' then
    perform private.refuse('BAD_INPUT');
  elsif not exists (select from public.user_profiles where user_id = v_asked.user_id) then
    perform private.refuse('NOT_FOUND');
  end if;

  insert into public.usage_grants (
    user_id, product, meter, amount, source, priority, expires_at, grant_key, consult_key, payment_id, note, created_by
  )
  select v_asked.user_id, m.product, m.code, v_asked.amount, v_asked.source, v_asked.priority, v_asked.expires_at,
    v_asked.grant_key, v_asked.consult_key, v_asked.payment_id, v_asked.note, auth.uid()
  from public.meters m
  where m.code = v_asked.meter and m.kind = 'consumable'
  on conflict (user_id, grant_key) do nothing
  returning * into v_grant;
  if found then
    perform private.note_billing(v_grant.user_id, v_grant.product, 'units.granted', null, null,
      jsonb_build_object('grantId', v_grant.id, 'meter', v_grant.meter, 'units', v_grant.amount,
        'source', v_grant.source, 'expiresAt', v_grant.expires_at),
      v_grant.id::text);
    return v_grant;
  end if;

  select * into v_grant from public.usage_grants
  where user_id = v_asked.user_id and grant_key = v_asked.grant_key;
  if not found then
    perform private.refuse('BAD_INPUT');
  elsif (v_grant.meter, v_grant.source) <> (v_asked.meter, v_asked.source) then
    perform private.refuse('IDEMPOTENCY_CONFLICT');
  end if;
  return v_grant;
end
$$;

-- Gives a person units; see private.grant_units. For the service.
create or replace function public.fn_grant_units(p_grant jsonb) returns public.usage_grants
  language sql volatile security definer set search_path = '' as $$
  select private.grant_units(p_grant);
$$;

-- Takes back what nobody burned or holds of the units that a payment bought. Returns how many.
create or replace function private.revoke_units(p_payment_id uuid) returns int
  language plpgsql volatile as $$
declare
  v_grant public.usage_grants;
  v_taken int := 0;
begin
  for v_grant in
    select * from public.usage_grants
    where payment_id = p_payment_id and used + reserved < amount
    order by id
    for update
  loop
    update public.usage_grants set amount = used + reserved where id = v_grant.id;
    v_taken := v_taken + v_grant.amount - v_grant.used - v_grant.reserved;
    perform private.note_billing(v_grant.user_id, v_grant.product, 'units.revoked', null, null,
      jsonb_build_object('grantId', v_grant.id, 'meter', v_grant.meter,
        'units', v_grant.amount - v_grant.used - v_grant.reserved), null);
  end loop;
  return v_taken;
end
$$;

-- Locks the person's grants that could serve `p_amount` units whole and returns the one to burn: those bound to
-- `p_consult_key` when it is given, else those that any consult may burn. Null row when none can.
-- The caller holds the counters of the meter.
create or replace function private.pick_grant(p_user uuid, p_meter text, p_amount int, p_consult_key text)
  returns public.usage_grants
  language plpgsql volatile as $$
declare
  v_grant public.usage_grants;
  v_best public.usage_grants;
begin
  for v_grant in
    select g.* from public.usage_grants g
    where g.user_id = p_user and g.meter = p_meter and g.consult_key is not distinct from p_consult_key
      and g.used + g.reserved + p_amount <= g.amount and private.is_open(g)
    order by g.id
    for update
  loop
    if v_best.id is null
      or (v_grant.priority, coalesce(v_grant.expires_at, 'infinity'), v_grant.created_at)
        < (v_best.priority, coalesce(v_best.expires_at, 'infinity'), v_best.created_at) then
      v_best := v_grant;
    end if;
  end loop;
  return v_best;
end
$$;

-- Settles what a reservation held of its grant: `p_used` of `p_held` units are burned, the rest is free again.
create or replace function private.settle_grant(p_grant_id uuid, p_held int, p_used int) returns void
  language sql volatile as $$
  update public.usage_grants set reserved = reserved - p_held, used = used + p_used where id = p_grant_id;
$$;
