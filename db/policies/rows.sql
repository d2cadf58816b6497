-- Row-level security: who sees and writes which rows of which table. A policy a statement; what holds for every table is in
-- every-table.sql. A table's policies are replaced when one of them differs from the database.
-- A policy costs what the rows cost that are read: it compares columns of the row with who asks, or looks one row up in another
-- table by an index. It never gathers what the reader may see, which grows with their history. So it asks by `(select ... limit 1)`:
-- `exists` and `in` may be answered by hashing all rows that fit. And where a row has several readers it is a filter only,
-- `coalesce(..., false)`: of a condition that the planner has figures for (`owner_id = x or vet_id = x`) it believes that next to
-- nothing passes, and then reads and sorts a whole career for one page.

create policy price_list on public.meters for select to anon, authenticated using (true);
create policy price_list on public.subscription_plans for select to anon, authenticated using (true);
create policy price_list on public.plan_limits for select to anon, authenticated using (true);
create policy price_list on public.subscription_plan_prices for select to anon, authenticated using (true);
create policy price_list on public.overage_prices for select to anon, authenticated using (true);
create policy price_list on public.service_promise_levels for select to anon, authenticated using (true);
create policy price_list on public.service_promises for select to anon, authenticated using (true);

create policy own_read on public.user_profiles for select to authenticated using (user_id = (select auth.uid()));
create policy own_change on public.user_profiles for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy own_read on public.device_sessions for select to authenticated using (user_id = (select auth.uid()));
create policy directory on public.vets for select to authenticated using (true);
create policy directory on public.vet_skills for select to authenticated using (true);
create policy own on public.vet_licences for select to authenticated using (vet_id = (select auth.uid()));
create policy own on public.vet_applications for select to authenticated using (user_id = (select auth.uid()));
create policy own on public.duty_shifts for select to authenticated using (vet_id = (select auth.uid()));
create policy own on public.callback_requests for select to authenticated using (owner_id = (select auth.uid()));
create policy own on public.consult_offers for select to authenticated using (vet_id = (select auth.uid()));

create policy own_read on public.pets for select to authenticated using (owner_id = (select auth.uid()));
-- Patients: those that the vet has in hand, and the one that they are being offered. A pet has one open consult at most, and the vet sees it only then.
create policy patient_read on public.pets for select to authenticated
  using (
    (select private.has_in_hand(pets.id))
    or (select c.vet_id is null and c.owner_id <> (select auth.uid()) from public.chat_sessions c
      where c.pet_id = pets.id and c.status in ('queued', 'active'))
  );
create policy own_add on public.pets for insert to authenticated with check (owner_id = (select auth.uid()));
create policy own_change on public.pets for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

-- The record of an animal: its owner's, and its vet's while they have it in hand, who changes their own entries.
create policy side_read on public.pet_weights for select to authenticated using ((select private.record_side(pet_id)) is not null);
create policy side_add on public.pet_weights for insert to authenticated with check (author_id = (select auth.uid()) and (select private.record_side(pet_id)) is not null);
create policy side_change on public.pet_weights for update to authenticated
  using ((select private.may_change_entry(pet_id, author_id))) with check ((select private.may_change_entry(pet_id, author_id)));
create policy side_read on public.pet_vaccinations for select to authenticated using ((select private.record_side(pet_id)) is not null);
create policy side_add on public.pet_vaccinations for insert to authenticated with check (author_id = (select auth.uid()) and (select private.record_side(pet_id)) is not null);
create policy side_change on public.pet_vaccinations for update to authenticated
  using ((select private.may_change_entry(pet_id, author_id))) with check ((select private.may_change_entry(pet_id, author_id)));
create policy side_read on public.pet_medications for select to authenticated using ((select private.record_side(pet_id)) is not null);
create policy side_add on public.pet_medications for insert to authenticated with check (author_id = (select auth.uid()) and (select private.record_side(pet_id)) is not null);
create policy side_change on public.pet_medications for update to authenticated
  using ((select private.may_change_entry(pet_id, author_id))) with check ((select private.may_change_entry(pet_id, author_id)));
create policy side_read on public.pet_record_changes for select to authenticated using ((select private.record_side(pet_id)) is not null);
create policy own_read on public.pet_record_shares for select to authenticated using (owner_id = (select auth.uid()));

create policy side_read on public.chat_sessions for select to authenticated
  using (coalesce((select auth.uid()) in (owner_id, vet_id), false));
-- What a vet is being offered; who else waits they see by functions, without names and words, or open on purpose.
create policy offered_read on public.chat_sessions for select to authenticated
  using (status = 'queued' and (
    select o.vet_id = (select auth.uid()) from public.consult_offers o
    where o.session_id = chat_sessions.id and o.outcome is null limit 1));

create policy side_read on public.messages for select to authenticated
  using ((select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = messages.session_id));

-- What the vet of a consult notes: until it is signed nobody sees it but its author, who has the animal in hand; then its owner and whoever has the animal in hand.
create policy reader on public.consult_notes for select to authenticated
  using (coalesce(
    (signed_at is not null and owner_id = (select auth.uid()))
    or ((signed_at is not null or vet_id = (select auth.uid())) and (select private.has_in_hand(pet_id))), false));
create policy author_read on public.care_plan_drafts for select to authenticated
  using (coalesce(vet_id = (select auth.uid()) and (select private.has_in_hand(pet_id)), false));
create policy reader on public.care_plans for select to authenticated
  using (coalesce(owner_id = (select auth.uid()) or (select private.has_in_hand(pet_id)), false));

create policy side_read on public.calls for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = calls.session_id
  ));
create policy side_read on public.call_legs for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id)
    from public.calls k join public.chat_sessions c on c.id = k.session_id where k.id = call_legs.call_id
  ));
-- A file: whoever uploads it, and whoever may see the consult or the animal that it belongs to.
create policy own_read on public.files for select to authenticated
  using (coalesce(uploader_id = (select auth.uid()), false));
create policy consult_read on public.files for select to authenticated
  using ((select true from public.chat_sessions c where c.id = files.subject_id limit 1));
create policy animal_read on public.files for select to authenticated
  using ((select true from public.pets p where p.id = files.subject_id limit 1));
-- What a vet looks like: those whom they have answered, once they show it.
create policy portrait_read on public.files for select to authenticated
  using ((select private.is_photo_of_own_vet(id)));

-- What a job drafted is its vet's to look at, and nobody's once they rejected it. The owner reads what the vet signed.
create policy vet_read on public.consult_drafts for select to authenticated
  using (rejected_at is null and (select c.vet_id = (select auth.uid()) from public.chat_sessions c where c.id = consult_drafts.session_id));
create policy side_read on public.consult_summaries for select to authenticated
  using ((select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = consult_summaries.session_id));
create policy side_read on public.message_translations for select to authenticated
  using ((select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = message_translations.session_id));

create policy side_read on public.consult_triage for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = consult_triage.session_id
  ));

create policy side_read on public.ratings for select to authenticated
  using (coalesce((select auth.uid()) in (owner_id, vet_id), false));

create policy side_read on public.consult_links for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = consult_links.session_id
  ));
create policy side_read on public.consult_guests for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = consult_guests.session_id
  ));

-- What can be found: articles by anybody, vets by whoever is signed in, and of everything else what is the person's own; of an animal in hand, its vet
-- finds the record, signed notes and plans whoever wrote them, and their own consults about it: a few ids, asked for once a statement.
create policy public_read on public.search_texts for select to anon using (kind = 'article');
create policy reader on public.search_texts for select to authenticated
  using (
    kind in ('article', 'vet')
    or coalesce(owner_id = (select auth.uid()), false)
    or coalesce(case when session_id is null or kind in ('note', 'plan') then pet_id else session_id end
      = any ((select private.ids_in_hand())::uuid[]), false)
  );
-- A piece, whoever sees the text.
create policy public_read on public.search_pieces for select to anon using (kind = 'article');
create policy reader on public.search_pieces for select to authenticated
  using (
    kind in ('article', 'vet')
    or coalesce(owner_id = (select auth.uid()), false)
    or (select true from public.search_texts t where t.id = search_pieces.text_id)
  );

-- A guest: one consult while it waits or runs, and what belongs to it.
create policy guest_read on public.chat_sessions for select to guest using (id = (select private.guest_consult()));
create policy guest_read on public.messages for select to guest using (session_id = (select private.guest_consult()));
create policy guest_read on public.files for select to guest using (subject_id = (select private.guest_consult()));
create policy guest_portrait_read on public.files for select to guest using (id = (select private.vet_photo_for_guest()));
create policy guest_read on public.pets for select to guest
  using ((select c.pet_id = pets.id from public.chat_sessions c where c.id = (select private.guest_consult())));
create policy own_read on public.consult_guests for select to guest using (id = (select auth.uid()));

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
create policy own_read on public.notification_settings for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.notification_preferences for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.push_subscriptions for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.notifications for select to authenticated using (user_id = (select auth.uid()));

-- Restaurants: templates are anybody's to see; what a business has, its members'. Whoever is none does not even learn that it exists.
create policy catalogue on public.templates for select to anon, authenticated using (true);
create policy catalogue on public.template_measurements for select to anon, authenticated using (true);
create policy own_read on public.template_ratings for select to authenticated using (user_id = (select auth.uid()));
create policy member_read on public.businesses for select to authenticated using ((select private.member_role(id)) is not null);
create policy member_read on public.business_members for select to authenticated
  using ((select private.member_role(business_id)) is not null);
create policy manager_read on public.invitations for select to authenticated
  using ((select private.member_role(business_id)) <> 'STAFF');
create policy member_read on public.configurations for select to authenticated
  using ((select private.member_role(business_id)) is not null);
create policy member_read on public.content_edits for select to authenticated
  using ((select private.member_role(business_id)) is not null);
create policy member_read on public.import_jobs for select to authenticated
  using ((select private.member_role(business_id)) is not null);
create policy member_read on public.business_photos for select to authenticated
  using ((select private.member_role(business_id)) is not null);
create policy member_read on public.sites for select to authenticated using ((select private.member_role(business_id)) is not null);
create policy member_read on public.site_versions for select to authenticated
  using ((select true from public.sites s where s.id = site_versions.site_id));
create policy member_read on public.site_domains for select to authenticated
  using ((select true from public.sites s where s.id = site_domains.site_id));
create policy member_read on public.preview_links for select to authenticated
  using ((select true from public.configurations f where f.id = preview_links.configuration_id));

-- Whoever is logged out of a browser, by whatever way, is told nothing on it any more.
create trigger forget_browser after update of revoked_at on public.device_sessions
  for each row when (new.revoked_at is not null and old.revoked_at is null) execute function private.forget_browser();

-- Entries of a record are signed, and what they were is kept; the newest weight is what the animal weighs, in its profile and in its record.
create trigger sign before insert on public.pet_weights for each row execute function private.sign_record_entry();
create trigger audit after insert on public.pet_weights for each row execute function private.audit_record_entry('weight');
create trigger keep_change before update on public.pet_weights for each row execute function private.keep_record_change('weight');
create trigger sign before insert on public.pet_vaccinations for each row execute function private.sign_record_entry();
create trigger audit after insert on public.pet_vaccinations for each row execute function private.audit_record_entry('vaccination');
create trigger keep_change before update on public.pet_vaccinations for each row execute function private.keep_record_change('vaccination');
create trigger sign before insert on public.pet_medications for each row execute function private.sign_record_entry();
create trigger audit after insert on public.pet_medications for each row execute function private.audit_record_entry('medication');
create trigger keep_change before update on public.pet_medications for each row execute function private.keep_record_change('medication');
create trigger weigh after insert or update on public.pet_weights for each row execute function private.weigh_pet();
create trigger note_weight after insert on public.pets for each row execute function private.note_profile_weight();
create trigger note_weight_again after update of weight_grams on public.pets
  for each row when (new.weight_grams is distinct from old.weight_grams) execute function private.note_profile_weight();

-- What can be found is kept in step with what changes, within its transaction.
create trigger findable after insert on public.pets
  for each row execute function private.pet_changed();
create trigger findable_still after update on public.pets
  for each row when ((new.name, new.species, new.species_other, new.notes, new.archived_at, new.owner_id)
    is distinct from (old.name, old.species, old.species_other, old.notes, old.archived_at, old.owner_id))
  execute function private.pet_changed();
create trigger findable after insert on public.chat_sessions
  for each row execute function private.consult_changed();
create trigger findable_no_more after update of reason on public.chat_sessions
  for each row when (new.reason <> old.reason) execute function private.consult_changed();
create trigger findable after insert on public.messages
  referencing new table as added for each statement execute function private.messages_added();
create trigger findable_still after update on public.messages
  for each row when (new.body <> old.body or new.deleted_at is distinct from old.deleted_at) execute function private.message_changed();
create trigger findable_no_more after delete on public.messages
  referencing old table as gone for each statement execute function private.messages_deleted();
create trigger findable after insert on public.vets
  for each row execute function private.vet_changed();
create trigger findable_still after update on public.vets
  for each row when (new.about <> old.about or new.species <> old.species) execute function private.vet_changed();
create trigger findable_still after update of display_name on public.user_profiles
  for each row when (new.display_name <> old.display_name) execute function private.vet_changed();

-- A consult that ended is drafted from; a message that was taken back is gone in every language.
create trigger draft_wanted after update of status on public.chat_sessions for each row when (new.status = 'ended' and old.status <> 'ended') execute function private.draft_wanted();
create trigger untranslate after update of deleted_at on public.messages for each row when (new.deleted_at is not null and old.deleted_at is null) execute function private.untranslate();
create trigger findable after insert or update on public.consult_notes
  for each row when (new.signed_at is not null) execute function private.note_changed();
create trigger findable after insert on public.care_plans
  for each row execute function private.plan_signed();

-- What was signed stays.
create trigger keep_signed before update on public.consult_notes
  for each row when (old.signed_at is not null) execute function private.keep_signed_note();
create trigger keep_signed before update on public.care_plans
  for each row execute function private.keep_signed_plan();
create trigger note_animal_facts before insert or update on public.pets
  for each row execute function private.note_animal_facts();

-- A message to a person that has expired is not sent any more, whoever sends messages and however they choose them: nothing
-- can be noted on it.
create policy not_expired on public.notifications as restrictive for update to service
  using (expires_at > (select private.now()));

-- Who somebody was whose account is gone is read only by who has said why (fn_read_kept_identity): nothing of the product meets it by accident.
create policy with_reason on public.kept_identities as restrictive for select to service
  using ((select coalesce(current_setting('request.law_reason', true), '')) <> '');
