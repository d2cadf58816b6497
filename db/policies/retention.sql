-- Retention sees what is past its term and not open, and nothing else. A policy a statement, as in rows.sql.

create policy terms on public.retention_terms for select to retention using (true);
create policy past_its_term on public.audit_log to retention using (at <= (select private.kept_since('audit_log')));
create policy past_its_term on public.billing_events to retention using (at <= (select private.kept_since('billing_events')));
create policy past_its_term on public.usage_ledger to retention using (at <= (select private.kept_since('usage_ledger')));
create policy past_its_term on public.notifications to retention using (created_at <= (select private.kept_since('notifications')));
create policy past_its_term on public.alarms to retention using (ended_at <= (select private.kept_since('alarms')));
create policy past_its_term on public.phone_verifications to retention
  using (created_at <= (select private.kept_since('phone_verifications')));
create policy past_its_term on public.push_subscriptions to retention
  using (gone_at <= (select private.kept_since('push_subscriptions')));
create policy past_its_term on public.webhook_inbox to retention
  using (done_at <= (select private.kept_since('webhook_inbox')));
create policy past_its_term on public.device_sessions to retention
  using (last_seen_at <= (select private.kept_since('device_sessions')) and revoked_at is null);
create policy past_its_term on public.contact_messages to retention
  using (created_at <= (select private.kept_since('contact_messages')));
create policy past_its_term on public.account_erasures to retention
  using (finished_at <= (select private.kept_since('account_erasures')));
create policy past_its_term on public.kept_identities to retention
  using (keep_until <= (select private.kept_since('kept_identities')));
-- What a vet signed goes some years after an owner whose account has ended.
create policy past_its_term on public.consult_notes to retention
  using (signed_at <= (select private.kept_since('consult_notes.of-ended-accounts')) and (select private.is_erased(owner_id)));
create policy past_its_term on public.care_plans to retention
  using (signed_at <= (select private.kept_since('care_plans.of-ended-accounts')) and (select private.is_erased(owner_id))
    and (select private.plans_past_term(session_id)));
create policy past_its_term on public.duty_shifts to retention
  using (ends_at <= (select private.kept_since('duty_shifts')));
create policy past_its_term on public.call_events to retention
  using (received_at <= (select private.kept_since('call_events')));
create policy past_its_term on public.callback_requests to retention
  using (created_at <= (select private.kept_since('callback_requests')));
create policy past_its_term on public.content_edits to retention
  using (created_at <= (select private.kept_since('content_edits')));
create policy past_its_term on public.import_jobs to retention
  using (created_at <= (select private.kept_since('import_jobs')));
create policy past_its_term on public.invitations to retention
  using (created_at <= (select private.kept_since('invitations')));
create policy past_its_term on public.preview_links to retention
  using (created_at <= (select private.kept_since('preview_links')));
create policy past_its_term on public.consult_links to retention
  using (created_at <= (select private.kept_since('consult_links')));
create policy past_its_term on public.payments to retention
  using (created_at <= (select private.kept_since('payments.start_input'))
    and (status not in ('authorised', 'captured', 'partially_refunded') or settlement is not null));
