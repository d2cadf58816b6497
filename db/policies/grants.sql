-- Who may call and touch what. Everything is taken away first, so that this file is the whole truth. It runs in one transaction, and only
-- when it or somebody's rights have changed.

do $$
declare
  v_function regprocedure;
begin
  for v_function in
    select p.oid::regprocedure
    from pg_catalog.pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace)
  loop
    execute format('revoke all on routine %s from public, anon, authenticated, guest, retention', v_function);
  end loop;
end
$$;
revoke all on schema public, private, auth from public, anon, authenticated, guest, service, retention, app;
revoke all on all tables in schema public from public, anon, authenticated, guest, service, retention, app;
revoke all on all tables in schema private from public, anon, authenticated, guest, service, retention, app;

-- The login sees that there is something, and may touch none of it until a role is chosen.
grant usage on schema public to app, anon, authenticated, guest, service, retention;
grant usage on schema private, auth to anon, authenticated, service;
grant usage on schema private to retention;
-- What looks for the nearest names a type and operators of an extension.
grant usage on schema extensions to anon, authenticated, service;

-- Visitors and people read the price list.
grant select on public.meters, public.subscription_plans, public.plan_limits, public.subscription_plan_prices,
  public.overage_prices, public.service_promises, public.service_promise_levels to anon, authenticated;
grant execute on function public.fn_price_list_version(text) to anon, authenticated;
-- Anybody may write to us.
grant execute on function public.fn_send_contact_message(uuid, text, text, text, text, text, text, text) to anon, authenticated;
-- Anybody may follow the end of an account by its id.
grant execute on function public.fn_follow_erasure(uuid) to anon, authenticated;
-- Anybody may look for a clinic.
grant execute on function public.fn_centers_near(jsonb) to anon, authenticated;
-- Anybody may search, and finds what row-level security shows them.
grant select on public.search_texts, public.search_pieces to anon, authenticated;
grant execute on function public.fn_search(jsonb), private.nearest_texts(text, text, uuid[], boolean, timestamptz, int),
  private.es_en_query(text), private.folded(text), private.now(), auth.uid() to anon, authenticated;

-- Anybody sees what templates there are, and what people think of them.
grant select on public.templates, public.template_measurements to anon, authenticated;
grant execute on function public.fn_template_ratings(text, text, int) to anon, authenticated;
-- Anybody may hold a link into a consult.
grant execute on function public.fn_look_at_link(text, uuid), public.fn_enter_consult(text, uuid, text, text) to anon, authenticated;
-- Anybody may hold a link to an animal's record.
grant execute on function public.fn_open_shared_record(text), public.fn_shared_record(text, text, int) to anon, authenticated;
-- A guest reads what the one consult is about and what is said in it: nothing of the account, of its money or of the animal's record.
grant execute on function public.fn_touch_guest(), public.fn_guest_call(), auth.uid(), private.guest_consult(), private.vet_photo_for_guest(), public.fn_begin_file(text, uuid, jsonb, int),
  public.fn_discard_file(uuid), public.fn_vet_of_consult(uuid) to guest;
grant select (id, owner_id, vet_id, pet_id, mode, status, reason, locale, queued_at, accepted_at) on public.chat_sessions to guest;
grant select (id, owner_id, name, species, species_other) on public.pets to guest;
grant select on public.messages, public.files to guest;
grant select (id, session_id, name, created_at) on public.consult_guests to guest;

-- People: reading is narrowed by the policies; what they write by themselves is their profile and their pets.
-- Of a vet nobody reads whether, and why, they may be offered nothing.
grant select (user_id, display_name, licence_number, licence_country, languages, species, about, photo_id, on_duty, updated_at, chats_at_once, idle_since,
  shift_notices) on public.vets to authenticated;
grant select (id, user_id, state, content, version, sent_at, decided_at, reason, created_at, updated_at) on public.vet_applications to authenticated;
grant select on public.user_profiles, public.device_sessions, public.vet_skills, public.vet_licences, public.duty_shifts, public.callback_requests,
  public.consult_offers, public.pets, public.chat_sessions,
  public.messages, public.files, public.calls, public.call_legs, public.consult_triage,
  public.consult_notes, public.care_plan_drafts, public.care_plans, public.consult_drafts, public.consult_summaries, public.message_translations, public.ratings, public.user_subscriptions, public.subscription_usage, public.usage_reservations,
  public.usage_ledger, public.usage_grants, public.stripe_customers, public.stripe_former_customers,
  public.invoices, public.payments, public.billing_events, public.notifications,
  public.notification_settings, public.notification_preferences, public.push_subscriptions to authenticated;
grant select on public.earnings, public.payout_statements, public.payout_accounts to authenticated;
-- Why an admin took a transfer back is for whoever runs the product.
grant select (statement_id, vet_id, month, amount, currency, state, failure, paid_at, reversed_at) on public.payouts to authenticated;
grant select, insert on public.pet_weights, public.pet_vaccinations, public.pet_medications to authenticated;
grant select on public.pet_record_changes to authenticated;
grant update (day, grams, removed_at) on public.pet_weights to authenticated;
grant update (day, vaccine, product, batch, clinic, due, removed_at) on public.pet_vaccinations to authenticated;
grant update (day, name, dose, purpose, clinic, until, removed_at) on public.pet_medications to authenticated;
-- What lets somebody in is read by nobody.
grant select (id, pet_id, owner_id, label, max_openings, openings, created_at, expires_at, revoked_at) on public.pet_record_shares to authenticated;
grant select (id, session_id, created_by, max_uses, uses, created_at, expires_at, revoked_at) on public.consult_links to authenticated;
grant select (id, link_id, session_id, name, created_at, removed_at) on public.consult_guests to authenticated;
grant update (display_name, locale, country, currency) on public.user_profiles to authenticated;
-- Of a link, nobody sees what its secret is compared with. The menu itself is read by fn_business_content, as a whole.
grant select on public.template_ratings, public.businesses, public.business_members, public.configurations, public.content_edits,
  public.import_jobs, public.business_photos, public.sites, public.site_versions, public.site_domains to authenticated;
grant select (id, business_id, email, role, invited_by, created_at, expires_at, accepted_at, accepted_by, revoked_at)
  on public.invitations to authenticated;
grant select (id, configuration_id, created_by, created_at, expires_at, revoked_at) on public.preview_links to authenticated;
grant insert on public.pets to authenticated;
grant update (name, species, species_other, birth_date, birth_date_approximate, weight_grams, sex, neutered, notes,
  ueln, food_chain, archived_at) on public.pets to authenticated;

-- The service, and with it every definer function. The audit log, the ledger and the billing events only grow.
grant select, insert, update on all tables in schema public to service;
revoke update on public.audit_log, public.usage_ledger, public.billing_events, public.care_plans,
  public.pet_record_changes from service;
-- By what a vet is paid is written once; a line of it gets its statement.
revoke update on public.plan_limit_changes, public.payout_rules, public.payout_statements, public.earnings from service;
grant update (statement_id) on public.earnings to service;
-- What a vet signed, and what was said in another language, is never changed.
revoke update on public.consult_summaries, public.message_translations from service;
-- What was said in a consult can be erased, with what was made of it.
grant delete on public.messages, public.consult_triage, public.consult_drafts, public.consult_summaries, public.message_translations to service;
-- What a vet writes is erased with it, until they sign it.
grant delete on public.consult_notes, public.care_plan_drafts to service;
-- What is not to be found any more, and what was computed of what has changed.
grant delete on public.search_texts, public.search_pieces, public.search_queue, public.search_walks to service;
-- Hours are counted again.
grant delete on public.hourly_figures to service;
grant maintain on public.search_texts, public.search_pieces to service;
-- A vet changes their plans, and what they take.
grant delete on public.duty_shifts, public.vet_skills, public.vet_licences to service;
-- The hours of a clinic are replaced as a whole.
grant delete on public.center_hours, public.center_special_hours to service;
-- The hours of a business are, too, and a member leaves.
grant delete on public.business_hours, public.business_special_hours, public.business_members to service;

-- What there is of a person whose account is gone (db/functions/account), and of a business that ends with it.
grant delete on public.notifications, public.notification_addresses, public.notification_settings, public.notification_preferences,
  public.push_subscriptions, public.phone_verifications, public.device_sessions, public.contact_messages, public.invitations,
  public.callback_requests, public.consult_links, public.files, public.preview_links, public.content_edits, public.item_addon_groups,
  public.addons, public.addon_groups, public.item_sizes, public.menu_items, public.menu_categories, public.menus, public.site_versions,
  public.site_domains, public.import_jobs, public.business_photos, public.pet_weights, public.pet_vaccinations, public.pet_medications,
  public.pet_record_changes, public.pet_record_shares, public.vet_applications to service;

-- What is past its term, and of that alone (retention.sql), is deleted by a role that may do nothing else. Whoever locks a row before
-- deleting it must be allowed to change something of it.
grant select on public.retention_terms to retention;
grant select, delete on public.audit_log, public.billing_events, public.usage_ledger, public.notifications,
  public.webhook_inbox, public.device_sessions, public.contact_messages, public.phone_verifications,
  public.push_subscriptions, public.duty_shifts, public.callback_requests, public.call_events, public.consult_links,
  public.content_edits, public.import_jobs, public.invitations, public.preview_links, public.account_erasures, public.kept_identities,
  public.consult_notes, public.care_plans to retention;
grant select, delete on public.alarms to retention;
grant update (last_figure) on public.alarms to retention;
grant execute on function private.is_erased(uuid), private.plans_past_term(uuid),
  private.forget_refused_documents(timestamptz, int) to retention;
grant update (lease_until) on public.webhook_inbox to retention;
grant update (last_seen_at) on public.device_sessions to retention;
grant update (note) on public.contact_messages to retention;
grant update (tries) on public.phone_verifications to retention;
grant update (gone_at) on public.push_subscriptions to retention;
grant update (attempts) on public.account_erasures to retention;
grant update (country) on public.kept_identities to retention;
grant update (told_end) on public.duty_shifts to retention;
grant update (phone) on public.callback_requests to retention;
grant update (revoked_at) on public.invitations, public.preview_links to retention;
grant update (is_stale) on public.call_events to retention;
grant update (pages_read) on public.import_jobs to retention;
grant update (uses) on public.consult_links to retention;
grant select (id, created_at, status, settlement, start_input), update (start_input) on public.payments to retention;
grant execute on function private.now(), private.kept_since(text), private.refuse(text, jsonb),
  public.fn_delete_expired(text, int) to retention;

-- Functions.
grant execute on function private.now() to authenticated, service;
-- Indexes are made of it: whoever adds a row calls it.
grant execute on function private.folded(text) to authenticated, service;
grant execute on function private.on_globe(double precision, double precision) to service;
grant execute on function auth.uid(), private.is_vet(), private.member_role(uuid), private.has_in_hand(uuid), private.ids_in_hand(),
  private.in_hand_until(public.chat_sessions), private.record_side(uuid), private.may_change_entry(uuid, uuid), private.is_photo_of_own_vet(uuid) to authenticated;
grant execute on function
  public.fn_touch_session(),
  public.fn_require_role(text),
  public.fn_ensure_profile(text, text),
  public.fn_revoke_sessions(uuid),
  public.fn_revoke_other_sessions(),
  public.fn_acknowledge_devices(),
  public.fn_drop_second_factor(),
  public.fn_display_name(uuid),
  public.fn_set_duty(boolean),
  public.fn_vets_on_duty(),
  public.fn_next_shift(text, text, text, text),
  public.fn_require_vet_on_duty(text, uuid, text, text),
  public.fn_plan_shift(date, time, time, text, int),
  public.fn_copy_shifts(date, date, text),
  public.fn_remove_shift(uuid, boolean, text),
  public.fn_set_vet_settings(jsonb),
  public.fn_keep_application(jsonb, int, boolean),
  public.fn_withdraw_application(),
  public.fn_vet_of_consult(uuid),
  public.fn_own_vet(),
  public.fn_request_callback(uuid, jsonb, text, text, text),
  public.fn_withdraw_callback(uuid),
  public.fn_own_callbacks(uuid),
  public.fn_desk_callbacks(),
  public.fn_call_back(uuid),
  public.fn_keep_payout_account(text, text),
  public.fn_current_usage(text, text),
  public.fn_reserve_chat(text, int),
  public.fn_reserve_video(text, int),
  public.fn_commit_consumption(uuid, int),
  public.fn_release_consumption(uuid),
  public.fn_start_consult(text, uuid, text, text, jsonb, text, jsonb),
  public.fn_accept_consult(uuid),
  public.fn_end_consult(uuid),
  public.fn_cancel_consult(uuid),
  public.fn_rate_consult(uuid, int, text),
  public.fn_send_papers(uuid),
  public.fn_request_draft(uuid, text),
  public.fn_sign_summary(uuid, jsonb, boolean),
  public.fn_reject_draft(uuid, text),
  public.fn_translations(uuid, text, uuid[], int),
  public.fn_open_call(uuid, text, int),
  public.fn_change_mode(uuid, text),
  public.fn_create_link(uuid, text, int, int, int),
  public.fn_revoke_link(uuid),
  public.fn_remove_guest(uuid),
  public.fn_desk_queue(),
  public.fn_look_at_consult(uuid),
  public.fn_relevel_consult(uuid, text, text),
  public.fn_return_consult(uuid, text),
  public.fn_transfer_consult(uuid, uuid, int, text[]),
  public.fn_colleagues_for(uuid, text[]),
  public.fn_decline_offer(uuid),
  public.fn_leave_queue(uuid),
  public.fn_come_back(uuid),
  public.fn_begin_file(text, uuid, jsonb, int),
  public.fn_discard_file(uuid),
  public.fn_attach_reason_files(text, uuid),
  public.fn_set_pet_photo(uuid, uuid),
  public.fn_set_vet_photo(uuid),
  public.fn_pet_record(uuid),
  public.fn_export_record(uuid),
  public.fn_record_history(uuid, uuid),
  public.fn_share_record(uuid, text, text, int, int, int),
  public.fn_revoke_record_share(uuid),
  public.fn_consult_animal(uuid),
  public.fn_save_note(uuid, jsonb),
  public.fn_sign_note(uuid, int),
  public.fn_add_to_note(uuid, text),
  public.fn_save_plan_draft(uuid, uuid, jsonb, uuid),
  public.fn_discard_plan_draft(uuid),
  public.fn_sign_care_plan(uuid, uuid, int, text, jsonb),
  public.fn_note_food_chain(uuid, text, text),
  public.fn_queue_position(uuid),
  public.fn_promised_until(uuid),
  public.fn_current_subscription(text),
  public.fn_open_payment(jsonb),
  public.fn_open_video_payment(uuid),
  public.fn_payment_state(uuid),
  public.fn_unstarted_payments(),
  public.fn_paid_videos(),
  public.fn_choose_notifications(text, text, boolean),
  public.fn_set_quiet_hours(text, int, int),
  public.fn_see_notices(),
  public.fn_start_phone_check(text, text),
  public.fn_try_phone_code(),
  public.fn_forget_phone(),
  public.fn_add_browser(text, text, text),
  public.fn_remove_browser(text),
  public.fn_create_business(uuid, jsonb, jsonb, jsonb),
  public.fn_archive_business(uuid),
  public.fn_invite_member(uuid, uuid, text, text, text),
  public.fn_remind_invitation(uuid, uuid),
  public.fn_begin_photo(uuid, uuid, jsonb),
  public.fn_revoke_invitation(uuid, uuid),
  public.fn_look_at_invitation(text),
  public.fn_accept_invitation(text),
  public.fn_set_member(uuid, uuid, text),
  public.fn_business_members(uuid),
  public.fn_rate_template(text, int, text),
  public.fn_edit_content(uuid, uuid, jsonb),
  public.fn_create_import(uuid, uuid, text, text, text, jsonb, jsonb),
  public.fn_retry_import(uuid),
  public.fn_import_applied(uuid, uuid, jsonb, jsonb),
  public.fn_claim_pictures(uuid),
  public.fn_import_undone(uuid),
  public.fn_business_content(uuid),
  public.fn_set_business_hours(uuid, jsonb, jsonb),
  public.fn_set_sold_out(uuid, uuid, timestamptz),
  public.fn_live_state(uuid),
  public.fn_business_plan(uuid),
  public.fn_business_history(uuid, timestamptz, text, int),
  public.fn_live_since(uuid),
  public.fn_draft(uuid),
  public.fn_add_configuration(uuid, uuid, jsonb),
  public.fn_archive_configuration(uuid),
  public.fn_add_preview(uuid, text),
  public.fn_revoke_previews(uuid),
  public.fn_open_site(uuid, uuid, uuid, text, text),
  public.fn_rename_site(uuid, text),
  public.fn_close_site(uuid, boolean),
  public.fn_frozen_sites(),
  public.fn_publish_site(uuid, uuid, int, int, text, timestamptz),
  public.fn_unschedule_site(uuid),
  public.fn_untold_sites(uuid),
  public.fn_add_domain(uuid, text, text),
  public.fn_remove_domain(uuid),
  public.fn_account_outlook(),
  public.fn_end_own_account(),
  public.fn_begin_export(),
  public.fn_audit(text, text, text, jsonb)
to authenticated;

-- The Worker stops waiting after five seconds: the server does not work on for nobody.
alter role app set statement_timeout = '5s';
