-- Settling what was held: commit or release, once. Lock order: see reserve.sql.

-- Locks the counters that a reservation's counter belongs with, in the order of lock_usage. Returns the counter itself.
create or replace function private.lock_usage_of(p_usage_id uuid) returns public.subscription_usage
  language plpgsql volatile as $$
declare
  v_row public.subscription_usage;
  v_usage public.subscription_usage;
begin
  for v_row in
    select u.*
    from public.subscription_usage mine
    join public.subscription_usage u using (user_id, product, period_start)
    where mine.id = p_usage_id
    order by u.meter
    for update of u
  loop
    if v_row.id = p_usage_id then
      v_usage := v_row;
    end if;
  end loop;
  return v_usage;
end
$$;

-- Charges a reservation with what was really used (null = all of it). Less gives the rest back. More is charged as far as
-- the period's units reach; what lies beyond is noted as overage on the reservation and in the audit log, never lost.
-- Returns the reservation and whether this call committed it (a second commit changes nothing).
-- Refuses: BAD_INPUT, NOT_FOUND, RESERVATION_EXPIRED (the units went back: work that comes later needs a new
-- reservation), WRONG_STATE (released).
create or replace function private.commit_reservation(
  p_reservation_id uuid, p_actual int, out reservation public.usage_reservations, out changed boolean
)
  language plpgsql volatile as $$
declare
  v_usage public.subscription_usage;
  v_actual int;
  v_charged int;
  v_of_grant int := 0;
begin
  if p_actual < 0 then
    perform private.refuse('BAD_INPUT');
  end if;
  v_usage := private.lock_usage_of((select usage_id from public.usage_reservations where id = p_reservation_id));
  select * into reservation from public.usage_reservations where id = p_reservation_id;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  changed := reservation.status = 'reserved';
  if reservation.status = 'committed' then
    return;
  elsif reservation.status = 'expired' then
    perform private.refuse('RESERVATION_EXPIRED');
  elsif not changed then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'reservation', 'status', reservation.status));
  end if;

  v_actual := coalesce(p_actual, reservation.amount);
  v_charged := case
    when v_usage.included is null then v_actual
    else least(v_actual, reservation.amount
      + greatest(0, v_usage.included + v_usage.granted - v_usage.used - v_usage.reserved))
  end;
  update public.usage_reservations
  set status = 'committed', settled_at = private.now(),
    committed_amount = v_charged, overage_amount = v_actual - v_charged
  where id = p_reservation_id and status = 'reserved'
  returning * into strict reservation;
  if reservation.grant_id is not null then
    v_of_grant := least(v_charged, reservation.amount);
    perform private.settle_grant(reservation.grant_id, reservation.amount, v_of_grant);
  end if;
  update public.subscription_usage
  set reserved = reserved - reservation.amount, used = used + v_charged,
    granted = granted - case when reservation.grant_id is null then 0 else reservation.amount - v_of_grant end
  where id = v_usage.id;
  if v_of_grant > 0 then
    insert into public.usage_ledger (usage_id, user_id, kind, amount, balance_before, balance_after)
    select v_usage.id, v_usage.user_id, 'grant', v_of_grant, coalesce(sum(amount), 0), coalesce(sum(amount), 0) + v_of_grant
    from public.usage_ledger
    where user_id = v_usage.user_id and usage_id = v_usage.id and kind = 'grant';
  end if;
  insert into public.usage_ledger (usage_id, user_id, reservation_id, kind, amount, balance_before, balance_after)
  values (v_usage.id, v_usage.user_id, p_reservation_id, 'commit', v_charged, v_usage.used, v_usage.used + v_charged);
  if v_actual > v_charged then
    perform private.audit('usage.overage', 'reservation', p_reservation_id::text,
      jsonb_build_object('meter', reservation.meter, 'amount', v_actual - v_charged));
  end if;
end
$$;

-- Gives a reservation's units back; `p_status`: released or expired. Returns the reservation and whether this call did it
-- (released or expired before: nothing to do). Refuses: NOT_FOUND, WRONG_STATE (committed).
create or replace function private.release_reservation(
  p_reservation_id uuid, p_status text, out reservation public.usage_reservations, out changed boolean
)
  language plpgsql volatile as $$
declare
  v_usage public.subscription_usage;
begin
  v_usage := private.lock_usage_of((select usage_id from public.usage_reservations where id = p_reservation_id));
  select * into reservation from public.usage_reservations where id = p_reservation_id;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  changed := reservation.status = 'reserved';
  if reservation.status = 'committed' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'reservation', 'status', 'committed'));
  elsif changed then
    update public.usage_reservations
    set status = p_status, settled_at = private.now()
    where id = p_reservation_id and status = 'reserved'
    returning * into strict reservation;
    update public.subscription_usage
    set reserved = reserved - reservation.amount,
      granted = granted - case when reservation.grant_id is null then 0 else reservation.amount end
    where id = v_usage.id;
    if reservation.grant_id is not null then
      perform private.settle_grant(reservation.grant_id, reservation.amount, 0);
    end if;
  end if;
end
$$;

-- Lets the caller touch only a reservation of their own that no consult holds: a consult settles its own.
-- Refuses: NOT_FOUND, WRONG_STATE.
create or replace function private.require_free_reservation(p_reservation_id uuid) returns void
  language plpgsql stable as $$
begin
  if not exists (
    select from public.usage_reservations where id = p_reservation_id and user_id = private.caller()
  ) then
    perform private.refuse('NOT_FOUND');
  end if;
  if exists (select from public.chat_sessions where consumption_id = p_reservation_id) then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult'));
  end if;
end
$$;

-- Commits a reservation of the caller; see private.commit_reservation. `changed` is false when it was committed before.
create or replace function public.fn_commit_consumption(p_consumption_id uuid, p_actual int default null)
  returns table (id uuid, status text, committed_amount int, overage_amount int, changed boolean)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_free_reservation(p_consumption_id);
  return query
    select (c.reservation).id, (c.reservation).status, (c.reservation).committed_amount,
      (c.reservation).overage_amount, c.changed
    from private.commit_reservation(p_consumption_id, p_actual) c;
end
$$;

-- Releases a reservation of the caller; see private.release_reservation. `changed` is false when it was free before.
create or replace function public.fn_release_consumption(p_consumption_id uuid)
  returns table (id uuid, status text, changed boolean)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_free_reservation(p_consumption_id);
  return query
    select (r.reservation).id, (r.reservation).status, r.changed
    from private.release_reservation(p_consumption_id, 'released') r;
end
$$;
