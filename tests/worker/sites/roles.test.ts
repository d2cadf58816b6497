import { expect, test } from 'vitest';
import { type MemberRole, memberActs } from '../../../contract/sites.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { procedures } from '../support/procedures.ts';
import { siteThings } from '../support/site-things.ts';
import { call, refusal } from '../support/worker.ts';

/** What each verb about a restaurant is, of what members do. */
const actOf: Readonly<Record<string, keyof typeof memberActs>> = {
  'businesses.get': 'read',
  'businesses.archive': 'own',
  'businesses.invite': 'members',
  'businesses.remindInvitation': 'members',
  'businesses.revokeInvitation': 'members',
  'businesses.setMember': 'members',
  'businesses.content': 'read',
  'businesses.edit': 'edit',
  'businesses.edits': 'read',
  'businesses.history': 'read',
  'businesses.live': 'read',
  'businesses.plan': 'read',
  'businesses.setHours': 'hours',
  'businesses.setSoldOut': 'serve',
  'businesses.import': 'edit',
  'businesses.photos.begin': 'edit',
  'businesses.photos.finish': 'edit',
  'businesses.photos.list': 'read',
  'configurations.save': 'design',
  'configurations.list': 'read',
  'configurations.get': 'read',
  'configurations.delete': 'design',
  'configurations.export': 'read',
  'configurations.validate': 'read',
  'configurations.preview': 'edit',
  'configurations.endPreviews': 'edit',
  'configurations.publish': 'publish',
  'sites.list': 'read',
  'sites.open': 'publish',
  'sites.get': 'read',
  'sites.versions': 'read',
  'sites.compare': 'read',
  'sites.rollBack': 'publish',
  'sites.unschedule': 'publish',
  'sites.rename': 'publish',
  'sites.close': 'publish',
  'sites.reopen': 'publish',
  'sites.visits': 'read',
  'sites.domains.add': 'domains',
  'sites.domains.check': 'read',
  'sites.domains.remove': 'domains',
  'scraper.jobs.create': 'edit',
  'scraper.jobs.list': 'read',
  'scraper.jobs.get': 'read',
  'scraper.jobs.retry': 'edit',
  'scraper.jobs.applyDraft': 'edit',
  'scraper.jobs.claimPictures': 'edit',
  'scraper.jobs.undo': 'edit',
};

/** Somebody who is this in every business of a payer. */
async function working(payerId: string, role: MemberRole) {
  const person = await member();
  await asOwner(
    `insert into public.business_members (business_id, user_id, role) select id, $2, $3 from public.businesses where payer_id = $1`,
    [payerId, person.id, role],
  );
  return person;
}

test('T6 every verb about a restaurant is in the table', () => {
  expect(Object.keys(siteThings).filter((name) => !(name in actOf))).toEqual([]);
});

test.each(Object.keys(siteThings))(
  'T6 %s does what the table of roles says, for STAFF, ADMIN and an OWNER who does not pay',
  async (name) => {
    const act = actOf[name];
    const type = procedures.find((procedure) => procedure.name === name)?.type;
    const make = siteThings[name];
    if (act === undefined || type === undefined || make === undefined) throw new Error(`${name} is unknown`);
    for (const role of ['STAFF', 'ADMIN', 'OWNER'] as const) {
      const allowed: readonly MemberRole[] = memberActs[act];
      const { input, rightful } = await make();
      const as = await working(rightful.id, role);
      expect([role, await refusal(call(type, name, input, { as }))]).toEqual([
        role,
        allowed.includes(role) ? '200 allowed' : '403 FORBIDDEN',
      ]);
    }
  },
);
