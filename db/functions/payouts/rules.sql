-- By which rules vets earn.

-- Puts a rule in the place of the one in force, from `validFrom` on (null: now; never before now, so that nothing that was earned changes). `p_rule`:
-- {meter, level, currency, shareBp, fixedAmount, onRefund, validFrom, replaces}; `replaces`: the id of the newest rule of the same meter, level and
-- currency as whoever asks saw it, null for none. Returns the rule; the same again returns the one that stands.
-- Refuses: BAD_INPUT (not one of the two amounts, a share of what has no price, a moment that is over), CONFLICT (another rule came meanwhile).
-- For the service.
create or replace function public.fn_set_payout_rule(p_rule jsonb) returns public.payout_rules
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_asked public.payout_rules;
  v_newest public.payout_rules;
  v_rule public.payout_rules;
begin
  select * into v_asked from jsonb_populate_record(null::public.payout_rules, jsonb_build_object(
    'meter', p_rule -> 'meter', 'level', p_rule -> 'level', 'currency', p_rule -> 'currency', 'share_bp', p_rule -> 'shareBp',
    'fixed_amount', p_rule -> 'fixedAmount', 'on_refund', p_rule -> 'onRefund',
    'valid_from', coalesce(nullif(p_rule -> 'validFrom', 'null'), to_jsonb(private.now()))));
  -- Two admins at once: the meter is what both would change.
  perform from public.meters where code = v_asked.meter for no key update;
  if not found or num_nonnulls(v_asked.share_bp, v_asked.fixed_amount) <> 1 or v_asked.valid_from < private.now()
    or (v_asked.share_bp is not null and private.overage_price(v_asked.meter, v_asked.currency) is null) then
    perform private.refuse('BAD_INPUT');
  end if;
  select * into v_newest from public.payout_rules r
  where r.meter = v_asked.meter and r.currency = v_asked.currency and r.level is not distinct from v_asked.level
  order by r.valid_from desc
  limit 1;
  if (v_newest.share_bp, v_newest.fixed_amount, v_newest.on_refund)
    is not distinct from (v_asked.share_bp, v_asked.fixed_amount, v_asked.on_refund) then
    return v_newest;
  elsif v_newest.id is distinct from (p_rule ->> 'replaces')::uuid or v_newest.valid_from >= v_asked.valid_from then
    perform private.refuse('CONFLICT', '{"subject": "rule"}');
  end if;
  insert into public.payout_rules (meter, level, currency, share_bp, fixed_amount, on_refund, valid_from, created_by)
  values (v_asked.meter, v_asked.level, v_asked.currency, v_asked.share_bp, v_asked.fixed_amount, v_asked.on_refund,
    v_asked.valid_from, auth.uid())
  returning * into v_rule;
  perform private.audit('payout_rule.set', 'payout_rule', v_rule.id::text, jsonb_build_object(
    'meter', v_rule.meter, 'level', v_rule.level, 'currency', v_rule.currency, 'shareBp', v_rule.share_bp,
    'fixedAmount', v_rule.fixed_amount, 'onRefund', v_rule.on_refund, 'validFrom', v_rule.valid_from, 'replaces', v_newest.id));
  return v_rule;
end
$$;
