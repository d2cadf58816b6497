-- The inbox of webhooks: every event once, worked on by one at a time, the oldest first. What is fetched for one event of a
-- customer serves all that came before the fetch began, so of many only one is worked on.

-- Takes an event in, to be worked on as soon as somebody has time. `p_event`: {source, id, type, customer, created, livemode,
-- payload, handled, kinds}; one that nothing of ours follows from (`handled` false) is kept as ignored; `kinds`: of what
-- something may have changed, null for everything. `outcome`: received (it waits; one that failed waits no longer for its
-- next try), busy (somebody works on it), ignored, done (was settled before). For the service.
create or replace function public.fn_receive_event(p_event jsonb)
  returns table (id uuid, outcome text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_handled boolean := (p_event ->> 'handled')::boolean;
  v_kinds jsonb := nullif(p_event -> 'kinds', 'null');
  v_event public.webhook_inbox;
begin
  insert into public.webhook_inbox as i (
    source, external_id, type, customer_id, event_created, livemode, payload, kinds, status, received_at, lease_until, done_at
  )
  values (
    p_event ->> 'source', p_event ->> 'id', p_event ->> 'type', p_event ->> 'customer',
    to_timestamp((p_event ->> 'created')::bigint), (p_event ->> 'livemode')::boolean, p_event -> 'payload',
    case when v_kinds is not null then array(select jsonb_array_elements_text(v_kinds)) end,
    case when v_handled then 'received' else 'ignored' end, private.now(),
    case when v_handled then private.now() end, case when not v_handled then private.now() end
  )
  on conflict (source, external_id) do nothing
  returning i.id, case when v_handled then 'received' else 'ignored' end into id, outcome;
  if found then
    return next;
    return;
  end if;

  select * into strict v_event from public.webhook_inbox i
  where i.source = p_event ->> 'source' and i.external_id = p_event ->> 'id'
  for update;
  id := v_event.id;
  outcome := case
    when v_event.status in ('done', 'ignored', 'unmatched') then 'done'
    when v_event.status = 'processing' and v_event.lease_until > private.now() then 'busy'
    else 'received'
  end;
  if outcome = 'received' then
    update public.webhook_inbox i
    set status = 'received', lease_until = least(i.lease_until, private.now())
    where i.id = v_event.id;
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
-- again after a minute, then after twice as long each time, up to six hours. When whom it needs is away (`p_away_s`: for at
-- least so many seconds) it is tried again as soon as that may be over, after at most five minutes: it is not the event's
-- fault. One that is settled stays as it is. For the service.
create or replace function public.fn_finish_event(p_id uuid, p_status text, p_error text, p_away_s int default null)
  returns void
  language sql volatile security definer set search_path = '' as $$
  update public.webhook_inbox
  set status = p_status,
    last_error = p_error,
    done_at = case when p_status <> 'failed' then private.now() end,
    lease_until = case when p_status = 'failed' then private.now() + case
      when p_away_s is null then least(interval '1 minute' * 2 ^ least(attempts - 1, 10), interval '6 hours')
      else least(greatest(p_away_s, 1) * interval '1 second' * 2 ^ least(attempts - 1, 10), interval '5 minutes')
    end end
  where id = p_id and status = 'processing';
$$;

-- Leases events that are due, the one that has been due for longest first, at most `p_limit`: new ones, failed ones whose
-- next try has come, and those whose lease ran out because whoever had them is gone. Of each customer one, whose sync settles
-- the others, and none while one is worked on. `kinds`: what to fetch so that all unsettled events of the customer are
-- served; null: everything, as for a customer that was never fetched. `at`: from when on what is fetched now counts, as text
-- so that no microsecond is lost. Two runs at once never take the same one. For the service.
create or replace function public.fn_claim_events(p_limit int)
  returns table (id uuid, external_id text, customer_id text, kinds text[], at text)
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
    order by i.lease_until, i.id
    limit p_limit
    for update skip locked
  loop
    perform private.lease_event(id);
    kinds := private.kinds_to_fetch(customer_id);
    at := private.now()::text;
    return next;
  end loop;
end
$$;

-- What to fetch of a customer so that all of its unsettled events are served; null: everything.
create or replace function private.kinds_to_fetch(p_customer text) returns text[]
  language sql stable as $$
  select case
    when exists (
      select from public.stripe_customers c
      where c.customer_id = p_customer
        and c.synced_from is not null and c.invoices_from is not null and c.payments_from is not null
    ) and bool_and(i.kinds is not null) then (
      select array_agg(distinct k order by k)
      from public.webhook_inbox e, unnest(e.kinds) k
      where e.customer_id = p_customer and e.status in ('received', 'processing', 'failed')
    )
  end
  from public.webhook_inbox i
  where i.customer_id = p_customer and i.status in ('received', 'processing', 'failed');
$$;
