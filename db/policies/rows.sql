-- Row-level security: who sees and writes which rows of which table. A policy a statement; what holds for every table is in
-- every-table.sql. A table's policies are replaced when one of them differs from the database.

create policy price_list on public.meters for select to anon, authenticated using (true);
create policy price_list on public.subscription_plans for select to anon, authenticated using (true);
create policy price_list on public.plan_limits for select to anon, authenticated using (true);
create policy price_list on public.subscription_plan_prices for select to anon, authenticated using (true);
create policy price_list on public.overage_prices for select to anon, authenticated using (true);
create policy price_list on public.service_promises for select to anon, authenticated using (true);

create policy own_read on public.user_profiles for select to authenticated using (user_id = (select auth.uid()));
create policy own_change on public.user_profiles for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy own_read on public.device_sessions for select to authenticated using (user_id = (select auth.uid()));
create policy directory on public.vets for select to authenticated using (true);

create policy own_read on public.pets for select to authenticated using (owner_id = (select auth.uid()));
create policy patient_read on public.pets for select to authenticated
  using (id = any ((select private.patient_ids())::uuid[]));
create policy own_add on public.pets for insert to authenticated with check (owner_id = (select auth.uid()));
create policy own_change on public.pets for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create policy own_read on public.chat_sessions for select to authenticated using (owner_id = (select auth.uid()));
create policy vet_read on public.chat_sessions for select to authenticated using (vet_id = (select auth.uid()));
create policy queue_read on public.chat_sessions for select to authenticated
  using (status = 'queued' and (select private.is_vet()));

create policy side_read on public.messages for select to authenticated
  using (session_id = any ((select private.consult_ids())::uuid[]));

create policy own_read on public.ratings for select to authenticated using (owner_id = (select auth.uid()));
create policy vet_read on public.ratings for select to authenticated using (vet_id = (select auth.uid()));

create policy own_read on public.user_subscriptions for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.subscription_usage for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_reservations for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_ledger for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_grants for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.stripe_customers for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.stripe_former_customers for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.invoices for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.payments for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.billing_events for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.notifications for select to authenticated using (user_id = (select auth.uid()));

-- A message to a person that has expired is not sent any more, whoever sends messages and however they choose them: nothing
-- can be noted on it.
create policy not_expired on public.notifications as restrictive for update to service
  using (expires_at > (select private.now()));

-- Retention sees what is past its term and not open, and nothing else.
create policy terms on public.retention_terms for select to retention using (true);
create policy past_its_term on public.audit_log to retention using (at <= (select private.kept_since('audit_log')));
create policy past_its_term on public.billing_events to retention using (at <= (select private.kept_since('billing_events')));
create policy past_its_term on public.usage_ledger to retention using (at <= (select private.kept_since('usage_ledger')));
create policy past_its_term on public.notifications to retention
  using (created_at <= (select private.kept_since('notifications')));
create policy past_its_term on public.webhook_inbox to retention
  using (done_at <= (select private.kept_since('webhook_inbox')));
create policy past_its_term on public.device_sessions to retention
  using (last_seen_at <= (select private.kept_since('device_sessions')) and revoked_at is null);
create policy past_its_term on public.payments to retention
  using (created_at <= (select private.kept_since('payments.start_input'))
    and (status not in ('authorised', 'captured', 'partially_refunded') or settlement is not null));
