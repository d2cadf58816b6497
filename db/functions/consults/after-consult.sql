-- What is left of a consult: its rating, its transcript, and what its two sides still write.

-- Whether the caller may still write in a consult that is over: its owner and its vet, for the time that was set at its end. No guest.
create or replace function private.is_followed_up(p_consult public.chat_sessions) returns boolean
  language sql stable as $$
  select coalesce(p_consult.status = 'ended' and p_consult.erased_at is null and p_consult.follow_up_until > private.now()
    and auth.uid() in (p_consult.owner_id, p_consult.vet_id), false);
$$;

-- Notes what the two sides wrote after the end of a consult, from rows that the room archives, and tells whoever it is for: the vet of the first message that
-- waits for an answer, the owner of the answer. Rows that were noted before change nothing.
create or replace function private.note_follow_up(p_session_id uuid, p_messages public.messages[]) returns void
  language plpgsql volatile as $$
declare
  v_consult public.chat_sessions;
  v_said public.messages;
  v_to text;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and status = 'ended' and follow_up_until is not null;
  if not found then
    return;
  end if;
  for v_said in
    select m.* from unnest(p_messages) as m
    where m.sent_at > greatest(v_consult.ended_at, v_consult.follow_up_at) and m.sender_role in ('owner', 'vet')
      and m.deletes is null and m.deleted_at is null
    order by m.sent_at, m.epoch, m.seq
  loop
    v_to := case v_said.sender_role when 'owner' then 'asked' else 'answered' end;
    continue when v_consult.follow_up = v_to;
    v_consult.follow_up := v_to;
    v_consult.follow_up_at := v_said.sent_at;
    perform private.notify(
      case v_to when 'asked' then v_consult.vet_id else v_consult.owner_id end, 'follow-up-' || v_to, p_session_id::text, '{}',
      'follow-up:' || p_session_id || ':' || v_said.id);
  end loop;
  update public.chat_sessions set follow_up = v_consult.follow_up, follow_up_at = v_consult.follow_up_at
  where id = p_session_id and follow_up_at is distinct from v_consult.follow_up_at;
end
$$;

-- The owner rates an ended consult, or changes the rating. `p_stars`: 1 to 5.
-- Refuses: BAD_INPUT, NOT_FOUND (not the owner), WRONG_STATE (not ended).
create or replace function public.fn_rate_consult(p_session_id uuid, p_stars int, p_comment text)
  returns public.ratings
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
  v_rating public.ratings;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = private.caller();
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'ended' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  elsif coalesce(p_stars not between 1 and 5, true) or length(p_comment) > 2000 then
    perform private.refuse('BAD_INPUT');
  end if;
  insert into public.ratings (session_id, owner_id, vet_id, stars, comment)
  values (p_session_id, v_consult.owner_id, v_consult.vet_id, p_stars, coalesce(p_comment, ''))
  on conflict (session_id) do update set stars = excluded.stars, comment = excluded.comment
  returning * into v_rating;
  perform private.withdraw_notification('rate:' || p_session_id);
  perform private.audit('consult.rate', 'consult', p_session_id::text, jsonb_build_object('stars', p_stars));
  return v_rating;
end
$$;

-- Sends the caller the way to the papers of their consult, by the channels that they chose; several requests within ten minutes are one.
-- Refuses: NOT_FOUND (not the owner), WRONG_STATE (it never began).
create or replace function public.fn_send_papers(p_session_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and owner_id = private.caller();
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "consult"}');
  elsif v_consult.status <> 'ended' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  perform private.notify(
    v_consult.owner_id, 'papers', p_session_id::text, '{}',
    'papers:' || p_session_id || ':' || floor(extract(epoch from private.now()) / 600));
end
$$;

-- Rows of `messages` for a consult, made of objects that name the columns in camelCase: a new column needs nothing here.
create or replace function private.message_rows(p_session_id uuid, p_messages jsonb) returns public.messages[]
  language sql stable set search_path = '' as $$
  select array_agg(jsonb_populate_record(null::public.messages, (
    select jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value) from jsonb_each(message)
  ) || jsonb_build_object('session_id', p_session_id)))
  from jsonb_array_elements(p_messages) as message
$$;

-- Adds messages to a consult's archive; those that are there already are skipped. `p_messages`: array of objects with the columns of
-- `messages` in camelCase; one that a message does not have is null. A message is known by its place, (epoch, seq). An id that another place has
-- already is replaced: after a loss of storage a room does not know what was sent before, so it comes again. Returns how many were
-- new; after it every one of them is there. What is written after the end is noted (private.note_follow_up). For the room. Refuses: NOT_FOUND (no such consult), WRONG_STATE (it was erased), CONFLICT (another message has the place of one).
create or replace function public.fn_archive_messages(p_session_id uuid, p_messages jsonb) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_erased_at timestamptz;
  v_rows public.messages[];
  v_added int;
  v_strange int;
begin
  -- Held until the end: what is erased meanwhile is erased with these.
  select erased_at into v_erased_at from public.chat_sessions where id = p_session_id for key share;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_erased_at is not null then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', 'erased'));
  end if;
  v_rows := private.message_rows(p_session_id, p_messages);
  insert into public.messages
  select placed.*
  from unnest(v_rows) as m
  cross join lateral jsonb_populate_record(m, jsonb_build_object('id', case
    when exists (
      select 1 from public.messages other
      where other.session_id = p_session_id and other.id = m.id and (other.epoch, other.seq) <> (m.epoch, m.seq)
    ) then gen_random_uuid()
    else m.id
  end)) as placed
  on conflict do nothing;
  get diagnostics v_added = row_count;
  perform private.settle_archived_files(p_session_id, v_rows);
  perform private.note_follow_up(p_session_id, v_rows);

  select count(*) into v_strange
  from unnest(v_rows) as m
  where not exists (
    select 1 from public.messages kept
    where kept.session_id = p_session_id and kept.epoch = m.epoch and kept.seq = m.seq
      and kept.sender_id is not distinct from m.sender_id and (kept.body = m.body or kept.deleted_at is not null)
  );
  if v_strange > 0 then
    perform private.refuse('CONFLICT', jsonb_build_object('subject', 'message'));
  end if;
  return v_added;
end
$$;

-- Erases what was said in a consult, for good: the archive goes, the reason that the owner wrote, what they answered before and what
-- guests called themselves with it, what its vet had not signed, and all that was drafted, summed up and translated of what was said; nothing is archived any more. The consult
-- itself stays, for its money, and so do the signed note and plans: they are the animal's record. Erasing it again changes nothing. For an admin's door. Refuses: NOT_FOUND, WRONG_STATE (it waits or runs: it is ended
-- first).
create or replace function public.fn_erase_consult(p_session_id uuid) returns public.chat_sessions
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.erased_at is not null then
    return v_consult;
  elsif v_consult.status in ('queued', 'active') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult', 'status', v_consult.status));
  end if;
  perform private.erase_drafts(p_session_id);
  delete from public.messages where session_id = p_session_id;
  delete from public.consult_triage where session_id = p_session_id;
  delete from public.care_plan_drafts where session_id = p_session_id;
  delete from public.consult_notes where session_id = p_session_id and signed_at is null;
  perform private.delete_files('consult', p_session_id);
  update public.consult_guests set name = '' where session_id = p_session_id;
  update public.chat_sessions set erased_at = private.now(), reason = ''
  where id = p_session_id
  returning * into v_consult;
  update public.callback_requests set start_input = null
  where owner_id = v_consult.owner_id and start_key::text = v_consult.idempotency_key;
  perform private.audit('consult.erase', 'consult', p_session_id::text);
  return v_consult;
end
$$;
