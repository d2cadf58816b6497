-- The inbox of webhooks: every event once, worked on by one at a time. What is fetched for one event of a customer serves
-- all that came before the fetch began, so of many at once only one works.

-- What to do now with an event whose row the caller holds locked: work on it (claimed: it is leased), nothing (done: it was
-- settled), or wait (busy: it, or another one of its customer, is being worked on).
create or replace function private.take_turn(p_event public.webhook_inbox) returns text
  language plpgsql volatile as $$
begin
  if p_event.status in ('done', 'ignored', 'unmatched') then
    return 'done';
  elsif p_event.status = 'processing' and p_event.lease_until > private.now() then
    return 'busy';
  end if;
  -- Of those who ask at the same moment each sees what the one before decided.
  perform pg_advisory_xact_lock(hashtextextended('customer of an event: ' || p_event.customer_id, 0));
  -- Whoever has worked for more than five seconds may be gone, or Stripe hangs: nobody waits for that.
  if exists (
    select from public.webhook_inbox i
    where i.customer_id = p_event.customer_id and i.status = 'processing'
      and i.lease_until > private.now() + interval '55 seconds'
  ) then
    -- Comes again by itself when whoever waits gives up.
    update public.webhook_inbox set lease_until = private.now() + interval '1 minute' where id = p_event.id;
    return 'busy';
  end if;
  perform private.lease_event(p_event.id);
  return 'claimed';
end
$$;

-- Takes an event in and, when it is to be worked on now, leases it for a minute. `p_event`: {source, id, type, customer,
-- created, livemode, payload, handled}; one that nothing of ours follows from (`handled` false) is kept as ignored.
-- `outcome`: claimed (work on it), ignored, done (was settled before), busy (wait, then ask fn_await_event). `at` is the
-- moment from which what is fetched now counts, as text so that no microsecond is lost. For the service.
create or replace function public.fn_receive_event(p_event jsonb)
  returns table (id uuid, outcome text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_event public.webhook_inbox;
  v_handled boolean := (p_event ->> 'handled')::boolean;
begin
  at := private.now()::text;
  insert into public.webhook_inbox as i (
    source, external_id, type, customer_id, event_created, livemode, payload, status, received_at, done_at
  )
  values (
    p_event ->> 'source', p_event ->> 'id', p_event ->> 'type', p_event ->> 'customer',
    to_timestamp((p_event ->> 'created')::bigint), (p_event ->> 'livemode')::boolean, p_event -> 'payload',
    case when v_handled then 'received' else 'ignored' end, private.now(),
    case when not v_handled then private.now() end
  )
  on conflict (source, external_id) do nothing
  returning i.* into v_event;
  if found and not v_handled then
    id := v_event.id;
    outcome := 'ignored';
    return next;
    return;
  end if;

  select * into strict v_event from public.webhook_inbox i
  where i.source = p_event ->> 'source' and i.external_id = p_event ->> 'id'
  for update;
  id := v_event.id;
  outcome := private.take_turn(v_event);
  return next;
end
$$;

-- What to do now with an event that was busy: as fn_receive_event. For the service.
create or replace function public.fn_await_event(p_id uuid)
  returns table (outcome text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_event public.webhook_inbox;
begin
  select * into strict v_event from public.webhook_inbox where id = p_id for update;
  outcome := private.take_turn(v_event);
  at := private.now()::text;
  return next;
end
$$;

-- Leases an event whose row the caller holds locked, for a minute.
create or replace function private.lease_event(p_id uuid) returns void
  language sql volatile as $$
  update public.webhook_inbox
  set status = 'processing', attempts = attempts + 1, lease_until = private.now() + interval '1 minute'
  where id = p_id;
$$;

-- Settles a leased event: done, unmatched, or failed (`p_error`: the kind of error, never its text); a failed one is tried
-- again after a minute, then after twice as long each time, up to six hours. One that is settled stays as it is.
-- For the service.
create or replace function public.fn_finish_event(p_id uuid, p_status text, p_error text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.webhook_inbox
  set status = p_status,
    last_error = p_error,
    done_at = case when p_status <> 'failed' then private.now() end,
    lease_until = case when p_status = 'failed'
      then private.now() + least(interval '1 minute' * 2 ^ least(attempts - 1, 10), interval '6 hours') end
  where id = p_id and status = 'processing';
$$;

-- Leases events that are due again, oldest first, at most `p_limit`: failed ones, and those whose lease ran out because
-- whoever had them is gone. Of each customer one, whose sync settles the others, and none while one is worked on. Two runs
-- at once never take the same one. For the service.
create or replace function public.fn_claim_events(p_limit int)
  returns table (id uuid, external_id text, customer_id text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  for id, external_id, customer_id in
    select i.id, i.external_id, i.customer_id
    from public.webhook_inbox i
    where i.status in ('received', 'processing', 'failed') and i.lease_until <= private.now()
      and not exists (
        select from public.webhook_inbox e
        where e.customer_id = i.customer_id and e.status in ('received', 'processing', 'failed')
          and ((e.lease_until, e.id) < (i.lease_until, i.id)
            or (e.status = 'processing' and e.lease_until > private.now()))
      )
    order by i.lease_until
    limit p_limit
    for update skip locked
  loop
    perform private.lease_event(id);
    at := private.now()::text;
    return next;
  end loop;
end
$$;
