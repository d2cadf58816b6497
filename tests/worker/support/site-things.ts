import * as z from 'zod';
import { contentFileSchema } from '../../../worker/sites/content/content-file.ts';
import { domainSchema } from '../../../worker/sites/domains/domain.ts';
import { member } from './consult.ts';
import { asOwner } from './doubles.ts';
import { applied, importOfText } from './import.ts';
import { contentOf, invite, joined, published, type Restaurant, restaurant } from './restaurant.ts';
import { twoWidths, uploadedPhoto } from './site-photo.ts';
import { rowOf, type Thing } from './thing.ts';
import { done, mutation, query } from './worker.ts';

/** Something of a business, which nobody else has to do with. */
async function ofBusiness(
  inputOf: (place: Restaurant) => Record<string, unknown> | Promise<Record<string, unknown>>,
): Promise<Thing> {
  const place = await restaurant();
  return {
    input: await inputOf(place),
    stranger: await member(),
    rightful: place.owner,
    state: rowOf('businesses', 'id', place.businessId),
  };
}

const byBusiness = ({ businessId }: Restaurant) => ({ businessId });
const byConfiguration = ({ configurationId: id }: Restaurant) => ({ id });

/** A site that was published. */
async function ofSite(
  inputOf: (siteId: string, place: Restaurant) => Record<string, unknown> | Promise<Record<string, unknown>>,
): Promise<Thing> {
  const { place, site } = await published();
  return {
    input: await inputOf(site.id, place),
    stranger: await member(),
    rightful: place.owner,
    state: rowOf('sites', 'id', site.id),
  };
}

const byId = (id: string) => ({ id });

/** An address that a site asked for. */
const ofDomain = () =>
  ofSite(async (siteId, { owner }) => {
    const host = `${crypto.randomUUID()}.example`;
    const { id } = await done(domainSchema, mutation('sites.domains.add', { siteId, host }, { as: owner }));
    return { id };
  });

/** Somebody who was asked to work at a business. */
const ofInvitation = () =>
  ofBusiness(async (place) => {
    const { id } = await invite(place, 'cook@example.test');
    return { businessId: place.businessId, invitationId: id };
  });

/** An import of a text that was read, begun again, or taken. */
async function ofImport(
  inputOf: (id: string) => Record<string, unknown>,
  prepare: (id: string, place: Restaurant) => Promise<unknown> = async () => undefined,
): Promise<Thing> {
  const place = await restaurant();
  const { id } = await importOfText(place, 'Flan 3,00 €');
  await prepare(id, place);
  return {
    input: inputOf(id),
    stranger: await member(),
    rightful: place.owner,
    state: rowOf('import_jobs', 'id', id),
  };
}

const applyNothing = (id: string) => ({
  id,
  key: crypto.randomUUID(),
  facts: [],
  language: 'es',
  menu: null,
});

const noHours = { week: [], special: [] };

/** By procedure, the thing of a restaurant that it names. */
export const siteThings: Record<string, () => Promise<Thing>> = {
  'businesses.get': () => ofBusiness(({ businessId: id }) => ({ id })),
  'businesses.archive': () => ofBusiness(({ businessId: id }) => ({ id })),
  'businesses.invite': () =>
    ofBusiness(({ businessId }) => ({ businessId, email: 'cook@example.test', role: 'STAFF' })),
  'businesses.revokeInvitation': ofInvitation,
  'businesses.remindInvitation': ofInvitation,
  'businesses.import': () =>
    ofBusiness(async ({ businessId, configurationId, owner }) => {
      const id = configurationId;
      const file = await done(contentFileSchema, query('configurations.export', { id }, { as: owner }));
      return { businessId, configurationId, file };
    }),
  'businesses.photos.begin': () => ofBusiness(({ businessId }) => ({ businessId, ...twoWidths() })),
  'businesses.photos.finish': () =>
    ofBusiness(async (place) => ({ businessId: place.businessId, id: await uploadedPhoto(place) })),
  'businesses.photos.list': () => ofBusiness(byBusiness),
  'businesses.setMember': () =>
    ofBusiness(async (place) => ({
      businessId: place.businessId,
      userId: (await joined(place, 'STAFF')).id,
      role: 'ADMIN',
    })),
  'businesses.content': () => ofBusiness(byBusiness),
  'businesses.edit': () =>
    ofBusiness(({ businessId, menuId }) => ({
      businessId,
      key: crypto.randomUUID(),
      edits: [{ op: 'remove', table: 'menus', id: menuId }],
    })),
  'businesses.edits': () => ofBusiness(({ businessId }) => ({ businessId, after: 0 })),
  'businesses.history': () => ofBusiness(byBusiness),
  'businesses.plan': () => ofBusiness(byBusiness),
  'businesses.live': () => ofBusiness(byBusiness),
  'businesses.setHours': () => ofBusiness(({ businessId }) => ({ businessId, was: noHours, hours: noHours })),
  'businesses.setSoldOut': async () => {
    const { place, itemId } = await published();
    return {
      input: { businessId: place.businessId, whatId: itemId, until: null },
      stranger: await member(),
      rightful: place.owner,
      state: rowOf('menu_items', 'id', itemId),
    };
  },
  'configurations.save': () =>
    ofBusiness(({ businessId, configurationId: id }) => ({
      id,
      businessId,
      name: 'Otra',
      templateCode: 'modern',
      settings: {},
      content: {},
    })),
  'configurations.list': () => ofBusiness(byBusiness),
  'configurations.get': () => ofBusiness(byConfiguration),
  'configurations.delete': () => ofBusiness(byConfiguration),
  'configurations.export': () => ofBusiness(byConfiguration),
  'configurations.validate': () => ofBusiness(byConfiguration),
  'configurations.preview': () => ofBusiness(byConfiguration),
  'configurations.endPreviews': () => ofBusiness(byConfiguration),
  'configurations.publish': () =>
    ofSite(async (siteId, place) => ({
      id: place.configurationId,
      siteId,
      revision: (await contentOf(place)).revision,
    })),
  'scraper.jobs.create': () =>
    ofBusiness(({ businessId }) => ({ businessId, key: crypto.randomUUID(), what: { text: 'Flan 3,00 €' } })),
  'scraper.jobs.list': () => ofBusiness(byBusiness),
  'scraper.jobs.get': () => ofImport(byId),
  'scraper.jobs.applyDraft': () => ofImport(applyNothing),
  'scraper.jobs.claimPictures': () => ofImport(byId),
  'scraper.jobs.undo': () => ofImport(byId, (id, place) => applied(place, applyNothing(id))),
  'scraper.jobs.retry': () =>
    ofImport(byId, (id) =>
      asOwner(
        `update public.import_jobs set source = 'address', address = 'https://casa.example/', address_key = 'casa.example', draft = null,
         status = 'failed', failure = 'away' where id = $1`,
        [id],
      ),
    ),
  'sites.open': () =>
    ofBusiness(({ businessId, configurationId }) => ({
      key: crypto.randomUUID(),
      businessId,
      configurationId,
      slug: `casa-${crypto.randomUUID()}`,
    })),
  'sites.get': () => ofSite(byId),
  'sites.versions': () => ofSite(byId),
  'sites.compare': () => ofSite(byId),
  'sites.rollBack': () => ofSite((id) => ({ id, version: 1 })),
  'sites.unschedule': () => ofSite(byId),
  'sites.rename': () => ofSite((id) => ({ id, slug: `otra-${id}` })),
  'sites.close': () => ofSite(byId),
  'sites.reopen': () =>
    ofSite(async (id, { owner }) => {
      await done(z.unknown(), mutation('sites.close', { id }, { as: owner }));
      return { id };
    }),
  'sites.visits': () => ofSite(byId),
  'sites.domains.add': () => ofSite((siteId) => ({ siteId, host: 'casa-ana.example' })),
  'sites.domains.check': ofDomain,
  'sites.domains.remove': ofDomain,
};
