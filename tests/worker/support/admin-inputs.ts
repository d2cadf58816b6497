/** A clinic that nobody has. */
const noCenter = () => ({
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

const somebody = { userId: crypto.randomUUID() };
const someApplication = { id: crypto.randomUUID(), version: 1, reason: 'x' };

/** Inputs of an admin's procedures that need one, about nothing that exists; and what an admin is told then. */
export const adminInputs: Record<
  string,
  { input: Record<string, unknown>; admin: string; env?: Record<string, string> }
> = {
  // Nobody mends the one price list under the tests that look at it.
  'admin.pricing.sync': {
    input: {},
    admin: '503 UNAVAILABLE',
    env: { STRIPE_API_BASE: 'http://127.0.0.1:1' },
  },
  'admin.pricing.setPrice': {
    input: {
      product: 'call-a-vet',
      planCode: 'none',
      currency: 'EUR',
      interval: 'month',
      unitAmount: 1,
      replaces: null,
    },
    admin: '404 NOT_FOUND',
  },
  'admin.payments.refund': {
    input: { id: crypto.randomUUID(), reason: 'duplicate', idempotencyKey: crypto.randomUUID() },
    admin: '404 NOT_FOUND',
  },
  'admin.payouts.pay': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  'admin.payouts.reverse': { input: { id: crypto.randomUUID(), reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.payoutRules.set': {
    input: {
      meter: 'chat',
      level: null,
      currency: 'EUR',
      shareBp: 1,
      fixedAmount: null,
      onRefund: 'kept',
      validFrom: '2021-01-01T00:00:00Z',
      replaces: null,
    },
    admin: '400 BAD_INPUT',
  },
  'admin.credits.grant': {
    input: { ...somebody, meter: 'chat', amount: 1, note: 'x', idempotencyKey: crypto.randomUUID() },
    admin: '404 NOT_FOUND',
  },
  'admin.billing.account': { input: somebody, admin: '200 allowed' },
  'admin.billing.repair': { input: somebody, admin: '404 NOT_FOUND' },
  'admin.search': { input: { q: 'Luna' }, admin: '200 allowed' },
  'admin.clearSecondFactor': { input: somebody, admin: '404 NOT_FOUND' },
  'admin.endAccount': { input: { ...somebody, reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.keptIdentity': { input: { ...somebody, reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.applications.documents': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  'admin.applications.approve': { input: someApplication, admin: '404 NOT_FOUND' },
  'admin.applications.refuse': { input: someApplication, admin: '404 NOT_FOUND' },
  'admin.applications.ask': { input: someApplication, admin: '404 NOT_FOUND' },
  'admin.vets.photo': { input: { vetId: crypto.randomUUID() }, admin: '200 allowed' },
  'admin.vets.removePhoto': { input: { vetId: crypto.randomUUID(), reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.vets.suspend': { input: { vetId: crypto.randomUUID(), reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.vets.resume': { input: { vetId: crypto.randomUUID(), reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.accounts.setRole': { input: { ...somebody, role: 'vet', reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.accounts.suspend': { input: { ...somebody, reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.accounts.restore': { input: { ...somebody, reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.accounts.logOut': { input: { ...somebody, reason: 'x' }, admin: '404 NOT_FOUND' },
  'admin.centers.save': { input: noCenter(), admin: '404 NOT_FOUND' },
  'admin.contact.note': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  'admin.consult.erase': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  'admin.notifications.replay': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  'admin.jobs.run': { input: { name: 'none' }, admin: '404 NOT_FOUND' },
  'admin.settings.setPromise': {
    // A revision that it never had.
    input: {
      mode: 'chat',
      active: true,
      answerSeconds: 3600,
      levels: { red: 300, orange: 900, yellow: 3600, green: 7200, blue: 14_400 },
      creditDays: 90,
      creditCap: 2,
      capDays: 30,
      followUpHours: 72,
      revision: 0,
      reason: 'x',
    },
    admin: '409 CONFLICT',
  },
  'admin.settings.setPlanLimits': {
    input: { product: 'call-a-vet', planCode: 'none', limits: {}, was: {}, reason: 'x' },
    admin: '404 NOT_FOUND',
  },
  'admin.sites.visits': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
  // It is offered already.
  'admin.templates.offer': {
    input: { code: 'cozy', active: true, reason: 'x' },
    admin: '409 WRONG_STATE',
  },
  'admin.webhooks.replay': { input: { id: crypto.randomUUID() }, admin: '404 NOT_FOUND' },
};
