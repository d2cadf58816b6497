-- Files that people upload: the row of each, from the announcement to the end of its bytes. The bytes lie in a store; what a file belongs
-- to and who may see it, the product says.

-- Announces a file of the caller, or answers the one that they announced under this id before: an upload goes on where it stopped.
-- `p_file`: id, bucket, name, type, size (bytes). `p_most`: files that the subject may have, those on their way included.
-- Refuses: CONFLICT (another file has the id), NOT_FOUND (it was deleted), FILES_FULL (limit).
create or replace function private.begin_file(
  p_subject text, p_subject_id uuid, p_uploader_id uuid, p_file jsonb, p_most int
) returns public.files
  language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := (p_file ->> 'id')::uuid;
  v_file public.files;
begin
  -- Of two that come at once the second counts the first.
  perform pg_advisory_xact_lock(hashtextextended('files of ' || p_subject_id, 0));
  select * into v_file from public.files where id = v_id;
  if found then
    if (v_file.subject, v_file.subject_id, v_file.uploader_id, v_file.size)
      is distinct from (p_subject, p_subject_id, p_uploader_id, (p_file ->> 'size')::int) then
      perform private.refuse('CONFLICT', '{"subject": "file"}');
    elsif v_file.state = 'deleted' then
      perform private.refuse('NOT_FOUND', '{"subject": "file"}');
    end if;
    return v_file;
  end if;
  if (select count(*) from public.files f where f.subject_id = p_subject_id and f.state <> 'deleted') >= p_most then
    perform private.refuse('FILES_FULL', jsonb_build_object('limit', p_most));
  end if;
  insert into public.files (id, bucket, subject, subject_id, uploader_id, name, type, size, key)
  values (
    v_id, p_file ->> 'bucket', p_subject, p_subject_id, p_uploader_id, p_file ->> 'name', p_file ->> 'type',
    (p_file ->> 'size')::int, p_subject_id || '/' || v_id
  )
  returning * into v_file;
  return v_file;
end
$$;

-- Deletes all files of a subject. Their bytes go with the next sweep.
create or replace function private.delete_files(p_subject text, p_subject_id uuid) returns void
  language sql volatile set search_path = '' as $$
  update public.files set state = 'deleted', deleted_at = private.now()
  where subject_id = p_subject_id and subject = p_subject and state <> 'deleted';
$$;

-- The uploader gives up a file that nothing shows yet; again it changes nothing. Refuses: NOT_FOUND.
create or replace function public.fn_discard_file(p_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.files set state = 'deleted', deleted_at = coalesce(deleted_at, private.now())
  where id = p_id and uploader_id = private.caller() and attached_at is null;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "file"}');
  end if;
end
$$;

-- Notes under which name the store takes the parts of a file. Of two at once the first counts; answers the name that does. For the service.
create or replace function public.fn_name_upload(p_id uuid, p_upload_id text) returns text
  language sql volatile security definer set search_path = '' as $$
  update public.files set upload_id = coalesce(upload_id, p_upload_id) where id = p_id and state = 'uploading'
  returning upload_id;
$$;

-- Notes what the store answered to a part. Answers whether the file still waits for parts. For the service.
create or replace function public.fn_note_file_part(p_id uuid, p_number int, p_receipt text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.files set parts = parts || jsonb_build_object(p_number::text, p_receipt) where id = p_id and state = 'uploading';
  return found;
end
$$;

-- All bytes of a file are in the store and were looked at. `p_facts`: type, kind, size, width, height, placeholder, has_thumbnail, key.
-- Told again it changes nothing. What lies under another key than it came under is a file made of it: then the file as it came is still to go.
-- For the service. Refuses: NOT_FOUND (it was deleted meanwhile).
create or replace function public.fn_store_file(p_id uuid, p_facts jsonb) returns public.files
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_file public.files;
  v_facts public.files;
begin
  select * into v_file from public.files where id = p_id for update;
  if not found or v_file.state = 'deleted' then
    perform private.refuse('NOT_FOUND', '{"subject": "file"}');
  elsif v_file.state = 'stored' then
    return v_file;
  end if;
  v_facts := jsonb_populate_record(v_file, p_facts);
  update public.files
  set state = 'stored', stored_at = private.now(), upload_id = case when v_facts.key <> v_file.key then v_file.upload_id end, parts = '{}', type = v_facts.type, kind = v_facts.kind,
    size = v_facts.size, width = v_facts.width, height = v_facts.height, placeholder = v_facts.placeholder,
    has_thumbnail = v_facts.has_thumbnail, key = v_facts.key
  where id = p_id
  returning * into v_file;
  return v_file;
end
$$;

-- The store has these files no more as they came, but only what was made of them. For the service.
create or replace function public.fn_note_original_files_gone(p_ids uuid[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.files set upload_id = null where id = any (p_ids) and state = 'stored';
$$;

-- Refused for what is in it, or deleted while it was looked at: its bytes are to go, also those that came to the store after it was cleared.
-- For the service.
create or replace function public.fn_refuse_file(p_id uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.files set state = 'deleted', deleted_at = coalesce(deleted_at, private.now()), cleared_at = null
  where id = p_id and state <> 'stored';
$$;

-- Deletes what nothing shows: uploads that nobody finished for a day, files that nobody sent for two, and those of a start that came to
-- nothing for a month (as long as what was written for it is kept). At most `p_limit`; answers how many. For the service.
create or replace function public.fn_sweep_files(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_swept int;
begin
  update public.files set state = 'deleted', deleted_at = private.now()
  where id = any (array(
    select f.id from public.files f
    where f.attached_at is null and f.state <> 'deleted' and f.created_at < private.now() - case
      when f.state = 'uploading' then interval '1 day'
      when f.subject = 'start' then interval '31 days'
      else interval '2 days'
    end
    order by f.created_at limit p_limit
    for update skip locked));
  get diagnostics v_swept = row_count;
  return v_swept;
end
$$;

-- The store has nothing of these files any more. For the service.
create or replace function public.fn_note_cleared_files(p_ids uuid[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.files set cleared_at = private.now(), upload_id = null, parts = '{}', placeholder = null
  where id = any (p_ids) and state = 'deleted';
$$;
