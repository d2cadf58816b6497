-- What is written down whenever money, or what it buys, moves.

-- Of which kind a person is told what happened to their money; null when it is only noted: they did it themselves, or are told by another event.
create or replace function private.told_of_billing(p_kind text, p_amount int, p_details jsonb) returns text
  language sql immutable
  return case
    when p_kind in ('invoice.paid', 'payment.captured') and p_amount > 0 then 'receipt'
    when p_kind in ('payment.refunded', 'payment.partially_refunded') then 'refund'
    when p_kind in ('subscription.past_due', 'subscription.unpaid') then 'payment-failed'
    when p_kind = 'units.granted' and p_details ->> 'source' in ('promise', 'credit', 'refund', 'promotion') then 'credit'
  end;

-- Notes a billing event with its audit row and the notification to the person, in the change's own transaction. With an
-- external id it is noted once, however often it is reported. Returns whether it was new. Amounts in minor units.
create or replace function private.note_billing(
  p_user uuid, p_product text, p_kind text, p_amount int, p_currency text, p_details jsonb, p_external_id text
) returns boolean
  language plpgsql volatile as $$
declare
  v_event uuid;
  v_details jsonb := coalesce(p_details, '{}')
    || case when p_amount is null then '{}' else jsonb_build_object('amount', p_amount, 'currency', p_currency) end;
  v_told text := private.told_of_billing(p_kind, p_amount, p_details);
begin
  insert into public.billing_events (user_id, product, kind, amount, currency, details, external_id)
  values (p_user, p_product, p_kind, p_amount, p_currency, coalesce(p_details, '{}'), p_external_id)
  on conflict (kind, external_id) do nothing
  returning id into v_event;
  if v_event is null then
    return false;
  end if;
  perform private.audit('billing.' || p_kind, 'user', p_user::text, v_details);
  if v_told is not null then
    perform private.notify(p_user, v_told, coalesce(p_external_id, v_event::text), v_details, 'billing:' || v_event);
  end if;
  return true;
end
$$;
