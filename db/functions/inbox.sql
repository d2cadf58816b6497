-- The inbox of webhooks: every event once, worked on by one at a time.

-- Takes an event in and, when it is to be worked on now, leases it for a minute. `p_event`: {source, id, type, customer,
-- created, livemode, payload, handled}; one that nothing of ours follows from (`handled` false) is kept as ignored.
-- `outcome`: claimed (work on it), ignored, done (was settled before), busy (somebody works on it). `at` is the moment
-- from which what is fetched now counts, as text so that no microsecond is lost. For the service.
create or replace function public.fn_receive_event(p_event jsonb)
  returns table (id uuid, outcome text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_event public.webhook_inbox;
  v_handled boolean := (p_event ->> 'handled')::boolean;
begin
  at := private.now()::text;
  insert into public.webhook_inbox as i (
    source, external_id, type, customer_id, event_created, livemode, payload, status, done_at
  )
  values (
    p_event ->> 'source', p_event ->> 'id', p_event ->> 'type', p_event ->> 'customer',
    to_timestamp((p_event ->> 'created')::bigint), (p_event ->> 'livemode')::boolean, p_event -> 'payload',
    case when v_handled then 'received' else 'ignored' end, case when not v_handled then private.now() end
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
  if v_event.status in ('done', 'ignored', 'unmatched') then
    outcome := 'done';
  elsif v_event.status = 'processing' and v_event.lease_until > private.now() then
    outcome := 'busy';
  else
    outcome := 'claimed';
    perform private.lease_event(v_event.id);
  end if;
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
-- whoever had them is gone. Two runs at once never take the same one. For the service.
create or replace function public.fn_claim_events(p_limit int)
  returns table (id uuid, external_id text, customer_id text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  for id, external_id, customer_id in
    select i.id, i.external_id, i.customer_id
    from public.webhook_inbox i
    where i.status in ('received', 'processing', 'failed') and i.lease_until <= private.now()
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
