-- Links by which a clinic reads an animal's record. Whoever holds one has no account and no role that reads a table: two functions take the link's hash
-- and answer the record of its animal, and nothing else.

-- Makes a link to the record of an animal of the caller. `p_token_hash`: SHA-256 of the token, in hex; `p_days`: for how long; `p_openings`: how often it may be
-- opened; `p_most`: how many links of one animal may be open at once. Refuses: NOT_FOUND, WRONG_STATE (subject shares: there are too many), BAD_INPUT.
create or replace function public.fn_share_record(
  p_pet_id uuid, p_token_hash text, p_label text, p_days int, p_openings int, p_most int
) returns public.pet_record_shares
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_share public.pet_record_shares;
begin
  -- Links of one animal are counted one after another.
  perform from public.pets where id = p_pet_id and owner_id = private.caller() and archived_at is null for no key update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  elsif p_days is null or p_days not between 1 and 30 then
    perform private.refuse('BAD_INPUT');
  elsif (select count(*) >= p_most from public.pet_record_shares s
    where s.pet_id = p_pet_id and s.revoked_at is null and s.expires_at > private.now() and cardinality(s.openings) < s.max_openings) then
    perform private.refuse('WRONG_STATE', '{"subject": "shares", "status": "many"}');
  end if;
  insert into public.pet_record_shares (pet_id, owner_id, label, token_hash, max_openings, expires_at)
  values (p_pet_id, private.caller(), coalesce(p_label, ''), p_token_hash, p_openings, private.now() + make_interval(days => p_days))
  returning * into v_share;
  perform private.audit('record.share', 'record-share', v_share.id::text,
    jsonb_build_object('petId', p_pet_id, 'openings', p_openings, 'expiresAt', v_share.expires_at));
  return v_share;
exception when check_violation or not_null_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- A link of the caller opens nothing any more, also not for whoever has the record open; again changes nothing. Refuses: NOT_FOUND.
create or replace function public.fn_revoke_record_share(p_id uuid) returns public.pet_record_shares
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_share public.pet_record_shares;
begin
  select * into v_share from public.pet_record_shares where id = p_id and owner_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_share.revoked_at is null then
    update public.pet_record_shares set revoked_at = private.now() where id = p_id returning * into v_share;
    perform private.audit('record.unshare', 'record-share', p_id::text, jsonb_build_object('petId', v_share.pet_id));
  end if;
  return v_share;
end
$$;

-- Opens a shared record, and counts it. Of two who take the last opening at once one gets it. Returns the moment of the opening, which reads the record
-- for a while (fn_shared_record). Refuses: NOT_FOUND, for a link that is wrong, expired, revoked or used up, and for an animal that was put away.
create or replace function public.fn_open_shared_record(p_token_hash text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_share public.pet_record_shares;
begin
  update public.pet_record_shares s set openings = s.openings || private.now()
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > private.now() and cardinality(s.openings) < s.max_openings
    and (select p.archived_at is null from public.pets p where p.id = s.pet_id)
  returning * into v_share;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  insert into public.audit_log (actor_kind, actor_id, action, entity, entity_id, request_id, details)
  values ('visitor', null, 'record.open', 'record-share', v_share.id::text, coalesce(current_setting('request.id', true), ''),
    jsonb_build_object('petId', v_share.pet_id, 'opening', cardinality(v_share.openings)));
  return to_jsonb(private.now()) #>> '{}';
end
$$;

-- A shared record, for whoever opened it at `p_opened_at` (as fn_open_shared_record answered it) within `p_minutes`: private.record_of without what was
-- removed, without why consults were asked for and without the owner's name, and {share: {expiresAt, leftOpenings}, photo: {bucket, key, type, name}, or null}. Refuses:
-- NOT_FOUND, also once the link is expired or revoked.
create or replace function public.fn_shared_record(p_token_hash text, p_opened_at text, p_minutes int) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_share public.pet_record_shares;
  v_record jsonb;
  v_kind text;
begin
  select s.* into v_share from public.pet_record_shares s
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > private.now()
    and p_opened_at::timestamptz = any (s.openings) and p_opened_at::timestamptz > private.now() - make_interval(mins => p_minutes);
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  v_record := private.record_of(v_share.pet_id);
  foreach v_kind in array '{weights,vaccinations,medications}'::text[] loop
    v_record := jsonb_set(v_record, array[v_kind], coalesce((
      select jsonb_agg(case e ->> 'side' when 'owner' then e || '{"author": null}' else e end order by n)
      from jsonb_array_elements(v_record -> v_kind) with ordinality as r (e, n) where e ->> 'removedAt' is null), '[]'));
  end loop;
  v_record := jsonb_set(v_record, '{consults}', coalesce((
    select jsonb_agg(e || '{"reason": ""}' order by n) from jsonb_array_elements(v_record -> 'consults') with ordinality as r (e, n)), '[]'));
  return v_record || jsonb_build_object(
    'share', jsonb_build_object('expiresAt', v_share.expires_at, 'leftOpenings', v_share.max_openings - cardinality(v_share.openings)),
    'photo', (
      select jsonb_build_object('bucket', f.bucket, 'key', f.key, 'type', f.type, 'name', f.name)
      from public.files f where f.id = (v_record -> 'pet' ->> 'photoId')::uuid and f.state = 'stored' and f.has_thumbnail));
exception when invalid_datetime_format or datetime_field_overflow then
  perform private.refuse('NOT_FOUND');
end
$$;
