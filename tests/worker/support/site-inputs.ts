import { twoWidths } from './site-photo.ts';

const business = {
  name: 'Casa Nada',
  kind: 'bar',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['es'],
};
const noHours = { week: [], special: [] };
const id = () => crypto.randomUUID();
const slug = 'casa-nada';
const page = { name: 'Nada', templateCode: 'cozy', settings: {}, content: {} };

/** By procedure, an input that the studio's verbs take for one, about nothing that exists. */
export function siteInputs(): Readonly<Record<string, object>> {
  const ofBusiness = { businessId: id() };
  return {
    'templates.rate': { code: 'cozy', stars: 5 },
    'businesses.create': {
      ...business,
      key: id(),
      templateCode: 'cozy',
      pageName: 'Nada',
      menuName: { es: 'Carta' },
    },
    'businesses.invite': { ...ofBusiness, email: 'cook@example.test', role: 'STAFF' },
    'businesses.remindInvitation': { ...ofBusiness, invitationId: id() },
    'businesses.revokeInvitation': { ...ofBusiness, invitationId: id() },
    'businesses.invitation': { token: 'x' },
    'businesses.acceptInvitation': { token: 'x' },
    'businesses.setMember': { ...ofBusiness, role: 'STAFF' },
    'businesses.content': ofBusiness,
    'businesses.edit': {
      ...ofBusiness,
      key: id(),
      edits: [{ op: 'remove', table: 'menus', id: id() }],
    },
    'businesses.edits': { ...ofBusiness, after: 0 },
    'businesses.history': ofBusiness,
    'businesses.plan': ofBusiness,
    'businesses.live': ofBusiness,
    'businesses.setHours': { ...ofBusiness, was: noHours, hours: noHours },
    'businesses.setSoldOut': { ...ofBusiness, whatId: id(), until: null },
    'businesses.import': {
      ...ofBusiness,
      configurationId: id(),
      file: {
        schema: 'gastronomy-os/content',
        version: 1,
        exportedAt: '2026-11-02T00:00:00.000Z',
        businessId: id(),
      },
    },
    'businesses.photos.begin': { ...ofBusiness, ...twoWidths() },
    'businesses.photos.finish': { ...ofBusiness, id: id() },
    'businesses.photos.list': ofBusiness,
    'configurations.save': { ...ofBusiness, ...page, id: id() },
    'configurations.publish': { siteId: id(), revision: 0 },
    'sites.open': { ...ofBusiness, key: id(), configurationId: id(), slug },
    'sites.rollBack': { version: 1 },
    'sites.rename': { slug },
    'scraper.jobs.create': { ...ofBusiness, key: id(), what: { text: 'Flan 3,00 €' } },
    'scraper.jobs.list': ofBusiness,
    'scraper.jobs.applyDraft': { key: id(), facts: [], language: 'es', menu: null },
    'sites.domains.add': { siteId: id(), host: 'nada.example' },
  };
}
