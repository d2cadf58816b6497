-- What a vet earns with a consult until an admin says otherwise: so many hundredths of a percent of what one consult costs outside a plan.
insert into public.payout_rules (meter, currency, share_bp, valid_from)
select m.meter, c.currency, 6000, timestamptz '2020-01-01 00:00:00+00'
from (values ('chat'), ('video')) as m (meter)
cross join (values ('EUR'), ('USD'), ('MXN')) as c (currency)
on conflict on constraint payout_rules_in_force do nothing;
