-- What a vet sees of a consult before it is theirs.

-- All that a vet needs to decide about a consult, as party/protocol.ts reads it (wholeCaseSchema). Instants are milliseconds since 1970.
create or replace function private.case_of(p_consult public.chat_sessions) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'id', p_consult.id, 'level', p_consult.level, 'mode', p_consult.mode, 'locale', p_consult.locale,
    'country', p_consult.consent_country, 'reason', p_consult.reason, 'ownerName', o.display_name,
    'queuedAt', floor(extract(epoch from p_consult.queued_at) * 1000)::bigint, 'isAway', p_consult.away_since is not null,
    'pet', jsonb_build_object(
      'name', p.name, 'species', p.species, 'speciesOther', p.species_other, 'birthDate', p.birth_date,
      'weightGrams', p.weight_grams),
    'triage', (
      select jsonb_build_object('version', t.version, 'level', t.level, 'answers', t.answers, 'reasons', t.reasons,
        'decidedAt', floor(extract(epoch from t.decided_at) * 1000)::bigint)
      from public.consult_triage t
      where t.session_id = p_consult.id))
  from public.pets p, public.user_profiles o
  where p.id = p_consult.pet_id and o.user_id = p_consult.owner_id;
$$;

-- The calling vet opens a consult that waits, on purpose: the whole case, and an audit row that says so.
-- Refuses: NOT_FOUND (no such consult, or the caller is no vet), ALREADY_TAKEN, WRONG_STATE (it waits no more).
create or replace function public.fn_look_at_consult(p_session_id uuid) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  if not private.is_vet() then
    perform private.refuse('NOT_FOUND');
  end if;
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id <> private.caller();
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  perform private.require_waiting(v_consult);
  perform private.audit('consult.look', 'consult', p_session_id::text);
  return private.case_of(v_consult);
end
$$;

-- The calling vet sets how urgent a case is: of one that waits, or of their own. Its place follows from when it began to wait.
-- `p_reason`: one of contract/dispatch.ts. Refuses: NOT_FOUND (no such consult, or the caller is no vet), BAD_INPUT, ALREADY_TAKEN (a
-- colleague's), WRONG_STATE (it is over).
create or replace function public.fn_relevel_consult(p_session_id uuid, p_level text, p_reason text) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
  v_before text;
begin
  if not private.is_vet() then
    perform private.refuse('NOT_FOUND');
  elsif private.queue_allowance(p_level) is null or coalesce(p_reason, '') = '' then
    perform private.refuse('BAD_INPUT');
  end if;
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id <> private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status not in ('queued', 'active') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif v_consult.vet_id is distinct from private.caller() then
    perform private.require_waiting(v_consult);
  end if;
  v_before := v_consult.level;
  if v_before = p_level then
    return v_consult;
  end if;
  update public.chat_sessions
  set level = p_level, due_at = queued_at + private.queue_allowance(p_level)
  where id = p_session_id
  returning * into v_consult;
  perform private.audit('consult.relevel', 'consult', p_session_id::text,
    jsonb_build_object('from', v_before, 'to', p_level, 'reason', p_reason));
  return v_consult;
end
$$;

-- Lets a consult pass that waits. Refuses: ALREADY_TAKEN, WRONG_STATE.
create or replace function private.require_waiting(p_consult public.chat_sessions) returns void
  language plpgsql volatile as $$
begin
  if p_consult.status <> 'queued' and p_consult.vet_id is not null then
    perform private.refuse('ALREADY_TAKEN');
  elsif p_consult.status <> 'queued' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', p_consult.status));
  end if;
end
$$;
