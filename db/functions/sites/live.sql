-- What reaches the pages without publishing: hours, and what is sold out.

-- The hours of a business: {week: [{weekday, opens, closes}], special: [{day, opens, closes, note}]}, in order.
create or replace function private.hours_of(p_business uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'week', coalesce((
      select jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', opens, 'closes', closes) order by weekday, opens)
      from public.business_hours where business_id = p_business), '[]'),
    'special', coalesce((
      select jsonb_agg(jsonb_build_object('day', day, 'opens', opens, 'closes', closes, 'note', note) order by day, opens)
      from public.business_special_hours where business_id = p_business), '[]'));
$$;

-- What is sold out now: id of a dish or an add-on, and until when (ISO 8601; null: until somebody says so).
create or replace function private.sold_out_of(p_business uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_object_agg(id, case when sold_out_until < 'infinity' then
    to_char(sold_out_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end), '{}')
  from (
    select id, sold_out_until from public.menu_items
    where business_id = p_business and archived_at is null and sold_out_until > private.now()
    union all
    select id, sold_out_until from public.addons
    where business_id = p_business and archived_at is null and sold_out_until > private.now()
  ) as gone;
$$;

-- `liveStateSchema` of worker/sites/content.
create or replace function private.live_state(p_business uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object('hours', private.hours_of(p_business), 'soldOut', private.sold_out_of(p_business));
$$;

-- What counts at once of a business of the caller. Refuses: NOT_FOUND.
create or replace function public.fn_live_state(p_business uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_business, 'read');
  return private.live_state(p_business);
end
$$;

-- Notes that what counts at once has changed, so that the pages of the business are told. Its row must be locked.
create or replace function private.touch_live(p_business uuid) returns void
  language plpgsql volatile as $$
begin
  update public.businesses set live_revision = live_revision + 1 where id = p_business;
  update public.sites set revision = revision + 1 where business_id = p_business;
end
$$;

-- The caller sets the hours of a business as a whole, from those that `p_was` shows. Returns {hours: those that hold now, changed}: not changed
-- when they are others than `p_was`, since somebody changed them meanwhile. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT.
create or replace function public.fn_set_business_hours(p_business uuid, p_was jsonb, p_hours jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.lock_business(p_business, 'hours');
  if private.hours_of(p_business) is distinct from p_was then
    return jsonb_build_object('hours', private.hours_of(p_business), 'changed', false);
  end if;
  delete from public.business_hours where business_id = p_business;
  delete from public.business_special_hours where business_id = p_business;
  insert into public.business_hours (business_id, weekday, opens, closes)
  select p_business, w.weekday, w.opens, w.closes
  from jsonb_to_recordset(p_hours -> 'week') as w (weekday int, opens int, closes int);
  insert into public.business_special_hours (business_id, day, opens, closes, note)
  select p_business, s.day, s.opens, s.closes, coalesce(s.note, '{}')
  from jsonb_to_recordset(p_hours -> 'special') as s (day date, opens int, closes int, note jsonb);
  perform private.touch_live(p_business);
  perform private.audit('business.hours', 'business', p_business::text);
  return jsonb_build_object('hours', private.hours_of(p_business), 'changed', true);
exception when check_violation or not_null_violation or unique_violation or invalid_datetime_format or datetime_field_overflow then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller says of a dish or an add-on that nobody can have it until then (`infinity`: until somebody says so; null: there is some). The last
-- word counts. Returns what is sold out now. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_set_sold_out(p_business uuid, p_what uuid, p_until timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.lock_business(p_business, 'serve');
  update public.menu_items set sold_out_until = p_until where id = p_what and business_id = p_business and archived_at is null;
  if not found then
    update public.addons set sold_out_until = p_until where id = p_what and business_id = p_business and archived_at is null;
    if not found then
      perform private.refuse('NOT_FOUND', '{"subject": "dish"}');
    end if;
  end if;
  perform private.touch_live(p_business);
  perform private.audit('business.sold-out', 'business', p_business::text, jsonb_build_object('what', p_what, 'until', p_until));
  return private.sold_out_of(p_business);
end
$$;
