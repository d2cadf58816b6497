-- Links that let people without an account into one consult, and what its two sides do about those who came by them.

-- The consult, when the caller is one of its two sides. Refuses: NOT_FOUND.
create or replace function private.consult_of_side(p_session_id uuid) returns public.chat_sessions
  language plpgsql stable as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions
  where id = p_session_id and private.caller() in (owner_id, vet_id);
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  return v_consult;
end
$$;

-- Makes a link into a consult that waits or runs, for its owner or its vet. `p_token_hash`: SHA-256 of the token, in hex. `p_uses`: how many people it lets
-- in; `p_hours`: for how long; `p_most`: how many links of one consult may be open at once. Refuses: NOT_FOUND (not a side), WRONG_STATE (the consult is
-- over; subject links: there are too many), BAD_INPUT.
create or replace function public.fn_create_link(p_session_id uuid, p_token_hash text, p_uses int, p_hours int, p_most int)
  returns public.consult_links
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.consult_of_side(p_session_id);
  v_link public.consult_links;
begin
  -- Links of one consult are counted one after another.
  select * into v_consult from public.chat_sessions where id = p_session_id for no key update;
  if v_consult.status not in ('queued', 'active') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif p_hours is null or p_hours not between 1 and 72 then
    perform private.refuse('BAD_INPUT');
  elsif (select count(*) >= p_most from public.consult_links
    where session_id = p_session_id and revoked_at is null and expires_at > private.now() and uses < max_uses) then
    perform private.refuse('WRONG_STATE', '{"subject": "links", "status": "many"}');
  end if;
  insert into public.consult_links (session_id, created_by, token_hash, max_uses, expires_at)
  values (p_session_id, private.caller(), p_token_hash, p_uses, private.now() + make_interval(hours => p_hours))
  returning * into v_link;
  perform private.audit('link.create', 'link', v_link.id::text,
    jsonb_build_object('consultId', p_session_id, 'uses', p_uses, 'expiresAt', v_link.expires_at));
  return v_link;
exception when check_violation or not_null_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- A link lets nobody in any more, and whoever came by it is out; again changes nothing. For both sides of its consult. Returns the consult and the guests
-- that came by it. Refuses: NOT_FOUND.
create or replace function public.fn_revoke_link(p_link_id uuid)
  returns table (session_id uuid, guest_ids uuid[])
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_link public.consult_links;
begin
  select * into v_link from public.consult_links where id = p_link_id for update;
  perform private.consult_of_side(v_link.session_id);
  update public.consult_guests set removed_at = private.now(), removed_by = private.caller()
  where link_id = p_link_id and removed_at is null;
  if v_link.revoked_at is null then
    update public.consult_links set revoked_at = private.now() where id = p_link_id;
    perform private.audit('link.revoke', 'link', p_link_id::text, jsonb_build_object('consultId', v_link.session_id));
  end if;
  return query select v_link.session_id,
    coalesce((select array_agg(g.id) from public.consult_guests g where g.link_id = p_link_id), '{}');
end
$$;

-- Puts a guest out, for either side of the consult; the link that they came by lets nobody in any more, because they have it. Others who came by it
-- stay. Again changes nothing. Returns the consult. Refuses: NOT_FOUND.
create or replace function public.fn_remove_guest(p_guest_id uuid) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_guest public.consult_guests;
begin
  select * into v_guest from public.consult_guests where id = p_guest_id;
  perform private.consult_of_side(v_guest.session_id);
  -- The link first, as everybody does who holds both.
  update public.consult_links set revoked_at = coalesce(revoked_at, private.now()) where id = v_guest.link_id;
  update public.consult_guests set removed_at = private.now(), removed_by = private.caller()
  where id = p_guest_id and removed_at is null;
  if found then
    perform private.audit('guest.remove', 'guest', p_guest_id::text, jsonb_build_object('consultId', v_guest.session_id));
  end if;
  return v_guest.session_id;
end
$$;
