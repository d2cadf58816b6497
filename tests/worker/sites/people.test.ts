import { expect, test } from 'vitest';
import * as z from 'zod';
import { getPlanOutput } from '../../../worker/sites/businesses/get-plan.ts';
import { listHistoryOutput } from '../../../worker/sites/businesses/list-history.ts';
import { lookAtInvitationOutput } from '../../../worker/sites/businesses/look-at-invitation.ts';
import { liveStateSchema } from '../../../worker/sites/content/site-snapshot.ts';
import { getSiteOutput } from '../../../worker/sites/sites/get-site.ts';
import { member } from '../support/consult.ts';
import { edit, published, restaurant, set } from '../support/restaurant.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

test('who changed what is read page by page, by the names that clients use', async () => {
  const { place, itemId } = await published();
  await edit(place, [set('menu_items', itemId, ['allergenNote', 'es'], null, 'Trazas')]);
  const input = { businessId: place.businessId, whatId: itemId, until: 'until-told' };
  await done(z.unknown(), mutation('businesses.setSoldOut', input, { as: place.owner }));
  const read = (more: object = {}) =>
    done(
      listHistoryOutput,
      query('businesses.history', { businessId: place.businessId, ...more }, { as: place.owner }),
    );
  const first = await read({ limit: 2 });
  expect(first.items).toMatchObject([
    { action: 'business.sold-out', name: { es: 'Croquetas' }, userId: place.owner.id },
    {
      action: 'content.edit',
      edits: [{ table: 'menu_items', field: 'allergenNote', name: { es: 'Croquetas' } }],
    },
  ]);
  const second = await read({ limit: 50, cursor: first.nextCursor });
  expect(second.items.map(({ action }) => action)).toEqual([
    'site.publish',
    'site.open',
    'content.edit',
    'business.create',
  ]);
  expect(second.nextCursor).toBeNull();
});

test('what counts at once, the plan, and since when guests see a site are told to its members', async () => {
  const { place, site, itemId } = await published();
  const { businessId, owner } = place;
  const input = { businessId, whatId: itemId, until: 'until-told' };
  await done(z.unknown(), mutation('businesses.setSoldOut', input, { as: owner }));
  const live = await done(liveStateSchema, query('businesses.live', { businessId }, { as: owner }));
  expect(live.soldOut).toEqual({ [itemId]: null });
  const plan = await done(getPlanOutput, query('businesses.plan', { businessId }, { as: owner }));
  expect(plan).toMatchObject({ isPayer: true, stopped: null, sites: { used: 1, limit: null } });
  const { liveSince } = await done(getSiteOutput, query('sites.get', { id: site.id }, { as: owner }));
  expect(Date.parse(liveSince ?? '')).not.toBeNaN();
});

test('T7 the link of an invitation says what it is about, and whom it is not for', async () => {
  const place = await restaurant();
  const [bea, eva] = [await member(), await member()];
  const { url } = await done(
    z.object({ url: z.string() }),
    mutation(
      'businesses.invite',
      { businessId: place.businessId, email: bea.email, role: 'ADMIN' },
      { as: place.owner },
    ),
  );
  const { pathname, hash } = new URL(url);
  expect(pathname).toBe('/studio/join');
  const token = hash.slice(1);
  const look = (as: typeof bea) =>
    done(lookAtInvitationOutput, mutation('businesses.invitation', { token }, { as }));
  expect(await look(bea)).toMatchObject({ state: 'open', name: 'Casa Ana', role: 'ADMIN', businessId: null });
  expect(await look(eva)).toMatchObject({ state: 'other' });
  await done(z.unknown(), mutation('businesses.acceptInvitation', { token }, { as: bea }));
  expect(await look(bea)).toMatchObject({ state: 'joined', businessId: place.businessId });
  const wrong = mutation('businesses.invitation', { token: 'nothing' }, { as: bea });
  expect(await refusal(wrong)).toBe('404 NOT_FOUND');
});
