-- Templates and what people think of them.

-- Refuses WRONG_STATE {subject: hidden-template} when a template is not offered to who chooses one. One that is being hidden this moment is
-- waited for; a code that names none is left to the reference to it.
create or replace function private.require_offered_template(p_code text) returns void
  language plpgsql volatile as $$
declare
  v_active boolean;
begin
  select active into v_active from public.templates where code = p_code for share;
  if not v_active then
    perform private.refuse('WRONG_STATE', '{"subject": "hidden-template"}');
  end if;
end
$$;

-- The caller gives a template stars, or changes those they gave. Only who has had a configuration with it may. The average stays exact: the
-- template's row is locked first. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT.
create or replace function public.fn_rate_template(p_code text, p_stars int, p_comment text) returns public.template_ratings
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller uuid := private.caller();
  v_before int;
  v_rating public.template_ratings;
begin
  perform from public.templates where code = p_code and active for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "template"}');
  elsif not exists (
    select from public.business_members m join public.configurations c on c.business_id = m.business_id
    where m.user_id = v_caller and c.template_code = p_code) then
    perform private.refuse('FORBIDDEN');
  end if;
  select stars into v_before from public.template_ratings where template_code = p_code and user_id = v_caller;
  insert into public.template_ratings (template_code, user_id, stars, comment)
  values (p_code, v_caller, p_stars, p_comment)
  on conflict (template_code, user_id) do update set stars = excluded.stars, comment = excluded.comment
  returning * into v_rating;
  update public.templates
  set stars = stars + p_stars - coalesce(v_before, 0), ratings = ratings + case when v_before is null then 1 else 0 end
  where code = p_code;
  return v_rating;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- What people think of a template, those who said it last first: stars, what they wrote, when, and a key, after which the next page goes on
-- (`p_after`: that of the last row; null: the first page). Nobody learns whose it is.
create or replace function public.fn_template_ratings(p_code text, p_after text, p_limit int)
  returns table (stars int, comment text, rated_at timestamptz, key text)
  language sql stable security definer set search_path = '' as $$
  with rated as (
    select r.stars, r.comment, r.updated_at,
      to_char(r.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || md5(r.template_code || r.user_id::text) as key
    from public.template_ratings r
    where r.template_code = p_code and (p_after is null or r.updated_at <= split_part(p_after, ' ', 1)::timestamptz)
  )
  select stars::int, comment, updated_at, key from rated
  where p_after is null or key < p_after
  order by updated_at desc, key desc limit p_limit;
$$;

-- Offers a template to those who look for one, or no longer; pages that have it keep it. Audited with the reason, before and after. For an admin's door.
-- Refuses: BAD_INPUT (no reason), NOT_FOUND, WRONG_STATE {subject: offered-template, withdrawn-template (it is so already), last-template (the last one that is offered)}.
create or replace function public.fn_offer_template(p_code text, p_active boolean, p_reason text) returns public.templates
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reason text := private.act_reason(p_reason, 500);
  v_template public.templates;
begin
  -- All of them: of two that are hidden at once one stays.
  perform from public.templates order by code for update;
  select * into v_template from public.templates where code = p_code;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "template"}');
  elsif v_template.active = p_active then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', case when p_active then 'offered-template' else 'withdrawn-template' end));
  elsif not p_active and not exists (select from public.templates where active and code <> p_code) then
    perform private.refuse('WRONG_STATE', '{"subject": "last-template"}');
  end if;
  update public.templates set active = p_active where code = p_code returning * into v_template;
  perform private.audit(case when p_active then 'template.offer' else 'template.hide' end, 'template', p_code,
    jsonb_build_object('before', not p_active, 'after', p_active, 'reason', v_reason));
  return v_template;
end
$$;
