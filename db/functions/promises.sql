-- The promised answer time, and the credit for a missed one.

-- Credits the owner of a consult that was not answered in the promised time, once, however often this is asked. What
-- counts is the time until a vet had it; until it was given up when none did; until now while it waits. Returns whether
-- this call credited something; without an active promise nothing does.
create or replace function private.credit_missed_promise(p_consult public.chat_sessions) returns boolean
  language plpgsql volatile as $$
declare
  v_promise public.service_promises;
  v_key text := 'promise:' || p_consult.id;
begin
  select * into v_promise from public.service_promises
  where product = 'call-a-vet' and mode = p_consult.mode and active;
  if not found
    or coalesce(p_consult.accepted_at, p_consult.ended_at, private.now())
      <= p_consult.queued_at + make_interval(secs => v_promise.answer_seconds)
    or exists (select from public.usage_grants where user_id = p_consult.owner_id and grant_key = v_key) then
    return false;
  end if;
  perform private.grant_units(jsonb_build_object(
    'userId', p_consult.owner_id, 'meter', v_promise.credit_meter, 'amount', v_promise.credit_amount,
    'source', 'promise', 'grantKey', v_key,
    'expiresAt', private.now() + make_interval(days => v_promise.credit_days)));
  return true;
end
$$;

-- Credits the owner of a consult whose promised answer time was missed; see private.credit_missed_promise.
-- Refuses: NOT_FOUND. For the service.
create or replace function public.fn_credit_missed_promise(p_session_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  return private.credit_missed_promise(v_consult);
end
$$;

-- Credits the owners of consults that still wait although their answer time is over, at most `p_limit`. Returns how many
-- were credited. For the service.
create or replace function public.fn_credit_missed_promises(p_limit int) returns int
  language sql volatile security definer set search_path = '' as $$
  select count(*) filter (where private.credit_missed_promise(late.consult))::int
  from (
    select c as consult
    from public.chat_sessions c
    join public.service_promises s on s.product = 'call-a-vet' and s.mode = c.mode and s.active
    where c.status = 'queued' and c.queued_at + make_interval(secs => s.answer_seconds) < private.now()
      and not exists (
        select from public.usage_grants g where g.user_id = c.owner_id and g.grant_key = 'promise:' || c.id
      )
    order by c.queued_at
    limit p_limit
  ) late;
$$;
