-- What people are told of; the same list as in contract/notifications.ts.
insert into public.notification_kinds (code, kind_group, urgent, valid_for, channels)
values
  ('vet-ready', 'consult', true, '15 minutes', '{app,push,email,sms,whatsapp}'),
  ('offer-missed', 'consult', true, '60 minutes', '{app,push,email,sms,whatsapp}'),
  ('place-lost', 'consult', true, '60 minutes', '{app,push,email,sms,whatsapp}'),
  ('call-back', 'consult', true, '60 minutes', '{app,push,email,sms,whatsapp}'),
  ('vet-quiet', 'consult', true, '60 minutes', '{app,push,email,sms,whatsapp}'),
  ('rate', 'follow-up', false, '3 days', '{app,push,email}'),
  ('credit', 'follow-up', false, '3 days', '{app,push,email}'),
  ('receipt', 'billing', false, '3 days', '{app,email}'),
  ('refund', 'billing', false, '3 days', '{app,email}'),
  ('payment-failed', 'billing', false, '3 days', '{app,push,email}'),
  ('new-device', 'security', false, '3 days', '{app,push,email}'),
  ('phone-code', 'security', true, '10 minutes', '{sms,whatsapp}')
on conflict (code) do update set
  kind_group = excluded.kind_group, urgent = excluded.urgent, valid_for = excluded.valid_for, channels = excluded.channels;
