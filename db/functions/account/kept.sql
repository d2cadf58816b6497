-- Who somebody was whose account is gone, for as long as the law may ask.

-- By which laws it must be possible to say who somebody is, and until when: {law, until}. `commerce`: whoever paid, six years from the last entry of the
-- year's books (Código de Comercio, art. 30), counted as billing_events are. `liability`: both sides of a consult that was held, five years from its
-- end (Código Civil, art. 1964.2: actions on the contract); what is kept for that is reserved for courts and authorities (Ley Orgánica 3/2018,
-- art. 32).
create or replace function private.law_keeps(p_user uuid) returns table (law text, until timestamptz)
  language sql stable as $$
  select 'commerce', max(paid.at) + interval '7 years'
  from (
    select created_at as at from public.invoices where user_id = p_user
    union all
    select created_at from public.payments where user_id = p_user and amount_captured > 0
  ) paid
  having count(*) > 0
  union all
  select 'liability', max(c.ended_at) + interval '5 years'
  from public.chat_sessions c
  where c.status = 'ended' and p_user in (c.owner_id, c.vet_id)
  having count(*) > 0;
$$;

-- Puts aside who somebody is, when a law asks for it; again it may only last longer. What is empty already is not put aside.
create or replace function private.keep_identity(p_user uuid) returns void
  language plpgsql volatile as $$
begin
  -- A row that is there is met only by who says why (rows.sql).
  perform set_config('request.law_reason', 'kept', true);
  insert into public.kept_identities (user_id, display_name, email, phone, country, licence_number, licence_country, laws, keep_until)
  select p.user_id, p.display_name, p.email, s.phone, p.country, nullif(v.licence_number, ''), nullif(v.licence_country, ''), w.laws, w.until
  from public.user_profiles p
  cross join (select array_agg(law order by law) as laws, max(until) as until from private.law_keeps(p_user)) w
  left join public.notification_settings s on s.user_id = p.user_id
  left join public.vets v on v.user_id = p.user_id
  where p.user_id = p_user and p.erased_at is null and w.laws is not null
  on conflict (user_id) do update set laws = excluded.laws, keep_until = excluded.keep_until;
  perform set_config('request.law_reason', '', true);
end
$$;

-- Who somebody was whose account is gone: {displayName, email, phone, country, licenceNumber, licenceCountry, laws, keepUntil}. For an admin's door: `p_reason` says
-- for whom (a court, an authority, a claim), and is noted. Refuses: BAD_INPUT (no reason), NOT_FOUND (nothing is kept).
create or replace function public.fn_read_kept_identity(p_user uuid, p_reason text) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_kept public.kept_identities;
begin
  if coalesce(btrim(p_reason), '') = '' then
    perform private.refuse('BAD_INPUT');
  end if;
  -- The policy of the table shows it to nobody who has not said why.
  perform set_config('request.law_reason', p_reason, true);
  select * into v_kept from public.kept_identities where user_id = p_user;
  perform set_config('request.law_reason', '', true);
  if v_kept.user_id is null then
    perform private.refuse('NOT_FOUND', '{"subject": "user"}');
  end if;
  perform private.audit('account.identity-read', 'user', p_user::text, jsonb_build_object('reason', left(p_reason, 500)));
  return jsonb_build_object('displayName', v_kept.display_name, 'email', v_kept.email, 'phone', v_kept.phone, 'country', v_kept.country,
    'licenceNumber', v_kept.licence_number, 'licenceCountry', v_kept.licence_country, 'laws', v_kept.laws, 'keepUntil', v_kept.keep_until);
end
$$;
