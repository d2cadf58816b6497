-- What a restaurant brings along: jobs that read an old site, and the drafts that they leave. One works on a job at a time; one that stops half-way is
-- taken over when its lease is over.

-- Locks a job and its business, for somebody who may edit it. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function private.lock_import(p_id uuid) returns public.import_jobs
  language plpgsql volatile as $$
declare
  v_job public.import_jobs;
begin
  select * into v_job from public.import_jobs where id = p_id;
  if not found or private.member_role(v_job.business_id) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "import"}');
  end if;
  perform private.lock_business(v_job.business_id, 'edit');
  select * into v_job from public.import_jobs where id = p_id for update;
  return v_job;
end
$$;

-- The caller asks for an import; `p_id` is made by the client. The same address again, while it is read or its draft is fresh, gives the job that there is (importTerms
-- of contract/sites.ts). `p_draft`: of a text that was read at once; null for what is read by the queue. `p_photos`: of a menu, until they are read; those of an
-- import of the business that came to nothing go. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT (the id is taken), TOO_LARGE {of: imports, limit}, BAD_INPUT.
create or replace function public.fn_create_import(
  p_id uuid, p_business uuid, p_source text, p_address text, p_address_key text, p_draft jsonb, p_photos jsonb default null
) returns public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'edit');
  v_job public.import_jobs;
begin
  select * into v_job from public.import_jobs where id = p_id;
  if found then
    if v_job.business_id <> p_business then
      perform private.refuse('CONFLICT', '{"field": "id"}');
    end if;
    return v_job;
  end if;
  select * into v_job from public.import_jobs
  where business_id = p_business and address_key = p_address_key
    and (status in ('queued', 'reading') or status in ('ready', 'applied') and finished_at > private.now() - interval '600 seconds')
  order by created_at desc limit 1;
  if found then
    return v_job;
  elsif (select count(*) from public.import_jobs where business_id = p_business and status in ('queued', 'reading')) >= 3 then
    perform private.refuse('TOO_LARGE', '{"of": "imports", "limit": 3}');
  end if;
  update public.import_jobs set brought = null where business_id = p_business and status = 'failed' and brought is not null;
  insert into public.import_jobs (id, business_id, created_by, source, address, address_key, currency, status, draft, brought, finished_at)
  values (p_id, p_business, private.caller(), p_source, p_address, p_address_key, v_business.currency,
    case when p_draft is null then 'queued' else 'ready' end, p_draft, p_photos, case when p_draft is not null then private.now() end)
  returning * into v_job;
  perform private.audit('import.create', 'business', p_business::text, jsonb_build_object('job', v_job.id, 'source', p_source));
  return v_job;
exception when check_violation or not_null_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- For the service: takes the job that waits longest, for two minutes; no row when none waits. One that was begun three times, or that is older than
-- ten minutes, is given up.
create or replace function public.fn_claim_import() returns setof public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.import_jobs set status = 'failed', failure = 'timeout', finished_at = private.now(), lease_until = null,
    brought = case when source = 'photo' then brought end
  where id in (
    select id from public.import_jobs
    where status in ('queued', 'reading') and (lease_until is null or lease_until < private.now())
      and (attempts >= 3 or created_at < private.now() - interval '10 minutes')
    for update skip locked);
  return query
    update public.import_jobs j
    set status = 'reading', attempts = j.attempts + 1, lease_until = private.now() + interval '120 seconds'
    where j.id = (
      select id from public.import_jobs
      where status in ('queued', 'reading') and (lease_until is null or lease_until < private.now())
      order by lease_until nulls first, created_at limit 1
      for update skip locked)
    returning *;
end
$$;

-- For the service: so many pages of a job were read, of so many. No row when somebody else has taken the job over, or it is over.
create or replace function public.fn_import_progress(p_id uuid, p_attempt int, p_read int, p_found int) returns setof public.import_jobs
  language sql volatile security definer set search_path = '' as $$
  update public.import_jobs set pages_read = p_read, pages_found = p_found, lease_until = private.now() + interval '120 seconds'
  where id = p_id and status = 'reading' and attempts = p_attempt
  returning *;
$$;

-- For the service: a job has its draft, or came to nothing (`p_failure`): then its photos stay, so that it can be begun again. No row when somebody else has taken the job over, or it is over.
create or replace function public.fn_finish_import(p_id uuid, p_attempt int, p_draft jsonb, p_failure text) returns setof public.import_jobs
  language sql volatile security definer set search_path = '' as $$
  update public.import_jobs
  set status = case when p_failure is null then 'ready' else 'failed' end, draft = p_draft, failure = p_failure,
    finished_at = private.now(), lease_until = null, brought = case when p_failure is not null and source = 'photo' then brought end
  where id = p_id and status = 'reading' and attempts = p_attempt
  returning *;
$$;

-- The caller begins a job again that came to nothing: an address, or photos that are still there. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE.
create or replace function public.fn_retry_import(p_id uuid) returns public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_job public.import_jobs := private.lock_import(p_id);
begin
  if v_job.status <> 'failed' or not (v_job.source = 'address' or v_job.source = 'photo' and v_job.brought is not null) then
    perform private.refuse('WRONG_STATE', '{"subject": "import"}');
  end if;
  update public.import_jobs
  set status = 'queued', failure = null, attempts = 0, handed_at = null, brought = case when source = 'photo' then brought end, created_at = private.now(), finished_at = null, pages_read = 0, pages_found = 0
  where id = p_id returning * into v_job;
  return v_job;
end
$$;

-- The caller has taken what a draft says, as edits with this key; `p_hours` count at once, when they are still those that `p_was` shows (null: they stay).
-- Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, BAD_INPUT.
create or replace function public.fn_import_applied(p_id uuid, p_key uuid, p_was jsonb, p_hours jsonb) returns public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_job public.import_jobs := private.lock_import(p_id);
  v_set jsonb;
begin
  if v_job.status = 'applied' and v_job.applied_key = p_key then
    return v_job;
  elsif v_job.status <> 'ready' then
    perform private.refuse('WRONG_STATE', '{"subject": "import"}');
  end if;
  if p_hours is not null then
    v_set := public.fn_set_business_hours(v_job.business_id, p_was, p_hours);
  end if;
  update public.import_jobs
  set status = 'applied', applied_at = private.now(), applied_key = p_key,
    hours_before = case when (v_set ->> 'changed')::boolean then p_was end,
    hours_after = case when (v_set ->> 'changed')::boolean then v_set -> 'hours' end
  where id = p_id returning * into v_job;
  perform private.audit('import.apply', 'business', v_job.business_id::text, jsonb_build_object('job', v_job.id));
  return v_job;
end
$$;

-- What was taken was taken back. The week is what it was before, unless somebody has changed it since; special days stay as they are now. Refuses: NOT_FOUND,
-- FORBIDDEN, WRONG_STATE.
create or replace function public.fn_import_undone(p_id uuid) returns public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_job public.import_jobs := private.lock_import(p_id);
  v_now jsonb;
begin
  if v_job.status <> 'applied' then
    perform private.refuse('WRONG_STATE', '{"subject": "import"}');
  end if;
  if v_job.hours_after is not null then
    v_now := private.hours_of(v_job.business_id);
    if v_now -> 'week' = v_job.hours_after -> 'week' then
      perform public.fn_set_business_hours(v_job.business_id, v_now, v_now || jsonb_build_object('week', v_job.hours_before -> 'week'));
    end if;
  end if;
  update public.import_jobs set status = 'ready', applied_at = null, applied_key = null, hours_before = null, hours_after = null
  where id = p_id returning * into v_job;
  perform private.audit('import.undo', 'business', v_job.business_id::text, jsonb_build_object('job', v_job.id));
  return v_job;
end
$$;

-- For the service: whoever works on a job gives it to n8n, which has so many seconds to bring pages. No row when somebody else has taken the job over, or it is over.
create or replace function public.fn_hand_import(p_id uuid, p_attempt int, p_seconds int) returns setof public.import_jobs
  language sql volatile security definer set search_path = '' as $$
  update public.import_jobs set handed_at = private.now(), lease_until = private.now() + make_interval(secs => p_seconds)
  where id = p_id and status = 'reading' and attempts = p_attempt
  returning *;
$$;

-- For the service: n8n has brought pages of a job that it was given, and whoever is next reads on from them. No row when nobody waits for them: they came before, too
-- late, or of a job that n8n was not given.
create or replace function public.fn_import_brought(p_id uuid, p_attempt int, p_pages jsonb) returns setof public.import_jobs
  language sql volatile security definer set search_path = '' as $$
  update public.import_jobs set brought = p_pages, lease_until = private.now()
  where id = p_id and status = 'reading' and attempts = p_attempt and handed_at is not null and brought is null
    and lease_until > private.now()
  returning *;
$$;

-- The caller says that the pictures of the old site are theirs; again it changes nothing. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE.
create or replace function public.fn_claim_pictures(p_id uuid) returns public.import_jobs
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_job public.import_jobs := private.lock_import(p_id);
begin
  if v_job.status not in ('ready', 'applied') then
    perform private.refuse('WRONG_STATE', '{"subject": "import"}');
  elsif v_job.pictures_claimed_at is not null then
    return v_job;
  end if;
  update public.import_jobs set pictures_claimed_at = private.now() where id = p_id returning * into v_job;
  perform private.audit('import.pictures', 'business', v_job.business_id::text, jsonb_build_object('job', v_job.id));
  return v_job;
end
$$;
