-- Guests: people without an account, in one consult each. Their rights end with the consult, or when somebody puts them out.

-- The consult in which the caller is a guest now; null for everybody else. For policies: call it as `(select private.guest_consult())`.
create or replace function private.guest_consult() returns uuid
  language sql stable security definer set search_path = '' as $$
  select g.session_id
  from public.consult_guests g
  join public.chat_sessions c on c.id = g.session_id
  where g.id = auth.uid() and private.claims() ->> 'kind' = 'guest' and g.removed_at is null and c.status in ('queued', 'active');
$$;

-- The photo of the vet of the consult in which the caller is a guest now; null for everybody else. For policies, as private.guest_consult.
create or replace function private.vet_photo_for_guest() returns uuid
  language sql stable security definer set search_path = '' as $$
  select v.photo_id from public.chat_sessions c join public.vets v on v.user_id = c.vet_id where c.id = private.guest_consult();
$$;

-- First statement of every transaction of a guest. Refuses: SESSION_REVOKED (put out, or nobody we know), WRONG_STATE (the consult is over).
create or replace function public.fn_touch_guest() returns void
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_removed_at timestamptz;
  v_status text;
begin
  select g.removed_at, c.status into v_removed_at, v_status
  from public.consult_guests g
  join public.chat_sessions c on c.id = g.session_id
  where g.id = private.caller() and private.claims() ->> 'kind' = 'guest';
  if not found or v_removed_at is not null then
    perform private.refuse('SESSION_REVOKED');
  elsif v_status not in ('queued', 'active') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_status));
  end if;
end
$$;

-- Whether a link lets somebody in, without using anything up: returns the consult, and who came by it with this device already, or null. `p_token_hash`:
-- SHA-256 of the token, in hex. Refuses: NOT_FOUND, for a link that is wrong, expired, revoked or used up, and for one whose consult is over.
create or replace function public.fn_look_at_link(p_token_hash text, p_device uuid)
  returns table (session_id uuid, guest_id uuid)
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_link public.consult_links;
  v_guest uuid;
begin
  select l.* into v_link from public.consult_links l
  join public.chat_sessions c on c.id = l.session_id and c.status in ('queued', 'active')
  where l.token_hash = p_token_hash;
  select g.id into v_guest from public.consult_guests g
  where g.link_id = v_link.id and g.device = p_device and g.removed_at is null;
  if v_guest is null and coalesce(
    v_link.revoked_at is not null or v_link.expires_at <= private.now() or v_link.uses >= v_link.max_uses, true)
  then
    perform private.refuse('NOT_FOUND');
  end if;
  return query select v_link.session_id, v_guest;
end
$$;

-- Somebody enters a consult by a link and uses one of its uses; the same device by the same link is the same guest and uses nothing more. Of two who take
-- the last use at once one gets in: the link is locked first. The same statements run for every link that lets nobody in. Returns the guest.
-- Refuses: NOT_FOUND (wrong, expired, revoked, used up, or the consult is over), BAD_INPUT.
create or replace function public.fn_enter_consult(p_token_hash text, p_device uuid, p_name text, p_consent_version text)
  returns public.consult_guests
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_link public.consult_links;
  v_guest public.consult_guests;
begin
  select l.* into v_link from public.consult_links l
  join public.chat_sessions c on c.id = l.session_id and c.status in ('queued', 'active')
  where l.token_hash = p_token_hash
  for update of l;
  select * into v_guest from public.consult_guests g
  where g.link_id = v_link.id and g.device = p_device and g.removed_at is null;
  if found then
    return v_guest;
  end if;
  update public.consult_links set uses = uses + 1
  where id = v_link.id and revoked_at is null and expires_at > private.now() and uses < max_uses;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  insert into public.consult_guests (link_id, session_id, name, device, consent_version, consent_at)
  values (v_link.id, v_link.session_id, p_name, p_device, p_consent_version, private.now())
  returning * into v_guest;
  insert into public.audit_log (actor_kind, actor_id, action, entity, entity_id, request_id, details)
  values ('guest', v_guest.id, 'guest.enter', 'guest', v_guest.id::text, coalesce(current_setting('request.id', true), ''),
    jsonb_build_object('consultId', v_link.session_id, 'linkId', v_link.id, 'consentVersion', p_consent_version));
  return v_guest;
exception when check_violation or not_null_violation then
  perform private.refuse('BAD_INPUT');
end
$$;
