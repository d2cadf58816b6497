/** Schemas that a form and the verb behind it share; they import nothing but each other, so that no code of the Worker comes along. */
export const consultFields = [
  'worker/consults/pets/pet.ts',
  'worker/consults/sessions/consult.ts',
  'worker/consults/sessions/consent.ts',
  'worker/consults/call-backs/callback.ts',
  'worker/consults/duty/duty-shift.ts',
  'worker/consults/duty/vet-settings.ts',
  'worker/consults/vets/application.ts',
  'worker/consults/notes/note.ts',
  'worker/consults/care-plans/care-plan.ts',
  'worker/consults/care-plans/plan-draft.ts',
  'worker/consults/care-plans/missing-in-plan.ts',
  'worker/consults/care-plans/dose.ts',
  'worker/consults/care-plans/medicine-warnings.ts',
  'worker/consults/care-plans/medicine-rules',
  'worker/consults/record/entry.ts',
] as const;
/** The rules of urgency and the pure functions that read answers by them: the same code decides on both ends. */
export const triageEngine = 'worker/consults/triage';
export const moneyFields = [
  'worker/backoffice/money-fields.ts',
  'worker/backoffice/payouts/payout-fields.ts',
] as const;
export const contactFields = ['worker/core/contact/contact-fields.ts'] as const;
export const profileFields = ['worker/core/identity/profile-fields.ts'] as const;
export const centerFields = ['worker/backoffice/centers/center-fields.ts'] as const;
export const settingFields = [
  'worker/backoffice/settings/promise-fields.ts',
  'worker/backoffice/settings/change-reason.ts',
] as const;
