-- Off until they are published: then a late answer is credited. What was configured since is left alone.
insert into public.service_promises (product, mode, answer_seconds, credit_meter, credit_amount, credit_days, active)
values
  ('call-a-vet', 'chat', 900, 'chat', 1, 90, false),
  ('call-a-vet', 'video', 900, 'video', 1, 90, false)
on conflict (product, mode) do nothing;
