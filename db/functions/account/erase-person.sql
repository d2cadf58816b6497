-- What core knows of a person, gone.

-- Erases who somebody was whose account is closed: profile, devices, addresses, settings, messages to and from them. What the law keeps stays under
-- their id, which leads to a name only in kept_identities. Again it changes nothing. For the service. Refuses: WRONG_STATE (the account is not closed).
create or replace function public.fn_erase_person(p_user uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_profile public.user_profiles;
  v_email text;
  v_phone text := (select phone from public.notification_settings where user_id = p_user);
begin
  if not exists (select from public.account_erasures where user_id = p_user) then
    perform private.refuse('WRONG_STATE', '{"subject": "account"}');
  end if;
  select * into v_profile from public.user_profiles where user_id = p_user for update;
  v_email := nullif(lower(v_profile.email), '');
  perform private.keep_identity(p_user);

  delete from public.notifications where user_id = p_user;
  delete from public.notification_addresses a
  where (a.channel = 'email' and a.address = v_email)
    or (a.channel in ('sms', 'whatsapp') and a.address = v_phone
      and not exists (select from public.notification_settings s where s.phone = a.address and s.user_id <> p_user));
  delete from public.notification_settings where user_id = p_user;
  delete from public.notification_preferences where user_id = p_user;
  delete from public.push_subscriptions where user_id = p_user;
  delete from public.phone_verifications where user_id = p_user;
  delete from public.device_sessions where user_id = p_user;
  -- That a request about personal data was answered is kept for its term.
  delete from public.contact_messages where lower(email) = v_email and topic <> 'privacy';
  delete from public.invitations where email = v_email;
  update public.payments set start_input = null where user_id = p_user and start_input is not null;
  -- Stripe's own page says whose invoice it is.
  update public.invoices set hosted_url = null where user_id = p_user and hosted_url is not null;
  update public.usage_grants set note = '' where user_id = p_user and note <> '';
  update public.user_profiles
  set email = '', display_name = '—', country = null, currency = null, second_factor_at = null, second_factor_dropped_at = null,
    export_again_at = null, erased_at = coalesce(erased_at, private.now())
  where user_id = p_user;
  delete from public.search_texts where owner_id = p_user or (kind = 'vet' and thing = p_user::text);
end
$$;
