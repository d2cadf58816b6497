-- The money in a snapshot: payments and invoices.

-- Ties the hosted pages of one-off payments to those. One that nobody paid before its page closed is over, and so is one
-- that never got a page. Returns how much changed.
create or replace function private.write_pages(p_user uuid, p_pages jsonb) returns int
  language plpgsql volatile as $$
declare
  v_changes int;
begin
  update public.payments p
  set checkout_session_id = w.id,
    status = case when w.status = 'expired' and p.payment_intent_id is null then 'voided' else p.status end
  from jsonb_to_recordset(p_pages) as w(id text, "paymentId" uuid, status text)
  where p.id = w."paymentId" and p.user_id = p_user
    and (p.checkout_session_id is null
      or (p.checkout_session_id = w.id and w.status = 'expired' and p.status = 'open' and p.payment_intent_id is null));
  get diagnostics v_changes = row_count;
  update public.payments
  set status = 'voided'
  where user_id = p_user and purpose = 'overage' and status = 'open' and checkout_session_id is null
    and payment_intent_id is null and created_at < private.now() - interval '1 day';
  return v_changes;
end
$$;

-- Writes payments of a customer. One for a consult outside the plan buys its unit once, as soon as the money is held; when all of the money
-- goes back, a unit that nobody burned goes too. Returns how much changed.
create or replace function private.write_payments(p_user uuid, p_customer text, p_payments jsonb) returns int
  language plpgsql volatile as $$
declare
  v_said record;
  v_known boolean;
  v_is_paid boolean;
  v_old public.payments;
  v_new public.payments;
  v_changes int := 0;
begin
  for v_said in
    select * from jsonb_to_recordset(p_payments) as p(
      "intentId" text, "paymentId" uuid, purpose text, "consultKey" text, meter text, "invoiceId" text, amount int, captured int,
      refunded int, currency text, status text, created timestamptz)
    order by "intentId"
  loop
    -- It was opened here, before there was anything at Stripe.
    update public.payments set payment_intent_id = v_said."intentId"
    where id = v_said."paymentId" and user_id = p_user and payment_intent_id is null
      and not exists (select from public.payments k where k.payment_intent_id = v_said."intentId");
    select * into v_old from public.payments where payment_intent_id = v_said."intentId";
    v_known := found;
    -- Whether its page closed is known only when the pages were fetched, too; a closed one does not open again.
    if v_old.status = 'voided' and v_said.status in ('open', 'failed') then
      v_said.status := 'voided';
    end if;
    v_is_paid := v_said.purpose = 'overage' and v_said.status in ('authorised', 'captured', 'partially_refunded');
    insert into public.payments as p (
      user_id, stripe_customer_id, purpose, consult_key, meter, payment_intent_id, invoice_id, amount, amount_captured,
      amount_refunded, currency, status, authorised_at, created_at
    )
    values (
      p_user, p_customer, v_said.purpose, v_said."consultKey", v_said.meter, v_said."intentId", v_said."invoiceId", v_said.amount,
      v_said.captured, v_said.refunded, v_said.currency, v_said.status,
      case when v_is_paid then private.now() end,
      v_said.created
    )
    on conflict (payment_intent_id) do update set
      stripe_customer_id = excluded.stripe_customer_id, invoice_id = excluded.invoice_id, amount = excluded.amount,
      amount_captured = excluded.amount_captured, amount_refunded = excluded.amount_refunded, status = excluded.status,
      authorised_at = coalesce(p.authorised_at, excluded.authorised_at)
    where (p.stripe_customer_id, p.invoice_id, p.amount, p.amount_captured, p.amount_refunded, p.status)
      is distinct from (excluded.stripe_customer_id, excluded.invoice_id, excluded.amount, excluded.amount_captured,
        excluded.amount_refunded, excluded.status)
    returning * into v_new;
    continue when v_new.id is null;
    v_changes := v_changes + 1;

    if v_is_paid then
      perform private.grant_units(jsonb_build_object(
        'userId', p_user, 'meter', v_new.meter, 'amount', 1, 'source', 'overage', 'consultKey', v_new.consult_key,
        'grantKey', 'payment:' || v_new.payment_intent_id, 'paymentId', v_new.id));
    elsif v_new.status in ('voided', 'refunded', 'failed', 'disputed') then
      perform private.revoke_units(v_new.id);
    end if;
    if v_new.amount_refunded > coalesce(v_old.amount_refunded, 0) and v_new.session_id is not null then
      perform private.take_back_earning(v_new.session_id);
    end if;
    -- Money that was taken is noted also when it went back, or was disputed, before we looked.
    if v_new.purpose = 'overage' and v_new.amount_captured > 0 then
      perform private.note_billing(p_user, null, 'payment.captured', v_new.amount_captured, v_new.currency,
        jsonb_build_object('paymentId', v_new.id, 'purpose', v_new.purpose), v_new.payment_intent_id || ':0');
    end if;
    if v_known and v_old.status = 'disputed' and v_new.status <> 'disputed' then
      perform private.note_billing(p_user, null, 'payment.reinstated', v_new.amount_captured - v_new.amount_refunded,
        v_new.currency, jsonb_build_object('paymentId', v_new.id, 'purpose', v_new.purpose), null);
    end if;
    -- A paid invoice is noted by itself; of money that was never held there is nothing to say when its page closes.
    if v_new.status <> 'open' and v_new.status <> 'captured'
      and not (v_new.purpose = 'overage' and v_new.status = 'voided' and v_new.authorised_at is null)
      and not (v_known and v_old.status = v_new.status and v_old.amount_refunded = v_new.amount_refunded) then
      perform private.note_billing(p_user, null, 'payment.' || v_new.status,
        case when v_new.status in ('refunded', 'partially_refunded') then v_new.amount_refunded else v_new.amount end,
        v_new.currency, jsonb_build_object('paymentId', v_new.id, 'purpose', v_new.purpose),
        v_new.payment_intent_id || ':' || v_new.amount_refunded);
    end if;
  end loop;
  return v_changes;
end
$$;

-- Writes invoices. A paid one is noted once, whoever reports it how often. Returns how much changed.
create or replace function private.write_invoices(p_user uuid, p_invoices jsonb) returns int
  language plpgsql volatile as $$
declare
  v_said record;
  v_product text;
  v_changes int := 0;
  -- Stripe's page says whose invoice it is: of somebody whose account is gone it is not kept.
  v_is_erased boolean := exists (select from public.user_profiles where user_id = p_user and erased_at is not null);
begin
  for v_said in
    select * from jsonb_to_recordset(p_invoices) as i(
      id text, "subscriptionId" text, number text, status text, "amountDue" int, "amountPaid" int, currency text,
      "hostedUrl" text, "periodStart" timestamptz, "periodEnd" timestamptz, created timestamptz)
    order by id
  loop
    select product into v_product from public.user_subscriptions
    where stripe_subscription_id = v_said."subscriptionId";
    insert into public.invoices as i (
      id, user_id, product, stripe_subscription_id, number, status, amount_due, amount_paid, currency, hosted_url,
      period_start, period_end, created_at
    )
    values (
      v_said.id, p_user, v_product, v_said."subscriptionId", v_said.number, v_said.status, v_said."amountDue",
      v_said."amountPaid", v_said.currency, case when not v_is_erased then v_said."hostedUrl" end, v_said."periodStart", v_said."periodEnd", v_said.created
    )
    on conflict (id) do update set
      product = excluded.product, number = excluded.number, status = excluded.status, amount_due = excluded.amount_due,
      amount_paid = excluded.amount_paid, hosted_url = excluded.hosted_url
    where (i.product, i.number, i.status, i.amount_due, i.amount_paid, i.hosted_url) is distinct from
      (excluded.product, excluded.number, excluded.status, excluded.amount_due, excluded.amount_paid, excluded.hosted_url);
    v_changes := v_changes + found::int;
    if v_said.status = 'paid' then
      perform private.note_billing(p_user, v_product, 'invoice.paid', v_said."amountPaid",
        v_said.currency, jsonb_build_object('invoiceId', v_said.id, 'number', v_said.number), v_said.id);
    end if;
  end loop;
  return v_changes;
end
$$;
