import { startInput } from './consult.ts';

/** A clinic that nobody has. */
export const noCenter = () => ({
  id: crypto.randomUUID(),
  version: '1',
  name: 'Nada',
  address: 'Nada',
  city: 'Nada',
  postalCode: '',
  country: 'ES',
  phone: '+34 000 000 000',
  url: null,
  species: ['dog'],
  latitude: 0,
  longitude: 0,
  timeZone: 'Europe/Madrid',
  emergency: false,
  isExample: false,
  status: 'inactive',
  hours: [],
  specialHours: [],
});

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

/** Where the same word means another thing. */
const ofItsOwn: Readonly<Record<string, object>> = {
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
  'admin.centers.save': noCenter(),
};

/** An input that a procedure takes for one, about nothing that exists. */
export const wellFormed = (procedure: string): object => ({ ...anything(), ...ofItsOwn[procedure] });
