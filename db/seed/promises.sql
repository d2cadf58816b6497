-- What was configured since is left alone. The levels: promisedMinutes in contract/urgency.ts.
insert into public.service_promises (
  product, mode, answer_seconds, fair_wait_seconds, credit_meter, credit_amount, credit_days, credit_cap, cap_days, active
)
values
  ('call-a-vet', 'chat', 3600, 2700, 'chat', 1, 90, 2, 30, true),
  ('call-a-vet', 'video', 3600, 2700, 'video', 1, 90, 2, 30, true)
on conflict (product, mode) do nothing;

insert into public.service_promise_levels (product, mode, level, answer_seconds)
select 'call-a-vet', mode, level, 60 * minutes
from (values ('chat'), ('video')) as m(mode)
cross join (values ('red', 5), ('orange', 15), ('yellow', 60), ('green', 120), ('blue', 240)) as l(level, minutes)
on conflict do nothing;
