-- Applications: somebody asks to work as a vet, or a vet to have their licences renewed. A renewal takes nothing away until it is decided.

-- The open application of a person, locked; all null when there is none. Whoever writes to one locks its account first.
create or replace function private.open_application(p_user uuid) returns public.vet_applications
  language sql volatile as $$
  select * from public.vet_applications where user_id = p_user and state in ('draft', 'sent', 'asked') for update;
$$;

-- Documents of a person that no application of theirs names any more go, those that one names are shown by something.
create or replace function private.settle_documents(p_user uuid) returns void
  language sql volatile as $$
  with named as (
    select distinct (d ->> 'fileId')::uuid as id
    from public.vet_applications a cross join lateral jsonb_array_elements(a.content -> 'documents') d
    where a.user_id = p_user and a.state <> 'withdrawn'
  )
  update public.files f
  set attached_at = case when n.id is null then f.attached_at else coalesce(f.attached_at, private.now()) end,
    state = case when n.id is null then 'deleted' else f.state end,
    deleted_at = case when n.id is null then private.now() else f.deleted_at end
  from public.files mine left join named n on n.id = mine.id
  where f.id = mine.id and mine.subject_id = p_user and mine.subject = 'vet' and mine.state = 'stored'
    and (n.id is not null or mine.attached_at is not null);
$$;

-- Forgets the documents of at most `p_limit` applications that were refused by `p_since`, those first that were refused first; what was written in them
-- and why they were refused stays. A document that another application of its person names stays with that one. It waits for nobody: whose account
-- somebody holds is left to the next run. Returns how many it worked on. For the role retention.
create or replace function private.forget_refused_documents(p_since timestamptz, p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
  v_done int := 0;
begin
  for v_due in
    select a.id, a.user_id from public.vet_applications a
    where a.state = 'refused' and a.content -> 'documents' <> '[]' and a.decided_at <= p_since
    order by a.decided_at
    limit p_limit
  loop
    continue when not private.try_lock_account(v_due.user_id);
    update public.vet_applications set content = content || '{"documents": []}', version = version + 1 where id = v_due.id;
    perform private.settle_documents(v_due.user_id);
    v_done := v_done + 1;
  end loop;
  return v_done;
end
$$;

-- Whether an application says all that the team needs: a name, words about oneself, a language, an animal, a licence that is not over by the day of
-- today where it counts, and its document.
create or replace function private.is_whole_application(p_content jsonb) returns boolean
  language sql stable as $$
  select btrim(p_content ->> 'displayName') <> '' and btrim(p_content ->> 'about') <> ''
    and jsonb_array_length(p_content -> 'languages') > 0 and jsonb_array_length(p_content -> 'species') > 0
    and jsonb_array_length(p_content -> 'licences') > 0
    and (select count(*) = count(distinct l ->> 'country')
        and bool_and(l ->> 'country' ~ '^[A-Z]{2}$' and btrim(l ->> 'body') <> '' and btrim(l ->> 'number') <> ''
          and private.licence_end(l ->> 'country', nullif(l ->> 'expiresOn', '')::date) > private.now())
      from jsonb_array_elements(p_content -> 'licences') l)
    and exists (select from jsonb_array_elements(p_content -> 'documents') d where d ->> 'kind' = 'licence');
$$;

-- Keeps what the caller has written of their application, made when they have none open; `p_send`: it is whole, and waits for the team from now on. One
-- that waited and is changed without being sent waits no more. `p_content`: see db/schema/vet-applications.ts; `p_version`: the one that was changed, null: none
-- was there. Refuses: FORBIDDEN (an admin), CONFLICT (it was changed elsewhere), NOT_FOUND (a document that is none of theirs), BAD_INPUT (not whole).
create or replace function public.fn_keep_application(p_content jsonb, p_version int, p_send boolean) returns public.vet_applications
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_now public.vet_applications;
begin
  perform private.ensure_profile(null, null);
  perform private.lock_account(v_user);
  if (select role from public.user_profiles where user_id = v_user) = 'admin' then
    perform private.refuse('FORBIDDEN');
  end if;
  v_now := private.open_application(v_user);
  if v_now.version is distinct from p_version then
    perform private.refuse('CONFLICT', '{"subject": "application"}');
  elsif length(p_content::text) > 20000 then
    perform private.refuse('BAD_INPUT', '{"subject": "application"}');
  elsif exists (
    select from jsonb_array_elements(p_content -> 'documents') d
    where not exists (
      select from public.files f
      where f.id = (d ->> 'fileId')::uuid and f.subject = 'vet' and f.subject_id = v_user and f.state = 'stored'))
  then
    perform private.refuse('NOT_FOUND', '{"subject": "file"}');
  elsif p_send and not coalesce(private.is_whole_application(p_content), false) then
    perform private.refuse('BAD_INPUT', '{"subject": "application"}');
  end if;
  if v_now.id is null then
    insert into public.vet_applications (user_id, content) values (v_user, p_content) returning * into v_now;
  else
    update public.vet_applications
    set content = p_content, version = version + 1, state = case state when 'sent' then 'draft' else state end
    where id = v_now.id returning * into v_now;
  end if;
  if p_send then
    update public.vet_applications set state = 'sent', sent_at = private.now() where id = v_now.id returning * into v_now;
    perform private.audit('application.send', 'application', v_now.id::text, jsonb_build_object('version', v_now.version));
  end if;
  perform private.settle_documents(v_user);
  return v_now;
end
$$;

-- The caller takes their open application back; its documents go, unless another one shows them. Refuses: NOT_FOUND (none is open).
create or replace function public.fn_withdraw_application() returns public.vet_applications
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_now public.vet_applications;
begin
  perform private.lock_account(v_user);
  v_now := private.open_application(v_user);
  if v_now.id is null then
    perform private.refuse('NOT_FOUND', '{"subject": "application"}');
  end if;
  update public.vet_applications
  set state = 'withdrawn', content = content || '{"documents": []}', version = version + 1
  where id = v_now.id returning * into v_now;
  perform private.settle_documents(v_user);
  perform private.audit('application.withdraw', 'application', v_now.id::text);
  return v_now;
end
$$;

-- Writes what was approved to the card of a vet: who they are, and the licences that the team has seen, in place of those before. What they take is
-- theirs to set, once they have said so.
create or replace function private.take_application(p_user uuid, p_content jsonb) returns void
  language plpgsql volatile as $$
declare
  v_is_new boolean := not exists (select from public.vet_skills where vet_id = p_user and kind <> 'country');
begin
  update public.user_profiles
  set display_name = left(btrim(p_content ->> 'displayName'), 120), role = 'vet'
  where user_id = p_user;
  insert into public.vets (user_id) values (p_user) on conflict do nothing;
  perform from public.vets where user_id = p_user for no key update;
  delete from public.vet_licences where vet_id = p_user;
  insert into public.vet_licences (vet_id, country, body, number, expires_on, ends_at)
  select p_user, l ->> 'country', btrim(l ->> 'body'), btrim(l ->> 'number'), (l ->> 'expiresOn')::date,
    private.licence_end(l ->> 'country', (l ->> 'expiresOn')::date)
  from jsonb_array_elements(p_content -> 'licences') l;
  update public.vets
  set about = btrim(p_content ->> 'about'), licence_country = p_content #>> '{licences,0,country}', licence_number = p_content #>> '{licences,0,number}',
    languages = case when v_is_new then array(select jsonb_array_elements_text(p_content -> 'languages')) else languages end,
    species = case when v_is_new then array(select jsonb_array_elements_text(p_content -> 'species')) else species end,
    licensed_until = (select max(ends_at) from public.vet_licences where vet_id = p_user)
  where user_id = p_user;
  delete from public.vet_skills where vet_id = p_user and kind = 'country';
  insert into public.vet_skills (vet_id, kind, code) select p_user, 'country', country from public.vet_licences where vet_id = p_user;
  if v_is_new then
    perform private.add_skills_of_card(p_user);
  end if;
end
$$;

-- The team decides about an application that waits, as they have read it (`p_version`). `p_verdict`: approve (its person is a vet from now on, with
-- those licences), refuse, or ask (for more). Its person is told. For an admin's door. Refuses: BAD_INPUT (no reason, no such verdict), NOT_FOUND, WRONG_STATE (it
-- waits no more: status; expired: a licence ran out while it waited), CONFLICT (it was changed since).
create or replace function public.fn_decide_application(p_id uuid, p_version int, p_verdict text, p_reason text) returns public.vet_applications
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 1000);
  v_state text := case p_verdict when 'approve' then 'approved' when 'refuse' then 'refused' when 'ask' then 'asked' end;
  v_one public.vet_applications;
begin
  if v_state is null then
    perform private.refuse('BAD_INPUT');
  end if;
  select * into v_one from public.vet_applications where id = p_id and sent_at is not null;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "application"}');
  end if;
  perform private.lock_account(v_one.user_id);
  select * into v_one from public.vet_applications where id = p_id for update;
  if v_one.state <> 'sent' then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'application', 'status', v_one.state));
  elsif v_one.version <> p_version then
    perform private.refuse('CONFLICT', '{"subject": "application"}');
  elsif p_verdict = 'approve' then
    if exists (
      select from jsonb_array_elements(v_one.content -> 'licences') l
      where private.licence_end(l ->> 'country', (l ->> 'expiresOn')::date) <= private.now())
    then
      perform private.refuse('WRONG_STATE', '{"subject": "application", "status": "expired"}');
    elsif exists (
      select from public.user_profiles where user_id = v_one.user_id and (role = 'admin' or erased_at is not null or suspended_at is not null))
    then
      perform private.refuse('WRONG_STATE', '{"subject": "applicant"}');
    end if;
    perform private.take_application(v_one.user_id, v_one.content);
  end if;
  update public.vet_applications
  set state = v_state, reason = v_reason, decided_at = private.now(), decided_by = private.caller(), version = version + 1
  where id = p_id returning * into v_one;
  perform private.notify(v_one.user_id, 'application-' || v_state, p_id::text, '{}', concat_ws(':', 'application', p_id, v_one.version));
  perform private.audit('application.' || p_verdict, 'application', p_id::text,
    jsonb_build_object('userId', v_one.user_id, 'reason', v_reason, 'version', p_version));
  return v_one;
end
$$;
