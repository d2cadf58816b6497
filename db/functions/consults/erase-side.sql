-- What Call-a-Vet knows of an owner, a vet or one of the team whose account is gone.

-- Erases the animals, requests, links and words of an owner, what a vet showed of themselves, and that somebody of the team decided on an application. The consults stay, under their ids, for their money and for the
-- vet's record; what was said in them is erased before (fn_erase_consult). Again it changes nothing. For the service.
create or replace function public.fn_erase_consult_side(p_user uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.files f set state = 'deleted', deleted_at = private.now()
  where f.state <> 'deleted' and (
    (f.subject = 'start' and f.uploader_id = p_user)
    or (f.subject in ('vet', 'portrait') and f.subject_id = p_user)
    or (f.subject = 'pet' and f.subject_id in (select id from public.pets where owner_id = p_user)));
  update public.pets
  set name = '—', notes = '', species_other = null, birth_date = null, birth_date_approximate = false, weight_grams = null, sex = null,
    neutered = null, photo_id = null, ueln = null, food_chain = null, food_chain_by = null, food_chain_at = null, weighed_on = null, archived_at = coalesce(archived_at, private.now())
  where owner_id = p_user;
  delete from public.pet_record_shares where owner_id = p_user;
  delete from public.pet_record_changes r using public.pets a where a.id = r.pet_id and a.owner_id = p_user;
  delete from public.pet_weights r using public.pets a where a.id = r.pet_id and a.owner_id = p_user;
  delete from public.pet_vaccinations r using public.pets a where a.id = r.pet_id and a.owner_id = p_user;
  delete from public.pet_medications r using public.pets a where a.id = r.pet_id and a.owner_id = p_user;
  delete from public.callback_requests where owner_id = p_user;
  -- Who came by a link goes with it.
  delete from public.consult_links l using public.chat_sessions c where c.id = l.session_id and c.owner_id = p_user;
  update public.ratings set comment = '' where comment <> '' and p_user in (owner_id, vet_id);

  -- What a vet has signed is the animal's record; what they had not yet is nobody's.
  delete from public.care_plan_drafts where vet_id = p_user;
  delete from public.consult_notes where vet_id = p_user and signed_at is null;
  delete from public.vet_applications where user_id = p_user;
  -- Who of the team decided on somebody else's: the audit log keeps that for its term.
  update public.vet_applications set decided_by = null where decided_by = p_user;
  delete from public.vet_licences where vet_id = p_user;
  delete from public.vet_skills where vet_id = p_user;
  delete from public.duty_shifts where vet_id = p_user;
  update public.vets
  set display_name = null, licence_number = '', licence_country = '', languages = '{}', species = '{}', about = '', photo_id = null, on_duty = false, idle_since = null,
    suspended_at = null, suspension_reason = '', licensed_until = null
  where user_id = p_user;
  delete from public.search_texts where owner_id = p_user or (kind = 'vet' and thing = p_user::text);
end
$$;

-- Takes out the rows of an owner's files whose bytes are gone. Returns how many wait for that still. For the service.
create or replace function public.fn_erase_file_rows(p_user uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_left int;
begin
  delete from public.files f
  where f.state = 'deleted' and f.cleared_at is not null
    and (f.uploader_id = p_user or f.subject_id in (select id from public.chat_sessions where owner_id = p_user));
  select count(*) into v_left from public.files f
  where f.state = 'deleted'
    and (f.uploader_id = p_user or f.subject_id in (select id from public.chat_sessions where owner_id = p_user));
  return v_left;
end
$$;
