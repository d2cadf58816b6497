-- What a job drafts from the conversation of an ended consult, and what its vet makes of it.

-- Trigger body: a consult ended, and what was said in it is to be drafted from, in its language. The room has some seconds to archive the last words.
create or replace function private.draft_wanted() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into public.consult_drafts (session_id, locale, due_at)
  values (new.id, new.locale, private.now() + interval '20 seconds')
  on conflict do nothing;
  return null;
end
$$;

-- What was said in a consult and not taken back, in its order, the newest `p_most` messages: [{id, role, body}].
create or replace function private.said_in(p_session_id uuid, p_most int) returns jsonb
  language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.sender_role, 'body', s.body) order by s.sent_at, s.epoch, s.seq), '[]')
  from (
    select m.id, m.sender_role, m.body, m.sent_at, m.epoch, m.seq
    from public.messages m
    where m.session_id = p_session_id and m.body <> '' and m.deleted_at is null and m.deletes is null and m.sender_role <> 'system'
    order by m.sent_at desc, m.epoch desc, m.seq desc
    limit p_most
  ) s;
$$;

-- Hands out the next drafts that are to be made, for so many seconds: [{id, consultId, locale, species, names, messages}], where {names} are the people's
-- who may be named and {messages} is private.said_in. Nobody else is handed the same ones meanwhile, and what is not made by then is handed out again. Each time
-- counts as a try. For the service.
create or replace function public.fn_claim_drafts(p_limit int, p_seconds int, p_most int) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_claimed jsonb;
begin
  with due as (
    select id from public.consult_drafts
    where status = 'waiting' and due_at <= private.now()
    order by due_at, id
    limit p_limit
    for update skip locked
  ), claimed as (
    update public.consult_drafts d
    set due_at = private.now() + make_interval(secs => p_seconds), attempts = d.attempts + 1
    from due where d.id = due.id
    returning d.id, d.session_id, d.locale
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'consultId', d.session_id, 'locale', d.locale, 'species', p.species,
    'names', private.names_in_text(c.id, c.owner_id), 'messages', private.said_in(c.id, p_most)) order by d.id), '[]')
  into v_claimed
  from claimed d join public.chat_sessions c on c.id = d.session_id join public.pets p on p.id = c.pet_id;
  return v_claimed;
end
$$;

-- Keeps a draft, once: what comes later, or after the consult was erased, is left out. `p_lines`: array of lines; `p_dropped`: how many no
-- message carried. Returns whether it was kept. For the service.
create or replace function public.fn_keep_draft(p_id uuid, p_model text, p_lines jsonb, p_dropped int) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.consult_drafts
  set status = 'made', model = p_model, lines = p_lines, dropped = p_dropped, made_at = private.now(), problem = null
  where id = p_id and status = 'waiting';
  return found;
end
$$;

-- A draft could not be made, for this reason: it is tried again after `p_seconds`, each time after twice as long. With `p_counts` false it was nobody's
-- fault of its own (the provider is away) and was no try. One that failed `p_most` times is set aside for an admin. For the service.
create or replace function public.fn_fail_draft(p_id uuid, p_problem text, p_counts boolean, p_most int, p_seconds int) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.consult_drafts
  set problem = p_problem,
    attempts = attempts - (not p_counts)::int,
    due_at = private.now() + make_interval(secs => p_seconds * 2 ^ least(greatest(attempts - 1, 0), 10)),
    status = case when p_counts and attempts >= p_most then 'aside' else status end,
    set_aside_at = case when p_counts and attempts >= p_most then private.now() end
  where id = p_id and status = 'waiting';
$$;

-- One draft that was set aside is tried again, or all of them (null). Returns how many. For an admin's door.
create or replace function public.fn_retry_drafts(p_id uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_count int;
begin
  update public.consult_drafts set status = 'waiting', set_aside_at = null, attempts = 0, due_at = private.now()
  where status = 'aside' and (p_id is null or id = p_id);
  get diagnostics v_count = row_count;
  perform private.audit('drafts.retry', 'draft', coalesce(p_id::text, 'all'), jsonb_build_object('count', v_count));
  return v_count;
end
$$;

-- How the work stands: {waiting, due: since when the longest waits, made, dropped: lines that no message carried, rejected, signed, setAside, aside: [{id, consultId,
-- locale, problem, attempts, setAsideAt}]: the 50 that were set aside last}. Counts are of the 100,000 newest. For an admin's door.
create or replace function public.fn_drafts_state() returns jsonb
  language sql stable security definer set search_path = '' as $$
  with newest as (
    select status, due_at, dropped, rejected_at from public.consult_drafts order by id desc limit 100000
  )
  select jsonb_build_object(
    'waiting', count(*) filter (where n.status = 'waiting'),
    'due', min(n.due_at) filter (where n.status = 'waiting'),
    'made', count(*) filter (where n.status = 'made'),
    'dropped', coalesce(sum(n.dropped), 0),
    'rejected', count(n.rejected_at),
    'signed', (select count(*) from (select 1 from public.consult_summaries limit 100000) s),
    'setAside', count(*) filter (where n.status = 'aside'),
    'aside', (select coalesce(jsonb_agg(a order by a."setAsideAt" desc, a.id), '[]') from (
      select d.id, d.session_id as "consultId", d.locale, d.problem, d.attempts, d.set_aside_at as "setAsideAt"
      from public.consult_drafts d where d.status = 'aside' order by d.set_aside_at desc, d.id limit 50) a))
  from newest n;
$$;

-- The calling vet wants a draft of their ended consult in this language; where there is one it changes nothing. Returns whether there was none.
-- Refuses: NOT_FOUND (not the vet), WRONG_STATE (it has not ended, or was erased).
create or replace function public.fn_request_draft(p_session_id uuid, p_locale text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  -- Held until the end: what is erased meanwhile is erased with this.
  select * into v_consult from public.chat_sessions where id = p_session_id and vet_id = private.caller() for key share;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_consult.status <> 'ended' or v_consult.erased_at is not null then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'consult',
      'status', case when v_consult.erased_at is null then v_consult.status else 'erased' end));
  end if;
  insert into public.consult_drafts (session_id, locale) values (p_session_id, p_locale) on conflict do nothing;
  return found;
end
$$;

-- The draft of the calling vet, locked. Refuses: NOT_FOUND (not the vet of its consult, or rejected), WRONG_STATE (it is not there yet).
create or replace function private.lock_draft(p_id uuid) returns public.consult_drafts
  language plpgsql volatile as $$
declare
  v_draft public.consult_drafts;
begin
  -- The consult first, as whoever erases it does: what is signed meanwhile is erased with it.
  perform from public.chat_sessions c
  where c.id = (select d.session_id from public.consult_drafts d where d.id = p_id) and c.vet_id = private.caller() for key share;
  select d.* into v_draft
  from public.consult_drafts d join public.chat_sessions c on c.id = d.session_id
  where d.id = p_id and c.vet_id = private.caller()
  for update of d;
  if not found then
    perform private.refuse('NOT_FOUND');
  elsif v_draft.status <> 'made' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'draft', 'status', v_draft.status));
  end if;
  return v_draft;
end
$$;

-- The calling vet signs a summary that was made of a draft: from now on the owner reads it. `p_lines`: its lines as the vet left them. Signing the same again changes
-- nothing. Refuses: as private.lock_draft, WRONG_STATE (it was rejected), CONFLICT (another one was signed).
create or replace function public.fn_sign_summary(p_draft_id uuid, p_lines jsonb, p_edited boolean) returns public.consult_summaries
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_draft public.consult_drafts := private.lock_draft(p_draft_id);
  v_summary public.consult_summaries;
begin
  select * into v_summary from public.consult_summaries where draft_id = p_draft_id;
  if found then
    if v_summary.lines <> p_lines then
      perform private.refuse('CONFLICT', '{"subject": "summary"}');
    end if;
    return v_summary;
  elsif v_draft.rejected_at is not null then
    perform private.refuse('WRONG_STATE', '{"subject": "draft", "status": "rejected"}');
  end if;
  insert into public.consult_summaries (draft_id, session_id, vet_id, locale, lines, edited)
  values (p_draft_id, v_draft.session_id, private.caller(), v_draft.locale, p_lines, p_edited)
  returning * into v_summary;
  perform private.audit('summary.sign', 'consult', v_draft.session_id::text,
    jsonb_build_object('draftId', p_draft_id, 'locale', v_draft.locale, 'model', v_draft.model, 'edited', p_edited));
  return v_summary;
end
$$;

-- The calling vet rejects a draft: it is kept and never shown again. Rejecting it again changes nothing. Refuses: as private.lock_draft, WRONG_STATE (its summary
-- was signed).
create or replace function public.fn_reject_draft(p_draft_id uuid, p_reason text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_draft public.consult_drafts := private.lock_draft(p_draft_id);
begin
  if v_draft.rejected_at is not null then
    return;
  elsif exists (select from public.consult_summaries where draft_id = p_draft_id) then
    perform private.refuse('WRONG_STATE', '{"subject": "draft", "status": "signed"}');
  end if;
  update public.consult_drafts set rejected_at = private.now(), rejection = p_reason where id = p_draft_id;
  perform private.audit('draft.reject', 'consult', v_draft.session_id::text,
    jsonb_build_object('draftId', p_draft_id, 'locale', v_draft.locale, 'model', v_draft.model));
end
$$;

-- What was drafted and signed of what was said in a consult, and what was translated of it, goes with it.
create or replace function private.erase_drafts(p_session_id uuid) returns void
  language sql volatile as $$
  delete from public.consult_summaries where session_id = p_session_id;
  delete from public.consult_drafts where session_id = p_session_id;
  delete from public.message_translations where session_id = p_session_id;
$$;
