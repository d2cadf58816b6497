-- What the files of Call-a-Vet belong to, and who may add one.

-- Announces a file for a consult that is about to start (`p_subject` start, `p_subject_id` an id that the client made for it), a consult that is open,
-- or whose two sides may still write (consult), an animal of the caller (pet), their application to work as a vet (vet, their own id), or what a vet looks like (portrait, their own id). A guest adds files to their consult and to nothing else. `p_file`, `p_most`: see private.begin_file.
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
  elsif p_subject = 'portrait' and (p_subject_id <> v_caller or not private.is_vet()) then
    perform private.refuse('NOT_FOUND', '{"subject": "vet"}');
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

-- What a thing shows is another photo now, or none (`p_file_id` null): the one before is deleted. `p_subject`, `p_subject_id`: what it must have been
-- uploaded for. Whoever calls it holds the row of the thing. Refuses: NOT_FOUND (no whole photo was uploaded for it under this id).
create or replace function private.change_photo(p_subject text, p_subject_id uuid, p_before uuid, p_file_id uuid) returns void
  language plpgsql volatile as $$
begin
  if p_before is not distinct from p_file_id then
    return;
  end if;
  if p_file_id is not null then
    update public.files set attached_at = private.now()
    where id = p_file_id and subject = p_subject and subject_id = p_subject_id and state = 'stored' and kind = 'photo';
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "file"}');
    end if;
  end if;
  update public.files set state = 'deleted', deleted_at = private.now() where id = p_before and state <> 'deleted';
end
$$;

-- Gives an animal of the caller a photo that they uploaded for it, or none; the one before is deleted. Refuses: NOT_FOUND.
create or replace function public.fn_set_pet_photo(p_pet_id uuid, p_file_id uuid) returns public.pets
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_pet public.pets;
begin
  select * into v_pet from public.pets where id = p_pet_id and owner_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  perform private.change_photo('pet', p_pet_id, v_pet.photo_id, p_file_id);
  update public.pets set photo_id = p_file_id where id = p_pet_id returning * into v_pet;
  return v_pet;
end
$$;

-- Gives the calling vet a photo that they uploaded as their portrait, or none; the one before is deleted. Returns the photo. Refuses: FORBIDDEN (no
-- vet), NOT_FOUND (the photo).
create or replace function public.fn_set_vet_photo(p_file_id uuid) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.caller();
  v_before uuid;
begin
  perform public.fn_require_role('vet');
  insert into public.vets (user_id) values (v_vet) on conflict do nothing;
  select photo_id into v_before from public.vets where user_id = v_vet for no key update;
  perform private.change_photo('portrait', v_vet, v_before, p_file_id);
  update public.vets set photo_id = p_file_id where user_id = v_vet and photo_id is distinct from p_file_id;
  return p_file_id;
end
$$;

-- Whether a file is the photo of a vet who has answered an animal of the caller. For policies: call it as
-- `(select private.is_photo_of_own_vet(id))`. It goes by the caller's animals, which are few, and not by their consults or those of the vet.
create or replace function private.is_photo_of_own_vet(p_file uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.vets v
    join public.pets a on a.owner_id = auth.uid()
    join public.chat_sessions c on c.pet_id = a.id and c.vet_id = v.user_id
    where v.photo_id = p_file);
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
