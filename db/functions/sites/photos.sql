-- Photos of a business: announced, there, shown by nothing any more, gone. Their bytes lie where the edge reads them.

-- A photo is announced before its files come. `p_id` is made by the client: announced again, it goes on. `p_photo`: {width, height, blur,
-- files: [{width, type, path}], bytes: of all files together}. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT (the id is another's), TOO_LARGE {of, limit}, BAD_INPUT.
create or replace function public.fn_begin_photo(p_business uuid, p_id uuid, p_photo jsonb) returns public.business_photos
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_photo public.business_photos;
  v_count int;
  v_bytes bigint;
begin
  perform private.lock_business(p_business, 'edit');
  select * into v_photo from public.business_photos where id = p_id;
  if found then
    if v_photo.business_id <> p_business or v_photo.archived_at is not null then
      perform private.refuse('CONFLICT', '{"field": "id"}');
    end if;
    return v_photo;
  end if;
  select count(*), coalesce(sum(bytes), 0) into v_count, v_bytes
  from public.business_photos where business_id = p_business and archived_at is null;
  if v_count >= 2000 then
    perform private.refuse('TOO_LARGE', '{"of": "photos", "limit": 2000}');
  elsif v_bytes + (p_photo ->> 'bytes')::bigint > 1073741824 then
    perform private.refuse('TOO_LARGE', '{"of": "photo-bytes", "limit": 1073741824}');
  end if;
  insert into public.business_photos (id, business_id, uploaded_by, width, height, blur, files, bytes, uploading_until)
  values (p_id, p_business, private.caller(), (p_photo ->> 'width')::int, (p_photo ->> 'height')::int, p_photo ->> 'blur', p_photo -> 'files',
    (p_photo ->> 'bytes')::int, private.now() + interval '1 day')
  returning * into v_photo;
  return v_photo;
exception when check_violation or not_null_violation or foreign_key_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- For the service: all files of a photo are there, `p_bytes` together. Again it changes nothing. Refuses: NOT_FOUND (given up meanwhile).
create or replace function public.fn_photo_stored(p_id uuid, p_bytes int) returns public.business_photos
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_photo public.business_photos;
begin
  update public.business_photos
  set uploading_until = null, bytes = case when uploading_until is null then bytes else p_bytes end
  where id = p_id and archived_at is null
  returning * into v_photo;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "photo"}');
  end if;
  return v_photo;
end
$$;

-- Whether something shows a photo, or may again: a dish, the words of a page, or a version that was published once.
create or replace function private.photo_is_shown(p_photo public.business_photos) returns boolean
  language sql stable as $$
  select exists (select from public.menu_items i where i.business_id = p_photo.business_id and i.photo_id = p_photo.id)
    or exists (
      select from public.configurations f where f.business_id = p_photo.business_id and strpos(f.content::text, p_photo.id::text) > 0)
    or exists (
      select from public.sites s join public.site_versions v on v.site_id = s.id
      where s.business_id = p_photo.business_id and v.snapshot -> 'photos' ? p_photo.id::text);
$$;

-- For the service: puts away photos of which not all files came within a day, and those that nothing has shown for thirty days, so that what
-- was taken out can be brought back. Each is looked at once a day; at most `p_limit` of each kind. Returns how many were looked at.
create or replace function public.fn_sweep_photos(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_photo public.business_photos;
  v_shown boolean;
  v_count int := 0;
begin
  for v_photo in
    select * from public.business_photos
    where archived_at is null and (checked_at is null or checked_at < private.now() - interval '1 day')
    order by checked_at nulls first limit p_limit
    for update skip locked
  loop
    v_count := v_count + 1;
    v_shown := private.photo_is_shown(v_photo);
    update public.business_photos set
      checked_at = private.now(),
      unused_since = case when not v_shown then coalesce(unused_since, private.now()) end,
      archived_at = case
        when uploading_until < private.now() then private.now()
        when not v_shown and unused_since < private.now() - interval '30 days' then private.now()
      end
    where id = v_photo.id;
  end loop;
  return v_count;
end
$$;

-- For the service: photos that were put away and whose bytes are still there, those put away first in front.
create or replace function public.fn_photos_to_clear(p_limit int) returns setof public.business_photos
  language sql stable security definer set search_path = '' as $$
  select * from public.business_photos where archived_at is not null and cleared_at is null order by archived_at limit p_limit;
$$;

-- For the service: the bytes of these photos are gone.
create or replace function public.fn_photos_cleared(p_ids uuid[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.business_photos set cleared_at = private.now() where id = any (p_ids) and archived_at is not null;
$$;
