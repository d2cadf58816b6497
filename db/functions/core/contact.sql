-- What people write to us by the form of the site.

-- Keeps what somebody wrote, once for each key, and returns its id. `p_address`: a keyed hash of where it came from, which the Worker
-- makes. From one such address five an hour are taken, from one e-mail address ten a day; two at once are counted one after the other.
-- Refuses: BAD_INPUT (something is empty or too long), RATE_LIMITED (retryAfter, in seconds).
create or replace function public.fn_send_contact_message(
  p_key uuid, p_topic text, p_name text, p_email text, p_organisation text, p_body text, p_locale text, p_address text
) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := private.now();
  v_email text := lower(p_email);
  v_id uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('contact from ' || p_address, 0));
  perform pg_advisory_xact_lock(hashtextextended('contact by ' || v_email, 0));
  select id into v_id from public.contact_messages where send_key = p_key;
  if found then
    return v_id;
  end if;
  if (select count(*) from public.contact_messages
      where address_hash = p_address and created_at > v_now - interval '1 hour') >= 5 then
    perform private.refuse('RATE_LIMITED', '{"retryAfter": 3600}');
  elsif (select count(*) from public.contact_messages
      where lower(email) = v_email and created_at > v_now - interval '1 day') >= 10 then
    perform private.refuse('RATE_LIMITED', '{"retryAfter": 86400}');
  end if;
  insert into public.contact_messages (send_key, topic, name, email, organisation, body, locale, address_hash)
  values (p_key, p_topic, p_name, p_email, p_organisation, p_body, p_locale, p_address)
  returning id into v_id;
  return v_id;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;
