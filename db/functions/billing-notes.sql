-- What is written down whenever money, or what it buys, moves.

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
begin
  insert into public.billing_events (user_id, product, kind, amount, currency, details, external_id)
  values (p_user, p_product, p_kind, p_amount, p_currency, coalesce(p_details, '{}'), p_external_id)
  on conflict (kind, external_id) do nothing
  returning id into v_event;
  if v_event is null then
    return false;
  end if;
  perform private.audit('billing.' || p_kind, 'user', p_user::text, v_details);
  insert into public.notifications (user_id, kind, params, locale, dedupe_key)
  select p_user, p_kind, v_details, locale, 'billing:' || v_event from public.user_profiles where user_id = p_user;
  return true;
end
$$;
