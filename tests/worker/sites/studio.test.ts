import { expect, test } from 'vitest';
import * as z from 'zod';
import { getBusinessOutput } from '../../../worker/sites/businesses/get-business.ts';
import { listEditsOutput } from '../../../worker/sites/businesses/list-edits.ts';
import { saveConfigurationOutput } from '../../../worker/sites/configurations/save-configuration.ts';
import { validateConfigurationOutput } from '../../../worker/sites/configurations/validate-configuration.ts';
import { compareVersionsOutput } from '../../../worker/sites/sites/compare-versions.ts';
import { listVersionsOutput } from '../../../worker/sites/sites/list-versions.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import {
  contentOf,
  dish,
  edit,
  joined,
  newBusiness,
  openSite,
  publish,
  published,
  restaurant,
  set,
} from '../support/restaurant.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

test('T6 a business is opened with a page and a menu, and its people see each other as they may', async () => {
  const place = await restaurant();
  const sam = await joined(place, 'STAFF');
  const seenBy = (as: typeof sam) =>
    done(getBusinessOutput, query('businesses.get', { id: place.businessId }, { as }));
  const [owner, staff] = [await seenBy(place.owner), await seenBy(sam)];
  expect(owner.members.map(({ role, email, isPayer }) => [role, email, isPayer])).toEqual([
    ['OWNER', place.owner.email, true],
    ['STAFF', sam.email, false],
  ]);
  expect(staff.members.map(({ email }) => email)).toEqual([null, sam.email]);
  expect(staff.business.role).toBe('STAFF');
  const content = await contentOf(place, sam);
  expect(content).toMatchObject({
    role: 'STAFF',
    tables: { menus: [{ name: { es: 'Carta', en: 'Menu' } }] },
  });
});

test('T5 content is edited field by field, and who follows sees what was done by the names that they use', async () => {
  const place = await restaurant();
  const { revision } = await contentOf(place);
  const { itemId, sizeId } = await dish(place);
  const answer = await edit(place, [
    set('menu_items', itemId, ['allergenNote', 'es'], null, '  Puede llevar trazas '),
    set('item_sizes', sizeId, ['byMarket'], true, false),
    set('item_sizes', sizeId, ['price'], 800, 1000),
  ]);
  expect(answer.conflicts).toEqual([{ index: 2, now: 950 }]);
  const { revisions } = await done(
    listEditsOutput,
    query('businesses.edits', { businessId: place.businessId, after: revision }, { as: place.owner }),
  );
  expect(revisions.map((one) => one.edits.length)).toEqual([3, 2]);
  expect(revisions[1]?.edits[0]).toMatchObject({
    op: 'set',
    path: ['allergenNote', 'es'],
    was: null,
    value: 'Puede llevar trazas',
  });
  expect(revisions[0]?.edits[1]).toMatchObject({ op: 'add', values: { categoryId: expect.any(String) } });
});

test.each([
  ['a field that there is not', ['colour'], 'red'],
  ['a language that is none', ['name', 'xx'], 'Hola'],
  ['a name that is too long', ['name', 'es'], 'x'.repeat(121)],
  ['a state of an allergen that is none', ['allergens', 'gluten'], 'perhaps'],
  ['an allergen that is none', ['allergens', 'strawberries'], 'contains'],
  ['a list that is none', ['diets'], 'vegan'],
  ['what another business has', ['categoryId'], crypto.randomUUID()],
])('T3 %s is refused', async (_, path, value) => {
  const place = await restaurant();
  const { itemId } = await dish(place);
  const input = {
    businessId: place.businessId,
    key: crypto.randomUUID(),
    edits: [set('menu_items', itemId, path, null, value)],
  };
  // A field that is made from something else is no mistake of what is sent.
  const outcome = await refusal(mutation('businesses.edit', input, { as: place.owner }));
  expect(outcome).toBe(path[0] === 'categoryId' ? '200 allowed' : '400 BAD_INPUT');
});

test('X4 what is not fit to go out is listed with where it is mended; with a reason it goes out, and the reason is kept', async () => {
  const place = await restaurant();
  const { itemId, sizeId } = await dish(place);
  await edit(place, [
    set('item_sizes', sizeId, ['price'], 950, null),
    set('menu_items', itemId, ['allergens', 'gluten'], 'contains', null),
  ]);
  const site = await openSite(place);
  const checked = await done(
    validateConfigurationOutput,
    query('configurations.validate', { id: place.configurationId }, { as: place.owner }),
  );
  expect(checked.findings.filter(({ severity }) => severity === 'stops')).toMatchObject([
    { code: 'price-missing', table: 'menu_items', id: itemId },
    { code: 'allergens-undeclared', table: 'menu_items', id: itemId, path: ['allergens'] },
  ]);
  const input = { id: place.configurationId, siteId: site.id, revision: checked.revision };
  const stopped = await mutation('configurations.publish', input, { as: place.owner });
  expect(stopped).toMatchObject({ code: 'WRONG_STATE', params: { subject: 'findings', count: 2 } });
  const version = await publish(place, site.id, { overrideReason: 'El precio sale mañana' });
  expect(version).toMatchObject({ number: 1, overrideReason: 'El precio sale mañana' });
  const audit = await asOwner<{ details: unknown }>(
    `select details from public.audit_log where action = 'site.publish' and entity_id = $1`,
    [site.id],
  );
  expect(audit).toMatchObject([{ details: { overridden: true } }]);
});

test('X1 a publication of what has changed meanwhile is refused', async () => {
  const { place, site, itemId } = await published();
  const { revision } = await contentOf(place);
  await edit(place, [set('menu_items', itemId, ['highlighted'], false, true)]);
  const input = { id: place.configurationId, siteId: site.id, revision };
  expect(await mutation('configurations.publish', input, { as: place.owner })).toMatchObject({
    code: 'CONFLICT',
    params: { revision: revision + 1 },
  });
});

test('what is otherwise since the last publication is said thing by thing; versions are listed newest first', async () => {
  const { place, site, itemId, sizeId } = await published();
  await edit(place, [set('item_sizes', sizeId, ['price'], 950, 1100)]);
  await dish(place, 'Flan');
  const compare = (input: object) =>
    done(compareVersionsOutput, query('sites.compare', { id: site.id, ...input }, { as: place.owner }));
  expect((await compare({})).counts).toEqual({ 'price-up': 1, 'dish-added': 1, 'category-added': 1 });
  await publish(place, site.id);
  await edit(place, [{ op: 'remove', table: 'menu_items', id: itemId }]);
  expect((await compare({})).counts).toEqual({ 'dish-removed': 1 });
  expect((await compare({ from: 1, to: 2 })).counts).toMatchObject({ 'price-up': 1 });
  expect(await refusal(query('sites.compare', { id: site.id, from: 7 }, { as: place.owner }))).toBe(
    '404 NOT_FOUND',
  );

  const list = (input: object) =>
    done(listVersionsOutput, query('sites.versions', { id: site.id, ...input }, { as: place.owner }));
  const first = await list({ limit: 1 });
  expect(first.items.map(({ number }) => number)).toEqual([2]);
  expect((await list({ limit: 1, cursor: first.nextCursor })).items.map(({ number }) => number)).toEqual([1]);
});

test('T5 a page that is saved as a whole keeps what somebody else changed meanwhile, and says so', async () => {
  const place = await restaurant();
  const id = crypto.randomUUID();
  const page = { name: 'Verano', templateCode: 'modern', settings: {}, content: {} };
  const save = (input: object) =>
    done(
      saveConfigurationOutput,
      mutation(
        'configurations.save',
        { id, businessId: place.businessId, ...page, ...input },
        { as: place.owner },
      ),
    );
  const { configuration: was } = await save({});
  await edit(place, [set('configurations', id, ['name'], 'Verano', 'Invierno')]);
  const { configuration, conflicts } = await save({ name: 'Otoño', templateCode: 'cozy', was });
  expect(conflicts).toEqual(['name']);
  expect(configuration).toMatchObject({ name: 'Invierno', templateCode: 'cozy' });
});

test('T7 a link is for one address, works once, and says nothing to others', async () => {
  const place = await restaurant();
  const bea = await member();
  const { url } = await done(
    z.object({ url: z.string() }),
    mutation(
      'businesses.invite',
      { businessId: place.businessId, email: ` ${bea.email.toUpperCase()} `, role: 'ADMIN' },
      { as: place.owner },
    ),
  );
  const token = new URL(url).hash.slice(1);
  expect(await refusal(mutation('businesses.acceptInvitation', { token }, { as: await member() }))).toBe(
    '404 NOT_FOUND',
  );
  expect(await refusal(mutation('businesses.acceptInvitation', { token }, { as: bea }))).toBe('200 allowed');
  const [row] = await asOwner<{ token_hash: string }>(
    'select token_hash from public.invitations where business_id = $1',
    [place.businessId],
  );
  expect(row?.token_hash).not.toContain(token);
});

test('X5 T7 what the plan does not include is said with the plan that has it', async () => {
  const owner = await member();
  const { id } = await done(
    z.object({ id: z.string() }),
    mutation('businesses.create', newBusiness(crypto.randomUUID()), { as: owner }),
  );
  const invited = await mutation(
    'businesses.invite',
    { businessId: id, email: 'cook@example.test', role: 'STAFF' },
    { as: owner },
  );
  expect(invited).toMatchObject({
    code: 'QUOTA_EXCEEDED',
    params: { meter: 'member', limit: 1, used: 1, planCode: 'basic' },
  });
});
