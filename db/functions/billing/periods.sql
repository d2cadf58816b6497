-- Periods: half-open, in UTC, meeting without gap or overlap.

-- The period around `p_at` of a subscription that began at `p_anchor`. Each start is counted from the anchor itself, not
-- from the start before, so 31 Jan is followed by 28 or 29 Feb and then by 31 Mar (as Stripe's billing cycle anchor).
-- `p_interval`: month or year. Pure.
create or replace function private.period_at(
  p_anchor timestamptz, p_interval text, p_at timestamptz,
  out period_start timestamptz, out period_end timestamptz
)
  language plpgsql immutable parallel safe as $$
declare
  v_anchor timestamp := p_anchor at time zone 'UTC';
  v_at timestamp := p_at at time zone 'UTC';
  v_step int := case p_interval when 'year' then 12 else 1 end;
  v_months float8 := (date_part('year', v_at) - date_part('year', v_anchor)) * 12
    + date_part('month', v_at) - date_part('month', v_anchor);
  v_count int := floor(v_months / v_step);
begin
  if v_anchor + make_interval(months => v_count * v_step) > v_at then
    v_count := v_count - 1;
  end if;
  period_start := (v_anchor + make_interval(months => v_count * v_step)) at time zone 'UTC';
  period_end := (v_anchor + make_interval(months => (v_count + 1) * v_step)) at time zone 'UTC';
end
$$;
