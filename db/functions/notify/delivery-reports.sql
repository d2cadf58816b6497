-- What the providers tell by their webhooks: of a message, and of an address. They come twice, late and in any order.

-- Notes what a provider says of a message, found by our id or by its own. `p_status`: sent, delivered or dead (`p_reason`: the kind of error).
-- What is known to have arrived stays so; a word that comes before our own note of having sent it is one. That it failed is none of what was
-- never tried, or is to be sent anew. Returns whether anything was noted. For the service.
create or replace function public.fn_report_delivery(
  p_channel text, p_id uuid, p_provider_id text, p_status text, p_reason text
) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.notification_deliveries d
  set status = p_status, provider_id = coalesce(d.provider_id, p_provider_id),
    reason = case when p_status = 'dead' then p_reason end, settled_at = private.now()
  where d.channel = p_channel and (d.id = p_id or d.provider_id = p_provider_id)
    and case p_status
      when 'sent' then d.status in ('waiting', 'sending', 'unknown', 'lost')
      when 'delivered' then d.status in ('waiting', 'sending', 'unknown', 'lost', 'sent', 'dead')
      else d.status in ('sending', 'unknown', 'lost', 'sent') or d.status = 'waiting' and d.attempts > 0
    end;
  return found;
end
$$;

-- Notes what is known of an address since `p_at`: that it is not to be written to (`p_blocked`: bounce, complaint, stop), that it may be
-- again (null), and that somebody wrote from it (`p_heard`). The newest word counts. For the service.
create or replace function public.fn_note_address(
  p_channel text, p_address text, p_blocked text, p_heard boolean, p_at timestamptz
) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.notification_addresses as k (channel, address, blocked, told_at, heard_at)
  values (p_channel, p_address, p_blocked, p_at, case when p_heard then p_at end)
  on conflict (channel, address) do update set
    blocked = case when k.told_at is null or k.told_at <= excluded.told_at then excluded.blocked else k.blocked end,
    told_at = greatest(k.told_at, excluded.told_at),
    heard_at = greatest(k.heard_at, excluded.heard_at);
$$;

-- Notes that somebody wrote from an address, without a word about whether they want ours. For the service.
create or replace function public.fn_hear_from(p_channel text, p_address text, p_at timestamptz) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.notification_addresses as k (channel, address, heard_at)
  values (p_channel, p_address, p_at)
  on conflict (channel, address) do update set heard_at = greatest(k.heard_at, excluded.heard_at);
$$;
