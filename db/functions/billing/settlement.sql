-- The end of a payment for one consult: taken when the consult was delivered, let go when it was not.
-- Lock order: see reserve.sql.

-- What is to be done with the money of a payment: capture (its unit was burned: the consult was delivered), void (its
-- consult ended without burning it, or never became the video that it was for, or was not started in time), refund (the same, for money that somebody took early);
-- null while that is open, and when it is done. What was decided once stays.
create or replace function private.settlement_of(p_payment public.payments) returns text
  language sql stable as $$
  select case
    when p_payment.status not in ('authorised', 'captured', 'partially_refunded') then null
    when p_payment.status = 'authorised' and p_payment.settlement is not null then p_payment.settlement
    when p_payment.status <> 'authorised' and p_payment.settlement = 'capture' then null
    when g.used > 0 then 'capture'
    when g.reserved > 0 then null
    when p_payment.authorised_at + private.start_window() <= private.now() or exists (
      select from public.chat_sessions c
      where c.owner_id = p_payment.user_id and c.idempotency_key = p_payment.consult_key
    ) or exists (
      select from public.chat_sessions c where c.id = p_payment.session_id and c.status not in ('queued', 'active')
    ) then case p_payment.status when 'authorised' then 'void' else 'refund' end
  end
  from (
    select coalesce(sum(used), 0) as used, coalesce(sum(reserved), 0) as reserved
    from public.usage_grants
    where payment_id = p_payment.id
  ) g;
$$;

-- Decides about money whose time has come, at most `p_limit` payments (with `p_session_id` that of one consult), and
-- leases each to whoever carries it out at Stripe: for a minute, then for twice as long each time, up to six hours. A unit
-- whose money goes back is taken here, before anything is asked of Stripe, so that nobody starts a consult with it.
-- Two runs at once never get the same one. For the service.
create or replace function public.fn_claim_settlements(p_limit int, p_session_id uuid default null)
  returns table (payment_id uuid, intent_id text, customer_id text, action text, attempt int, at text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_payment public.payments;
  v_given int := 0;
begin
  for v_payment in
    select p.* from public.payments p
    where p.purpose = 'overage'
      and (p.status = 'authorised'
        or (p.status in ('captured', 'partially_refunded') and p.settlement is distinct from 'capture'))
      and p.payment_intent_id is not null
      and coalesce(p.settle_after <= private.now(), true)
      and (p_session_id is null or p.session_id = p_session_id)
      and private.settlement_of(p) is not null
    order by p.settle_after nulls first, p.id
    for update of p skip locked
  loop
    -- What turns out to need nothing does not count.
    exit when v_given >= p_limit;
    -- Asked again under the lock: a consult may have been started with it a moment ago.
    action := private.settlement_of(v_payment);
    continue when action is null;
    if action <> 'capture' then
      perform private.revoke_units(v_payment.id);
    end if;
    if v_payment.settlement is null then
      perform private.audit('payment.settle', 'payment', v_payment.id::text, jsonb_build_object('settlement', action));
    end if;
    update public.payments p
    set settlement = action, settle_attempts = p.settle_attempts + 1,
      settle_after = private.now() + least(interval '1 minute' * 2 ^ least(p.settle_attempts, 10), interval '6 hours')
    where p.id = v_payment.id
    returning p.settle_attempts into attempt;
    -- Somebody took the money of a delivered consult early: there is nothing left to do.
    continue when action = 'capture' and v_payment.status <> 'authorised';
    payment_id := v_payment.id;
    intent_id := v_payment.payment_intent_id;
    customer_id := private.customer_of(v_payment);
    at := private.now()::text;
    v_given := v_given + 1;
    return next;
  end loop;
end
$$;

-- Takes back what nobody burned of the units that a payment bought, before its money is given back. Returns how many.
-- Refuses: NOT_FOUND, WRONG_STATE (its consult waits or runs, and would go on unpaid: the money follows when that is over).
-- For the service.
create or replace function public.fn_revoke_units(p_payment_id uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult uuid;
  v_status text;
begin
  select session_id into v_consult from public.payments where id = p_payment_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'payment'));
  end if;
  -- Asked under the lock: whoever starts the consult holds it until that is written.
  select status into v_status from public.chat_sessions where id = v_consult;
  if v_status in ('queued', 'active') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_status));
  end if;
  return private.revoke_units(p_payment_id);
end
$$;
