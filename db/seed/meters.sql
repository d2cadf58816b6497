insert into public.meters (code, product, kind)
values
  ('chat', 'call-a-vet', 'consumable'),
  ('video', 'call-a-vet', 'consumable'),
  ('site', 'gastronomy', 'level'),
  ('member', 'gastronomy', 'level')
on conflict (code) do update set product = excluded.product, kind = excluded.kind;
