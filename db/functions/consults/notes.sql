-- What the vet of a consult notes of it.

-- A consult that the caller is the vet of and has in hand: it runs, or it ended lately (private.in_hand_until). Held until the end: what is erased
-- meanwhile is erased with what is written. Refuses: NOT_FOUND (not its vet), WRONG_STATE (in hand no more).
create or replace function private.consult_in_hand(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions
  where id = p_session_id and vet_id = private.caller() for key share;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "consult"}');
  elsif v_consult.status = 'active' or (v_consult.status = 'ended' and private.in_hand_until(v_consult) > private.now()) then
    return v_consult;
  end if;
  perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
end
$$;

-- The fields of a note as they are changed: its four parts, its template, and the vital signs by their names.
create or replace function private.note_fields(p_note public.consult_notes) returns jsonb
  language sql immutable as $$
  select p_note.vitals || jsonb_build_object('template', p_note.template, 'subjective', p_note.subjective, 'objective', p_note.objective,
    'assessment', p_note.assessment, 'plan', p_note.plan);
$$;

-- Changes the note of a consult that the caller has in hand, field by field as private.merge_fields; the first change makes it. The Worker has checked names
-- and values. Returns it with the conflicts. Refuses: NOT_FOUND, WRONG_STATE (in hand no more; signed).
create or replace function public.fn_save_note(p_session_id uuid, p_changes jsonb)
  returns table (fields jsonb, conflicts jsonb, revision int, updated_at timestamptz)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.consult_in_hand(p_session_id);
  v_note public.consult_notes;
  v_merged record;
begin
  insert into public.consult_notes (session_id, pet_id, owner_id, vet_id, revision)
  values (p_session_id, v_consult.pet_id, v_consult.owner_id, v_consult.vet_id, 0)
  on conflict (session_id) do nothing;
  select * into v_note from public.consult_notes n where n.session_id = p_session_id for update;
  if v_note.signed_at is not null then
    perform private.refuse('WRONG_STATE', '{"subject": "note", "status": "signed"}');
  end if;
  select * into v_merged from private.merge_fields(private.note_fields(v_note), p_changes);
  if v_merged.fields <> private.note_fields(v_note) or v_note.revision = 0 then
    update public.consult_notes n
    set template = v_merged.fields ->> 'template', subjective = coalesce(v_merged.fields ->> 'subjective', ''),
      objective = coalesce(v_merged.fields ->> 'objective', ''), assessment = coalesce(v_merged.fields ->> 'assessment', ''),
      plan = coalesce(v_merged.fields ->> 'plan', ''),
      vitals = jsonb_strip_nulls(v_merged.fields - array['template', 'subjective', 'objective', 'assessment', 'plan']),
      vet_id = v_consult.vet_id, revision = n.revision + 1
    where n.session_id = p_session_id
    returning * into v_note;
  end if;
  return query select private.note_fields(v_note), v_merged.conflicts, v_note.revision, v_note.updated_at;
end
$$;

-- Signs the note of a consult as it is at this revision: from now on its words stay. Signing it again changes nothing. Refuses: NOT_FOUND, WRONG_STATE (in hand no more),
-- CONFLICT {revision} (it has changed since), BAD_INPUT (it says nothing).
create or replace function public.fn_sign_note(p_session_id uuid, p_revision int) returns public.consult_notes
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_note public.consult_notes;
begin
  perform private.consult_in_hand(p_session_id);
  select * into v_note from public.consult_notes where session_id = p_session_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "note"}');
  elsif v_note.signed_at is not null and v_note.revision = p_revision then
    return v_note;
  elsif v_note.revision is distinct from p_revision then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'note', 'revision', v_note.revision));
  elsif btrim(v_note.subjective || v_note.objective || v_note.assessment || v_note.plan, E' \n\r\t') = '' then
    perform private.refuse('BAD_INPUT', '{"subject": "note"}');
  end if;
  update public.consult_notes set signed_at = private.now(), vet_id = private.caller()
  where session_id = p_session_id returning * into v_note;
  perform private.audit('note.sign', 'consult', p_session_id::text, jsonb_build_object('revision', v_note.revision));
  return v_note;
end
$$;

-- Adds a remark beneath a signed note. `p_text`: 1 to 2000 characters. The same remark by the same vet twice is one. Refuses: NOT_FOUND, WRONG_STATE (in hand no more; not
-- signed), BAD_INPUT (its length; too many).
create or replace function public.fn_add_to_note(p_session_id uuid, p_text text) returns public.consult_notes
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_note public.consult_notes;
begin
  perform private.consult_in_hand(p_session_id);
  select * into v_note from public.consult_notes where session_id = p_session_id for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "note"}');
  elsif v_note.signed_at is null then
    perform private.refuse('WRONG_STATE', '{"subject": "note", "status": "open"}');
  elsif v_note.addenda @> jsonb_build_array(jsonb_build_object('by', private.caller(), 'text', p_text)) then
    return v_note;
  elsif coalesce(char_length(p_text) not between 1 and 2000, true) or jsonb_array_length(v_note.addenda) >= 50 then
    perform private.refuse('BAD_INPUT');
  end if;
  update public.consult_notes
  set addenda = addenda || jsonb_build_object('at', private.now(), 'by', private.caller(), 'text', p_text)
  where session_id = p_session_id returning * into v_note;
  perform private.audit('note.add', 'consult', p_session_id::text);
  return v_note;
end
$$;

-- Trigger body: what was signed stays. Of a signed note nothing changes but that remarks are added beneath.
create or replace function private.keep_signed_note() returns trigger
  language plpgsql as $$
begin
  if (to_jsonb(new) - array['addenda', 'updated_at']) <> (to_jsonb(old) - array['addenda', 'updated_at'])
    or jsonb_array_length(new.addenda) < jsonb_array_length(old.addenda)
    or exists (select from jsonb_array_elements(old.addenda) with ordinality o(is_said, place)
      where new.addenda -> (o.place - 1)::int is distinct from o.is_said) then
    perform private.refuse('WRONG_STATE', '{"subject": "note", "status": "signed"}');
  end if;
  return new;
end
$$;
