-- The inbox of webhooks, by hand.

-- Leases one event again because somebody asks for it, settled or not. `p_customer`: whom it is about, when that was not
-- known as it came. Answers the `at` from which what is fetched now counts.
-- Refuses: NOT_FOUND, CONFLICT (somebody works on it). For the service.
create or replace function public.fn_replay_event(p_id uuid, p_customer text)
  returns table (customer_id text, at text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_event public.webhook_inbox;
begin
  select * into v_event from public.webhook_inbox i where i.id = p_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "event"}');
  elsif v_event.status = 'processing' and v_event.lease_until > private.now() then
    perform private.refuse('CONFLICT', '{"subject": "event"}');
  end if;
  update public.webhook_inbox i
  set customer_id = coalesce(i.customer_id, p_customer), done_at = null, last_error = null
  where i.id = p_id
  returning i.customer_id into customer_id;
  perform private.lease_event(p_id);
  perform private.audit('webhook.replay', 'webhook', p_id::text,
    jsonb_build_object('event', v_event.external_id, 'type', v_event.type, 'before', v_event.status));
  at := private.now()::text;
  return next;
end
$$;
