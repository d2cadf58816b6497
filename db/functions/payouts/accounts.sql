-- A vet's account at Stripe.

-- Notes the account that was made for the calling vet, once: the one that was noted first stays. Returns it. Refuses: NOT_FOUND (no vet).
create or replace function public.fn_keep_payout_account(p_account_id text, p_country text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.caller();
begin
  if not private.is_vet() then
    perform private.refuse('NOT_FOUND');
  end if;
  insert into public.payout_accounts (vet_id, account_id, country)
  values (v_vet, p_account_id, p_country)
  on conflict (vet_id) do nothing;
  if found then
    perform private.audit('payout_account.made', 'payout_account', p_account_id, jsonb_build_object('country', p_country));
  end if;
  return (select account_id from public.payout_accounts where vet_id = v_vet);
end
$$;

-- Writes what Stripe says of an account and of the transfers to it, unless something that was fetched later is written. `p_account`:
-- {detailsSubmitted, transfersActive, payoutsEnabled, requirementsDue, disabledReason}; `p_transfers`: [{id, statementId, reversed}];
-- `p_fetched_at`: the database's clock before the fetch. Settles, in the same transaction, the events about the account that had come by then.
-- Answers whether the account is nobody's here. For the service.
create or replace function public.fn_apply_payout_account(
  p_account_id text, p_account jsonb, p_transfers jsonb, p_fetched_at timestamptz, p_event_id uuid default null
) returns table (unmatched boolean, vet_id uuid)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_account public.payout_accounts;
  v_said record;
begin
  select * into v_account from public.payout_accounts a where a.account_id = p_account_id for update;
  unmatched := v_account.vet_id is null;
  vet_id := v_account.vet_id;
  if not unmatched and coalesce(v_account.synced_from <= p_fetched_at, true) then
    select * into v_said from jsonb_to_record(p_account) as s(
      "detailsSubmitted" boolean, "transfersActive" boolean, "payoutsEnabled" boolean, "requirementsDue" int, "disabledReason" text);
    update public.payout_accounts a
    set details_submitted = v_said."detailsSubmitted", transfers_active = v_said."transfersActive",
      payouts_enabled = v_said."payoutsEnabled", requirements_due = v_said."requirementsDue",
      disabled_reason = v_said."disabledReason", synced_from = p_fetched_at
    where a.account_id = p_account_id;
  end if;
  if not unmatched then
    -- What exists at Stripe exists, whoever fetched it when.
    perform private.note_transfer(t."statementId", t.id, t.reversed)
    from jsonb_to_recordset(p_transfers) as t(id text, "statementId" uuid, reversed boolean)
    order by t."statementId";
  end if;
  update public.webhook_inbox
  set status = case when unmatched then 'unmatched' else 'done' end, last_error = null, done_at = private.now(), lease_until = null
  where (id = p_event_id or customer_id = p_account_id and received_at <= p_fetched_at)
    and status in ('received', 'processing', 'failed');
  return next;
end
$$;
