-- Settling what was held: commit or release, once. Lock order: see reserve.sql.

-- Locks the counters that a reservation's counter belongs with, in the order of lock_running_usage. Returns the counter itself;
-- null row when there is no such reservation.
create or replace function private.lock_reserved_usage(p_reservation_id uuid) returns public.subscription_usage
  language plpgsql volatile as $$
declare
  v_id uuid;
  v_row public.subscription_usage;
  v_usage public.subscription_usage;
begin
  select usage_id into v_id from public.usage_reservations where id = p_reservation_id;
  for v_row in
    select u.*
    from public.subscription_usage mine
    join public.subscription_usage u using (user_id, product, period_start)
    where mine.id = v_id
    order by u.meter
    for update of u
  loop
    if v_row.id = v_id then
      v_usage := v_row;
    end if;
  end loop;
  return v_usage;
end
$$;

-- How many of `p_actual` units are charged to a counter that holds `p_held` of them and has `p_free` more (null: unlimited).
create or replace function private.chargeable(p_held int, p_actual int, p_free int) returns int
  language sql immutable parallel safe
  return case when p_free is null then p_actual else least(p_actual, p_held + greatest(0, p_free)) end;

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
  v_free int;
  v_charged int;
  v_of_grant int := 0;
begin
  if p_actual < 0 then
    perform private.refuse('BAD_INPUT');
  end if;
  v_usage := private.lock_reserved_usage(p_reservation_id);
  v_free := v_usage.included + v_usage.granted - v_usage.used - v_usage.reserved;
  update public.usage_reservations
  set status = 'committed', settled_at = private.now(),
    committed_amount = private.chargeable(amount, coalesce(p_actual, amount), v_free),
    overage_amount = coalesce(p_actual, amount) - private.chargeable(amount, coalesce(p_actual, amount), v_free)
  where id = p_reservation_id and settled_at is null
  returning * into reservation;
  changed := found;
  if not changed then
    select * into reservation from public.usage_reservations where id = p_reservation_id;
    case reservation.status
      when 'committed' then return;
      when 'expired' then perform private.refuse('RESERVATION_EXPIRED');
      when 'released' then perform private.refuse('WRONG_STATE',
        jsonb_build_object('subject', 'reservation', 'status', reservation.status));
      else perform private.refuse('NOT_FOUND');
    end case;
  end if;

  v_charged := reservation.committed_amount;
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
  if reservation.overage_amount > 0 then
    perform private.audit('usage.overage', 'reservation', p_reservation_id::text,
      jsonb_build_object('meter', reservation.meter, 'amount', reservation.overage_amount));
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
  v_usage := private.lock_reserved_usage(p_reservation_id);
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
    where id = p_reservation_id and settled_at is null
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
declare
  v_caller uuid := private.caller();
  v_is_of_consult boolean;
begin
  select exists (select from public.chat_sessions where consumption_id = p_reservation_id) into v_is_of_consult
  from public.usage_reservations
  where id = p_reservation_id and user_id = v_caller;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_is_of_consult then
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
