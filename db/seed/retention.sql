-- How long what grows is kept. What was configured since is left alone.
insert into public.retention_terms (what, keep, reason)
values
  ('webhook_inbox', '90 days', 'Stripe sends an event again for three days and lists it for thirty; a settled one serves nobody after that.'),
  ('notifications', '90 days', 'An unsent one expires after days; then it only shows support what was said.'),
  ('device_sessions', '1 year', 'A device that was not seen for so long signs in again. One that was logged out stays: its row keeps its token out.'),
  ('payments.start_input', '30 days', 'What somebody wrote about their animal to start a consult that never began; its money went back after a day.'),
  ('usage_ledger', '25 months', 'Two whole years of months can be compared with the counters; what a consult cost stays on its reservation.'),
  ('audit_log', '3 years', 'Who may be asked about an infringement of data protection may be asked for three years: Ley Orgánica 3/2018, art. 72.'),
  ('contact_messages', '3 years', 'A request about personal data must be shown to have been answered for as long as one may be asked about it: Ley Orgánica 3/2018, art. 72.'),
  ('billing_events', '7 years', 'Six years from the last entry of the year''s books: Código de Comercio, art. 30.'),
  ('invoices', null, 'Kept: Código de Comercio, art. 30 (six years), Ley 58/2003 General Tributaria, art. 66 (four).'),
  ('payments', null, 'Kept: Código de Comercio, art. 30 (six years), Ley 58/2003 General Tributaria, art. 66 (four).'),
  ('user_subscriptions', null, 'Kept: what was sold, as the invoices.'),
  ('usage_grants', null, 'Kept: what money bought, as the payments.'),
  ('subscription_usage', null, 'Kept: the counters of what was sold.'),
  ('usage_reservations', null, 'Kept with the consult that holds it.'),
  ('chat_sessions', null, 'Kept with the account: the animal''s record.'),
  ('messages', null, 'Kept with the consult; erased with its room.'),
  ('message_embeddings', null, 'Kept with the message.'),
  ('ratings', null, 'Kept with the consult.'),
  ('pets', null, 'Kept with the account.'),
  ('user_profiles', null, 'The account.'),
  ('stripe_customers', null, 'Kept with the account.'),
  ('stripe_former_customers', null, 'Kept with the payments that were made as one of them.'),
  ('unknown_prices', null, 'Kept with the account: few, and each is somebody''s money.'),
  ('identity_accounts', null, 'Kept: a deleted account must not come back with a late event.'),
  ('vets', null, 'Kept with the account.')
on conflict (what) do nothing;
