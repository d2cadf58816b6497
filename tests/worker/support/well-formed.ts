import { adminInputs } from './admin-inputs.ts';
import { startInput } from './consult.ts';
import { weighed } from './record-things.ts';
import { siteInputs } from './site-inputs.ts';
import { applicationContent } from './vet-application.ts';

/** Something for each field that a procedure may want, about nothing that exists. */
const anything = () => ({
  id: crypto.randomUUID(),
  sessionId: crypto.randomUUID(),
  userId: crypto.randomUUID(),
  vetId: crypto.randomUUID(),
  paymentId: crypto.randomUUID(),
  offerId: crypto.randomUUID(),
  ...startInput(crypto.randomUUID()),
  product: 'call-a-vet',
  planCode: 'family',
  plan: 'family',
  interval: 'month',
  currency: 'EUR',
  unitAmount: 1,
  replaces: null,
  meter: 'chat',
  amount: 1,
  note: 'x',
  reason: 'duplicate',
  stars: 5,
  name: 'Luna',
  species: 'dog',
  on: true,
  onDuty: true,
  timeZone: 'Europe/Madrid',
  following: false,
  phone: '+34600000000',
  code: '000000',
  group: 'consult',
  channel: 'sms',
  enabled: true,
  quiet: null,
  endpoint: 'https://fcm.googleapis.com/x',
  keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
});

const noSubject = { subject: 'consult', subjectId: crypto.randomUUID() };

/** Where the same word means another thing. */
const ofItsOwn: Readonly<Record<string, object>> = {
  'me.deleteAccount': { confirmed: true },
  'desk.relevel': { level: 'red', reason: 'worse' },
  'desk.giveBack': { reason: 'no-time' },
  'duty.list': { from: '2026-11-02T00:00:00Z', until: '2026-11-09T00:00:00Z' },
  'duty.plan': { day: '2026-11-02', from: '09:00', until: '17:00', weeks: 1 },
  'duty.copyWeek': { from: '2026-11-02', to: '2026-11-09' },
  'duty.setSettings': {
    chatsAtOnce: 1,
    modes: ['chat'],
    languages: ['es'],
    species: ['dog'],
    shiftNotices: true,
  },
  'attachments.begin': {
    ...noSubject,
    file: { id: crypto.randomUUID(), name: 'a.jpg', type: 'image/jpeg', size: 9 },
  },
  'attachments.addresses': { files: [{ id: crypto.randomUUID(), variant: 'shown' }] },
  'attachments.list': noSubject,
  'pets.setPhoto': { file: null },
  'vets.setPhoto': { file: null },
  'record.add': { petId: crypto.randomUUID(), entry: weighed },
  'record.change': { petId: crypto.randomUUID(), revision: 1, entry: weighed },
  'record.remove': { petId: crypto.randomUUID(), revision: 1, kind: 'weight' },
  'drafts.signSummary': { lines: [{ draftLine: null, part: 'advised', text: 'x' }] },
  'translations.read': { to: 'en', messageIds: [crypto.randomUUID()] },
  'notes.save': { changes: { plan: { was: '', to: 'x' } } },
  'notes.sign': { revision: 1 },
  'carePlans.saveDraft': { amends: null, changes: { findings: { was: '', to: 'x' } } },
  'carePlans.sign': { planId: crypto.randomUUID(), revision: 1, confirmed: [] },
  'carePlans.noteFoodChain': { foodChain: 'out' },
  'vets.application.save': { content: applicationContent(crypto.randomUUID()), version: null },
  'vets.application.send': { content: applicationContent(crypto.randomUUID()), version: null },
};

/** An input that a procedure takes for one, about nothing that exists. */
export const wellFormed = (procedure: string): object => ({
  ...anything(),
  ...adminInputs[procedure]?.input,
  ...ofItsOwn[procedure],
  ...siteInputs()[procedure],
});
