-- The money of a statement on its way to its vet: one transfer at Stripe, however often it is asked for. docs/payouts.md has the states.

-- Notes that a transfer did not go, and tells its vet. The caller holds the payout.
create or replace function private.fail_payout(p_payout public.payouts, p_failure text) returns public.payouts
  language plpgsql volatile as $$
declare
  v_payout public.payouts;
begin
  update public.payouts
  set state = 'failed', failure = p_failure, ask_after = null
  where statement_id = p_payout.statement_id
  returning * into v_payout;
  perform private.audit('payout.failed', 'payout', v_payout.statement_id::text,
    jsonb_build_object('failure', p_failure, 'attempt', v_payout.attempt));
  -- What they can mend themselves they are told; that we are short of money is ours to mend.
  if p_failure in ('no-account', 'account-not-ready') then
    perform private.notify(v_payout.vet_id, 'payout-failed', v_payout.statement_id::text,
      jsonb_build_object('amount', v_payout.amount, 'currency', v_payout.currency, 'month', v_payout.month),
      'payout-failed:' || v_payout.statement_id || ':' || v_payout.attempt);
  end if;
  return v_payout;
end
$$;

-- Begins to pay a statement, or goes on with it. Answers the payout; where it is `sending` somebody asks Stripe for the transfer of this
-- `attempt` to `account_id`. One that is paid already stays so; one that failed gets a new attempt. Without an account that money can go to
-- it fails here. Refuses: NOT_FOUND, WRONG_STATE (there is nothing to pay, or it was taken back). For the service.
create or replace function public.fn_begin_payout(p_statement_id uuid)
  returns table (statement_id uuid, vet_id uuid, amount int, currency text, state text, attempt int, account_id text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_payout public.payouts;
  v_account public.payout_accounts;
begin
  select * into v_payout from public.payouts p where p.statement_id = p_statement_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "statement"}');
  elsif v_payout.state in ('nothing', 'reversed') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'payout', 'status', v_payout.state));
  end if;
  select * into v_account from public.payout_accounts a where a.vet_id = v_payout.vet_id;
  if v_payout.state in ('due', 'failed') then
    perform private.audit('payout.pay', 'payout', p_statement_id::text,
      jsonb_build_object('amount', v_payout.amount, 'currency', v_payout.currency));
    update public.payouts p
    set state = 'sending', failure = null, attempt = p.attempt + (p.state = 'failed')::int, asks = 0,
      ask_after = private.now() + interval '1 minute'
    where p.statement_id = p_statement_id
    returning * into v_payout;
    if v_account.account_id is null or not v_account.transfers_active then
      v_payout := private.fail_payout(v_payout, case when v_account.account_id is null then 'no-account' else 'account-not-ready' end);
    end if;
  end if;
  return query select v_payout.statement_id, v_payout.vet_id, v_payout.amount, v_payout.currency::text, v_payout.state, v_payout.attempt,
    v_account.account_id;
end
$$;

-- Payouts whose transfer was asked for and whose answer nobody has, at most `p_limit`, each leased to who asks again: for a minute, then for
-- twice as long each time, up to six hours. Two runs at once never get the same one. For the service.
create or replace function public.fn_claim_payouts(p_limit int)
  returns table (statement_id uuid, vet_id uuid, amount int, currency text, state text, attempt int, account_id text)
  language sql volatile security definer set search_path = '' as $$
  with due as (
    select p.statement_id from public.payouts p
    where p.state = 'sending' and p.ask_after <= private.now()
    order by p.ask_after
    limit p_limit
    for update skip locked
  )
  update public.payouts p
  set asks = p.asks + 1, ask_after = private.now() + least(interval '1 minute' * 2 ^ least(p.asks, 10), interval '6 hours')
  from due, public.payout_accounts a
  where p.statement_id = due.statement_id and a.vet_id = p.vet_id
  returning p.statement_id, p.vet_id, p.amount, p.currency::text, p.state, p.attempt, a.account_id;
$$;

-- Notes that a payout's transfer exists at Stripe, whoever asked for it when, and how much of it came back: all of it means that the payout is
-- reversed. A second transfer of the same statement is written in the audit log and changes nothing. Returns whether anything changed.
create or replace function private.note_transfer(p_statement_id uuid, p_transfer_id text, p_reversed boolean) returns boolean
  language plpgsql volatile as $$
declare
  v_payout public.payouts;
  v_changed boolean := false;
begin
  select * into v_payout from public.payouts where statement_id = p_statement_id for update;
  if not found then
    return false;
  elsif v_payout.transfer_id <> p_transfer_id then
    perform private.audit('payout.second-transfer', 'payout', p_statement_id::text, jsonb_build_object('transferId', p_transfer_id));
    return false;
  end if;
  if v_payout.transfer_id is null then
    update public.payouts
    set state = 'paid', failure = null, ask_after = null, transfer_id = p_transfer_id, paid_at = private.now()
    where statement_id = p_statement_id
    returning * into v_payout;
    perform private.audit('payout.paid', 'payout', p_statement_id::text,
      jsonb_build_object('transferId', p_transfer_id, 'amount', v_payout.amount, 'currency', v_payout.currency));
    perform private.notify(v_payout.vet_id, 'payout-paid', p_statement_id::text,
      jsonb_build_object('amount', v_payout.amount, 'currency', v_payout.currency, 'month', v_payout.month), 'payout:' || p_statement_id);
    v_changed := true;
  end if;
  if p_reversed and v_payout.state = 'paid' then
    update public.payouts set state = 'reversed', reversed_at = private.now() where statement_id = p_statement_id;
    perform private.audit('payout.reversed', 'payout', p_statement_id::text, jsonb_build_object('transferId', p_transfer_id));
    v_changed := true;
  end if;
  return v_changed;
end
$$;

-- Notes how a try to pay ended. `p_transfer_id`: the transfer that exists now; null when Stripe refused it for good: `p_failure`. A failure
-- counts only while this attempt is the one that is being sent. Returns the payout's state then. For the service.
create or replace function public.fn_settle_payout(p_statement_id uuid, p_attempt int, p_transfer_id text, p_failure text)
  returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_payout public.payouts;
begin
  if p_transfer_id is not null then
    perform private.note_transfer(p_statement_id, p_transfer_id, false);
  else
    select * into v_payout from public.payouts where statement_id = p_statement_id for update;
    if v_payout.state = 'sending' and v_payout.attempt = p_attempt then
      perform private.fail_payout(v_payout, p_failure);
    end if;
  end if;
  return (select state from public.payouts where statement_id = p_statement_id);
end
$$;

-- Writes why an admin takes a payout back, before Stripe is asked. Answers its transfer. A reason that was given before stays.
-- Refuses: NOT_FOUND, WRONG_STATE (it is not paid). For the service.
create or replace function public.fn_begin_reversal(p_statement_id uuid, p_reason text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_payout public.payouts;
begin
  select * into v_payout from public.payouts where statement_id = p_statement_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "statement"}');
  elsif v_payout.state not in ('paid', 'reversed') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'payout', 'status', v_payout.state));
  elsif v_payout.state = 'paid' then
    update public.payouts set reversal_reason = coalesce(reversal_reason, p_reason) where statement_id = p_statement_id;
    perform private.audit('payout.reverse', 'payout', p_statement_id::text, jsonb_build_object('transferId', v_payout.transfer_id));
  end if;
  return v_payout.transfer_id;
end
$$;

-- Notes that a payout was taken back at Stripe. For the service.
create or replace function public.fn_settle_reversal(p_statement_id uuid, p_transfer_id text) returns void
  language sql volatile security definer set search_path = '' as $$
  select private.note_transfer(p_statement_id, p_transfer_id, true);
$$;
