-- Off until they are published: then a late answer is credited. What was configured since is left alone.
insert into public.service_promises (
  product, mode, answer_seconds, fair_wait_seconds, credit_meter, credit_amount, credit_days, credit_cap, cap_days, active
)
values
  ('call-a-vet', 'chat', 900, 2700, 'chat', 1, 90, 2, 30, false),
  ('call-a-vet', 'video', 900, 2700, 'video', 1, 90, 2, 30, false)
on conflict (product, mode) do nothing;
