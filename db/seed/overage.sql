-- One consult outside the plan, in minor units.
insert into public.overage_prices (meter, currency, unit_amount)
values
  ('chat', 'EUR', 1490), ('chat', 'USD', 1690), ('chat', 'MXN', 29900),
  ('video', 'EUR', 2490), ('video', 'USD', 2690), ('video', 'MXN', 49900)
on conflict (meter, currency) do update set unit_amount = excluded.unit_amount;
