-- A payment names its consult, and the consult's unit was bought by the payment: until both are there that is not checked.
alter table public.payments alter constraint payments_session deferrable initially deferred;
insert into size.taken (restore) values
  ('alter table public.payments alter constraint payments_session not deferrable'),
  ('set constraints public.payments_session immediate');
