-- What the files of Call-a-Vet belong to, and who may add one.

-- Announces a file for a consult that is about to start (`p_subject` start, `p_subject_id` an id that the client made for it), a consult that is open,
-- or whose two sides may still write (consult), an animal of the caller (pet), or their application to work as a vet (vet, their own id). A guest adds files to their consult and to nothing else. `p_file`, `p_most`: see private.begin_file.
-- Refuses as it, and NOT_FOUND, WRONG_STATE (the consult is over).
create or replace function public.fn_begin_file(p_subject text, p_subject_id uuid, p_file jsonb, p_most int) returns public.files
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_consult public.chat_sessions;
begin
  if p_subject = 'consult' then
    -- Held until the end: what is erased meanwhile is erased with this.
    select * into v_consult from public.chat_sessions
    where id = p_subject_id and (v_caller in (owner_id, vet_id) or id = private.guest_consult()) for key share;
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "consult"}');
    elsif v_consult.status not in ('queued', 'active') and not private.is_followed_up(v_consult) then
      perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
    end if;
  elsif p_subject = 'pet' then
    perform from public.pets where id = p_subject_id and owner_id = v_caller;
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
    end if;
  elsif private.claims() ->> 'kind' = 'guest' then
    perform private.refuse('NOT_FOUND', '{"subject": "consult"}');
  elsif p_subject = 'vet' and p_subject_id <> v_caller then
    perform private.refuse('NOT_FOUND', '{"subject": "application"}');
  end if;
  return private.begin_file(p_subject, p_subject_id, v_caller, p_file, p_most);
end
$$;

-- What the caller uploaded under `p_files_id` for a consult that was about to start is the consult's (`p_key`: its idempotency key), once it
-- has started; until then, and without an id, it changes nothing.
create or replace function public.fn_attach_reason_files(p_key text, p_files_id uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.files f
  set subject = 'consult', subject_id = c.id, attached_at = private.now()
  from public.chat_sessions c
  where c.owner_id = private.caller() and c.idempotency_key = p_key
    and f.subject = 'start' and f.subject_id = p_files_id and f.uploader_id = c.owner_id and f.state = 'stored';
$$;

-- Gives an animal of the caller a photo that they uploaded for it, or none; the one before is deleted. Refuses: NOT_FOUND.
create or replace function public.fn_set_pet_photo(p_pet_id uuid, p_file_id uuid) returns public.pets
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_pet public.pets;
  v_before uuid;
begin
  select * into v_pet from public.pets where id = p_pet_id and owner_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  v_before := v_pet.photo_id;
  if v_before is not distinct from p_file_id then
    return v_pet;
  end if;
  if p_file_id is not null then
    update public.files set attached_at = private.now()
    where id = p_file_id and subject = 'pet' and subject_id = p_pet_id and state = 'stored' and kind = 'photo';
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "file"}');
    end if;
  end if;
  update public.pets set photo_id = p_file_id where id = p_pet_id returning * into v_pet;
  update public.files set state = 'deleted', deleted_at = private.now() where id = v_before and state <> 'deleted';
  return v_pet;
end
$$;

-- After messages were archived: their files are shown by something, and what was taken back is gone. `p_rows`: those messages; one that
-- takes another back names the other's files.
create or replace function private.settle_archived_files(p_session_id uuid, p_rows public.messages[]) returns void
  language plpgsql volatile set search_path = '' as $$
begin
  update public.files f
  set attached_at = coalesce(f.attached_at, private.now()),
    state = case when r.deletes is null then f.state else 'deleted' end,
    deleted_at = case when r.deletes is null then f.deleted_at else coalesce(f.deleted_at, private.now()) end
  from unnest(p_rows) as r
  cross join lateral jsonb_array_elements(r.files) as brought
  where f.id = (brought ->> 'id')::uuid and f.subject = 'consult' and f.subject_id = p_session_id;

  update public.messages said
  set body = '', files = null, deleted_at = coalesce(said.deleted_at, back.sent_at)
  from unnest(p_rows) as back
  where back.deletes is not null and said.session_id = p_session_id and said.epoch = back.epoch
    and (said.seq = back.deletes and (said.body <> '' or said.files is not null));
  update public.messages said set files = null
  from unnest(p_rows) as back
  where back.deletes is not null and said.session_id = p_session_id and said.epoch = back.epoch and said.seq = back.seq
    and said.files is not null;
end
$$;
