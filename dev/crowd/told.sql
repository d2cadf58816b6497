-- What people were told by which channel: a row for the app, and one for the mail, of which some came back.
insert into public.notification_deliveries (id, notification_id, user_id, channel, kind, urgent, status, attempts, due_at, expires_at, provider_id, reason,
  created_at, settled_at)
select size.id_at(n.created_at, 'delivery ' || c.channel || n.id, 0), n.id, n.user_id, c.channel, n.kind, false, d.status,
  case d.status when 'dead' then 8 when 'skipped' then 0 else 1 end, n.created_at, n.created_at + interval '3 days',
  case when d.status = 'delivered' and c.channel = 'email' then size.random_id('mail' || n.id, 0)::text end,
  case d.status when 'dead' then 'unreachable' when 'skipped' then 'switched-off' end, n.created_at, n.created_at + interval '3 seconds'
from public.notifications n
join size.people o on o.id = n.user_id
cross join (values ('app'), ('email')) c (channel)
cross join lateral (select size.share('delivery' || n.id, 0) as draw) drawn
cross join lateral (select case when c.channel = 'app' or draw < 0.96 then 'delivered' when draw < 0.98 then 'skipped' when draw < 0.995 then 'expired'
  else 'dead' end as status) d
order by n.created_at;
