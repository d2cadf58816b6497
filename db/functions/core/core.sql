-- What every other function stands on: who calls, how to refuse, how to write the audit row.

-- The caller's id, from the verified token's `sub`; null for a visitor and for the service.
create or replace function auth.uid() returns uuid
  language sql stable parallel safe
  return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;

-- The verified claims of the caller; an empty object when there are none.
create or replace function private.claims() returns jsonb
  language sql stable parallel safe
  return coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}'::jsonb);

-- Refuses with one of the product's error codes; `p_params` fill the text that people read.
create or replace function private.refuse(p_code text, p_params jsonb default '{}') returns void
  language plpgsql volatile as $$
begin
  raise exception using errcode = 'P0001', message = p_code, detail = p_params::text;
end
$$;

-- The caller's id. Refuses: UNAUTHENTICATED.
create or replace function private.caller() returns uuid
  language plpgsql stable as $$
declare
  v_caller uuid := auth.uid();
begin
  if v_caller is null then
    perform private.refuse('UNAUTHENTICATED');
  end if;
  return v_caller;
end
$$;

-- Writes the audit row of a change, in the change's own transaction. Details carry ids, codes and amounts;
-- never tokens, card data or what people wrote.
create or replace function private.audit(p_action text, p_entity text, p_entity_id text, p_details jsonb default '{}')
  returns void
  language sql volatile as $$
  insert into public.audit_log (actor_kind, actor_id, actor_reason, action, entity, entity_id, request_id, details)
  values (
    case when auth.uid() is null then 'service' else coalesce(private.claims() ->> 'kind', 'user') end,
    auth.uid(),
    coalesce(current_setting('request.reason', true), ''),
    p_action,
    p_entity,
    p_entity_id,
    coalesce(current_setting('request.id', true), ''),
    coalesce(p_details, '{}')
  );
$$;

-- The audit row of a change that a verb makes with plain statements. Same rules as private.audit.
create or replace function public.fn_audit(p_action text, p_entity text, p_entity_id text, p_details jsonb default '{}')
  returns void
  language sql volatile security definer set search_path = '' as $$
  select private.audit(p_action, p_entity, p_entity_id, p_details);
$$;

-- Trigger body: a changed row carries the moment of its change.
create or replace function private.stamp_updated_at() returns trigger
  language plpgsql as $$
begin
  new.updated_at := private.now();
  return new;
end
$$;

-- The reason of an act of the team, without blanks around it. Refuses: BAD_INPUT (none, or longer than `p_most`).
create or replace function private.act_reason(p_reason text, p_most int) returns text
  language plpgsql immutable as $$
declare
  v_reason text := btrim(coalesce(p_reason, ''));
begin
  if v_reason = '' or char_length(v_reason) > p_most then
    perform private.refuse('BAD_INPUT', '{"subject": "reason"}');
  end if;
  return v_reason;
end
$$;
