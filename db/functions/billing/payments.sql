-- The payment for one consult outside the plan, from its page to the consult; docs/payment-states.md has the table.
-- Lock order: see reserve.sql.

-- How long a paid consult waits to be started before the money goes back.
create or replace function private.start_window() returns interval
  language sql immutable parallel safe
  return interval '24 hours';

-- Whether a unit that a payment bought can still be burned: nobody burned, holds or took it back.
create or replace function private.has_free_unit(p_payment_id uuid) returns boolean
  language sql stable as $$
  select exists (
    select from public.usage_grants g
    where g.payment_id = p_payment_id and g.used + g.reserved < g.amount and private.is_open(g)
  );
$$;

-- Where the payment for a consult stands for its person: started (the consult exists), open (the page waits), failed (a
-- card was refused; the page waits), authorised (paid: the consult can be started), voided (the money is back or goes
-- back, or none was ever held). The video of a consult that began as a chat is started when it holds the unit.
create or replace function private.payment_state(p_payment public.payments) returns text
  language sql stable as $$
  select case
    when exists (
      select from public.chat_sessions c
      where c.owner_id = p_payment.user_id and c.idempotency_key = p_payment.consult_key
    ) or exists (
      select from public.usage_grants g where g.payment_id = p_payment.id and g.used + g.reserved > 0
    ) then 'started'
    when p_payment.status in ('open', 'failed') then p_payment.status
    when p_payment.status in ('authorised', 'captured', 'partially_refunded')
      and p_payment.settlement is null and private.has_free_unit(p_payment.id) then 'authorised'
    else 'voided'
  end;
$$;

-- Refuses CONFLICT when there is nothing to sell: the consult of this key was started (consultId), the pet is in a
-- consult (consultId), a paid consult of this pet waits to be started (paymentId), or a unit is left (subject: units).
-- The caller holds the counters of `p_usage`'s period.
create or replace function private.refuse_needless_payment(
  p_owner uuid, p_key text, p_pet_id uuid, p_subscription public.user_subscriptions, p_usage public.subscription_usage
) returns void
  language plpgsql stable as $$
declare
  v_id uuid;
begin
  select id into v_id from public.chat_sessions
  where owner_id = p_owner and (idempotency_key = p_key or (pet_id = p_pet_id and status in ('queued', 'active')))
  order by idempotency_key = p_key desc
  limit 1;
  if found then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'consult', 'consultId', v_id));
  end if;

  select p.id into v_id from public.payments p
  where p.user_id = p_owner and p.purpose = 'overage'
    and (p.consult_key = p_key or p.start_input ->> 'petId' = p_pet_id::text)
    and private.payment_state(p) = 'authorised'
  order by p.id
  limit 1;
  if found then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'payment', 'paymentId', v_id));
  end if;

  if exists (
    select from public.usage_grants g
    where g.user_id = p_owner and g.meter = p_usage.meter and g.consult_key is null
      and g.used + g.reserved < g.amount and private.is_open(g)
  ) or (
    private.has_access(p_subscription.status, p_subscription.cancel_at_period_end,
      p_subscription.current_period_end, private.now())
    and coalesce(p_usage.included - p_usage.used - p_usage.reserved + p_usage.granted > 0, true)
  ) then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'units'));
  end if;
end
$$;

-- The open payment for the same thing and the same money, or a new one. Stripe's pages wait for a day and its idempotency keys are
-- remembered for one.
create or replace function private.open_overage(p_asked public.payments) returns public.payments
  language plpgsql volatile as $$
declare
  v_payment public.payments;
begin
  select * into v_payment from public.payments
  where user_id = p_asked.user_id and purpose = 'overage' and consult_key = p_asked.consult_key and status in ('open', 'failed')
    and start_input is not distinct from p_asked.start_input
    and (amount, currency, stripe_customer_id) = (p_asked.amount, p_asked.currency, p_asked.stripe_customer_id)
    and created_at > private.now() - interval '20 hours'
  order by id desc
  limit 1;
  if found then
    return v_payment;
  end if;
  insert into public.payments (
    user_id, stripe_customer_id, purpose, consult_key, meter, amount, currency, status, start_input, session_id
  )
  values (
    p_asked.user_id, p_asked.stripe_customer_id, 'overage', p_asked.consult_key, p_asked.meter, p_asked.amount, p_asked.currency,
    'open', p_asked.start_input, p_asked.session_id
  )
  returning * into v_payment;
  perform private.audit('payment.open', 'payment', v_payment.id::text,
    jsonb_build_object('meter', v_payment.meter, 'amount', v_payment.amount, 'currency', v_payment.currency));
  return v_payment;
end
$$;

-- A person's customer at Stripe, locked. Refuses: NOT_FOUND.
create or replace function private.lock_own_customer(p_user uuid) returns text
  language plpgsql volatile as $$
declare
  v_customer text;
begin
  select customer_id into v_customer from public.stripe_customers
  where user_id = p_user and deleted_at is null for update;
  if not found then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'customer'));
  end if;
  return v_customer;
end
$$;

-- Opens a payment of the caller for one consult, or gives the one again that waits for the same thing. The caller is a
-- customer at Stripe already. `p_start`: the input of sessions.start ({idempotencyKey, petId, mode, consent, ...}), kept to
-- start the consult from. The price is the one that the refusal shows: of the mode, in the currency of the country.
-- Refuses: BAD_INPUT, NOT_FOUND (pet, price, customer), CONFLICT as private.refuse_needless_payment, and as private.hold_account.
create or replace function public.fn_open_payment(p_start jsonb) returns public.payments
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_key text := p_start ->> 'idempotencyKey';
  v_pet uuid := (p_start ->> 'petId')::uuid;
  v_meter text := p_start ->> 'mode';
  v_currency text := private.currency_of(p_start -> 'consent' ->> 'country');
  v_amount int := private.overage_price(v_meter, v_currency);
  v_customer text;
  v_subscription public.user_subscriptions;
begin
  if coalesce(v_key, '') = '' or length(v_key) > 180 or coalesce(v_meter not in ('chat', 'video'), true) then
    perform private.refuse('BAD_INPUT');
  elsif v_amount is null then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'price'));
  elsif not exists (select from public.pets where id = v_pet and owner_id = v_owner and archived_at is null) then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'pet'));
  end if;
  v_customer := private.lock_own_customer(v_owner);
  perform private.hold_account(v_owner);
  v_subscription := private.ensure_subscription(v_owner, 'call-a-vet');
  perform private.refuse_needless_payment(
    v_owner, v_key, v_pet, v_subscription, private.lock_usage(v_subscription, v_meter));
  return private.open_overage(jsonb_populate_record(null::public.payments, jsonb_build_object(
    'user_id', v_owner, 'stripe_customer_id', v_customer, 'consult_key', v_key, 'meter', v_meter, 'amount', v_amount,
    'currency', v_currency, 'start_input', p_start)));
end
$$;

-- The key of the unit that was bought to make a video of a consult that began as a chat.
create or replace function private.video_key(p_consult_id uuid) returns text
  language sql immutable parallel safe
  return 'video:' || p_consult_id;

-- Opens a payment of the caller for the video of a consult of theirs that a vet has as a chat, or gives the one again that waits for it. The
-- price is the one that the refusal of fn_change_mode shows, in the consult's currency. Refuses: NOT_FOUND (not the owner, price,
-- customer), WRONG_STATE (subject consult: no vet has it; subject mode: it is a video), CONFLICT as private.refuse_needless_payment, and as private.hold_account.
create or replace function public.fn_open_video_payment(p_session_id uuid) returns public.payments
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_customer text := private.lock_own_customer(v_owner);
  v_key text := private.video_key(p_session_id);
  v_consult public.chat_sessions;
  v_amount int;
  v_subscription public.user_subscriptions;
begin
  perform private.hold_account(v_owner);
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = v_owner for no key update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'active' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif v_consult.mode = 'video' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'mode', 'status', v_consult.mode));
  end if;
  v_amount := private.overage_price('video', v_consult.currency);
  if v_amount is null then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'price'));
  end if;
  v_subscription := private.ensure_subscription(v_owner, 'call-a-vet');
  perform private.refuse_needless_payment(
    v_owner, v_key, null, v_subscription, private.lock_usage(v_subscription, 'video'));
  return private.open_overage(jsonb_populate_record(null::public.payments, jsonb_build_object(
    'user_id', v_owner, 'stripe_customer_id', v_customer, 'consult_key', v_key, 'meter', 'video', 'amount', v_amount,
    'currency', v_consult.currency, 'session_id', p_session_id)));
end
$$;

-- Says what became of a payment of the caller for a consult; see private.payment_state. `start`: what is to be started,
-- null when it was. Refuses: NOT_FOUND.
create or replace function public.fn_payment_state(p_payment_id uuid)
  returns table (state text, start jsonb, session_id uuid)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select private.payment_state(p), p.start_input, coalesce(c.id, p.session_id)
    from public.payments p
    left join public.chat_sessions c on c.owner_id = p.user_id and c.idempotency_key = p.consult_key
    where p.id = p_payment_id and p.user_id = auth.uid() and p.purpose = 'overage';
  if not found then
    perform private.refuse('NOT_FOUND', jsonb_build_object('subject', 'payment'));
  end if;
end
$$;

-- The caller's consults that are paid and wait to be started, and until when they do. Oldest first.
create or replace function public.fn_unstarted_payments()
  returns table (
    payment_id uuid, start jsonb, amount int, currency text, paid_at timestamptz, expires_at timestamptz
  )
  language sql stable security definer set search_path = '' as $$
  select p.id, p.start_input, p.amount, p.currency, p.authorised_at, p.authorised_at + private.start_window()
  from public.payments p
  where p.user_id = auth.uid() and p.purpose = 'overage' and p.start_input is not null
    and private.payment_state(p) = 'authorised'
  order by p.id;
$$;

-- What the caller paid for the videos of consults that began as chats, newest first, for thirty days. `state`: authorised while the consult goes on as a chat
-- and can become the video (until `expires_at`), or voided when it never became one: the money is back, or goes back.
create or replace function public.fn_paid_videos()
  returns table (payment_id uuid, session_id uuid, state text, amount int, currency text, expires_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.session_id, case when c.status in ('queued', 'active') then s.state else 'voided' end, p.amount, p.currency,
    p.authorised_at + private.start_window()
  from public.payments p
  join public.chat_sessions c on c.id = p.session_id
  cross join lateral private.payment_state(p) as s (state)
  where p.user_id = auth.uid() and p.purpose = 'overage' and p.consult_key = private.video_key(p.session_id)
    and p.authorised_at > private.now() - interval '30 days' and s.state in ('authorised', 'voided')
  order by p.id desc;
$$;

-- Locks the payments for a consult that is about to be started, before its unit is held: whoever lets their money go
-- comes before this and took the unit, or comes after it and sees the consult.
create or replace function private.lock_payments(p_owner uuid, p_consult_key text) returns void
  language sql volatile as $$
  select from public.payments
  where user_id = p_owner and purpose = 'overage' and consult_key = p_consult_key
  order by id
  for update;
$$;

-- Notes on the payment whose unit a started consult holds that it is that consult's, and forgets what was to be started
-- by any payment of the same key: it is written in the consult now.
create or replace function private.note_started(p_consult public.chat_sessions) returns void
  language sql volatile as $$
  update public.payments p
  set start_input = null,
    session_id = case when p.id = (
      select g.payment_id
      from public.usage_reservations r
      join public.usage_grants g on g.id = r.grant_id
      where r.id = p_consult.consumption_id
    ) then p_consult.id end
  where p.user_id = p_consult.owner_id and p.purpose = 'overage' and p.consult_key = p_consult.idempotency_key;
$$;
