-- Messages of a consult in another language.

-- What of these messages of a consult there is to read in a language, for its two sides: {automatic: whether the sides chose different languages, known: [{id, body, refused}],
-- unknown: [{id, body}], names: the people's who may be named, left: how many more may be translated}. What is not archived yet is in neither list. {body} of a known one is null
-- where the message is in that language already, or (refused) where what came was not to be shown. Refuses: NOT_FOUND (not a side).
create or replace function public.fn_translations(p_session_id uuid, p_locale text, p_ids uuid[], p_most int) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id and private.caller() in (owner_id, vet_id);
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  return jsonb_build_object(
    'automatic', coalesce((select u.locale <> v_consult.locale from public.user_profiles u where u.user_id = v_consult.vet_id), false),
    'known', (select coalesce(jsonb_agg(jsonb_build_object('id', t.message_id, 'body', t.body, 'refused', t.refused)), '[]')
      from public.message_translations t
      where t.session_id = p_session_id and t.locale = p_locale and t.message_id = any (p_ids)),
    'unknown', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'body', m.body) order by m.sent_at, m.epoch, m.seq), '[]')
      from public.messages m
      where m.session_id = p_session_id and m.id = any (p_ids) and m.body <> '' and m.deleted_at is null and m.deletes is null
        and m.sender_role <> 'system' and not exists (
          select from public.message_translations t
          where t.session_id = m.session_id and t.message_id = m.id and t.locale = p_locale)),
    'names', private.names_in_text(v_consult.id, v_consult.owner_id),
    'left', greatest(0, p_most - (select count(*)::int from public.message_translations t where t.session_id = p_session_id)));
end
$$;

-- Keeps translations: `p_rows`: [{id, body, refused}]. What was taken back or erased meanwhile, or is there already, is left out. For the service.
create or replace function public.fn_keep_translations(p_session_id uuid, p_locale text, p_model text, p_rows jsonb) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.message_translations (session_id, message_id, locale, body, refused, model)
  select m.session_id, m.id, p_locale, r.body, r.refused, p_model
  from jsonb_to_recordset(p_rows) as r (id uuid, body text, refused boolean)
  join public.messages m on m.session_id = p_session_id and m.id = r.id and m.deleted_at is null and m.body <> ''
  order by m.id
  for key share of m
  on conflict do nothing;
$$;

-- Trigger body: a message was taken back, and so is what it was in other languages.
create or replace function private.untranslate() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from public.message_translations where session_id = new.session_id and message_id = new.id;
  return null;
end
$$;
