-- What is left of a consult: its rating and its transcript.

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
  perform private.audit('consult.rate', 'consult', p_session_id::text, jsonb_build_object('stars', p_stars));
  return v_rating;
end
$$;

-- Adds messages to a consult's archive; those that are there already are skipped. `p_messages`: array of
-- {id, epoch, seq, senderId, senderRole, body, sentAt}. Returns how many were new. For the room.
create or replace function public.fn_archive_messages(p_session_id uuid, p_messages jsonb) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_added int;
begin
  insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
  select m.id, p_session_id, m.epoch, m.seq, m."senderId", m."senderRole", m.body, m."sentAt"
  from jsonb_to_recordset(p_messages) as m(
    id uuid, epoch text, seq int, "senderId" uuid, "senderRole" text, body text, "sentAt" timestamptz)
  on conflict do nothing;
  get diagnostics v_added = row_count;
  return v_added;
end
$$;
