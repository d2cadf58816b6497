import { anonymous, deleted, type Fates, kept, nobody } from './fate.ts';

const record = 'Código Civil, art. 1964.2: that a consult was held, five years';
const signed =
  'Código Civil, art. 1964.2: what a vet signed is their record, five years after an owner is gone';
const vetsWords = 'what a vet said or did in a consult of somebody else is that owner’s record';

/** What becomes of what Call-a-Vet knows of an owner or a vet. */
export const consultFates: Fates = {
  pets: anonymous('owner_id'),
  pet_weights: kept(vetsWords, 'author_id'),
  pet_vaccinations: kept(vetsWords, 'author_id'),
  pet_medications: kept(vetsWords, 'author_id'),
  pet_record_changes: kept(vetsWords, 'changed_by'),
  pet_record_shares: deleted,
  consult_notes: {
    ...kept(signed, 'owner_id', 'vet_id', 'addenda'),
    person: ['subjective', 'objective', 'assessment', 'plan', 'addenda'],
  },
  care_plans: {
    ...kept(signed, 'owner_id', 'vet_id', 'confirmations'),
    person: ['vet_name', 'content', 'animal'],
  },
  care_plan_drafts: deleted,
  chat_sessions: kept(record, 'owner_id', 'vet_id', 'ended_by'),
  messages: kept(vetsWords, 'sender_id'),
  consult_triage: deleted,
  consult_drafts: kept(vetsWords),
  consult_summaries: kept(vetsWords, 'vet_id'),
  message_translations: kept(vetsWords),
  consult_links: kept(`of their own consults none; ${vetsWords}, for thirty days`, 'created_by'),
  consult_guests: kept(vetsWords, 'removed_by'),
  consult_offers: kept(record, 'vet_id'),
  calls: kept(record, 'started_by'),
  call_legs: kept(record, 'user_id'),
  call_events: nobody,
  callback_requests: kept('that a vet answered somebody’s request, for thirty days', 'vet_id'),
  ratings: anonymous('owner_id', 'vet_id'),
  vets: anonymous('user_id'),
  vet_skills: deleted,
  vet_licences: deleted,
  vet_applications: deleted,
  duty_shifts: deleted,
  centers: nobody,
  center_hours: nobody,
  center_special_hours: nobody,
};
