-- Nothing of the year is waiting for anything: nobody made up is written to, called, on duty, or asked after at Stripe.
insert into public.notification_addresses (channel, address, blocked, told_at)
select 'email', lower(u.email), 'stop', size.moment()
from public.user_profiles u join size.people o on o.id = u.user_id
on conflict do nothing;

update public.vets v set on_duty = false, shift_notices = false from size.people o where o.id = v.user_id;

update public.webhook_inbox i
set status = case i.status when 'failed' then 'ignored' else 'done' end, lease_until = null, done_at = i.received_at + interval '1 second'
from public.stripe_customers k join size.people o on o.id = k.user_id
where i.customer_id = k.customer_id and i.status in ('received', 'failed');

-- What can be found is read by the models of this deployment, as everything new is.
update public.search_texts t set concepts = null from size.people o where t.owner_id = o.id;
update public.search_texts t set concepts = null from size.people o where t.kind = 'vet' and t.thing = o.id::text;
insert into public.search_queue (text_id)
select t.id from public.search_texts t join size.people o on t.owner_id = o.id
union all
select t.id from public.search_texts t join size.people o on t.kind = 'vet' and t.thing = o.id::text;
