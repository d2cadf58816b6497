import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { addConfiguration } from '../../../db/calls/sites/configurations.ts';
import { listTemplates as listAll } from '../../../worker/backoffice/templates/list-templates.ts';
import { offerTemplate, offerTemplateInput } from '../../../worker/backoffice/templates/offer-template.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import { listTemplates } from '../../../worker/sites/templates/list-templates.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { edit, newRestaurant, openRestaurant } from '../support/restaurant.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let postgres: TestPostgres;
let world: World;
let neon: TestNeon;
let admin: SignedIn;
let ctx: AdminContext;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openWorld(postgres);
  neon = await startNeon(postgres);
  admin = await world.person({ role: 'admin' });
  const base = verbContext(varsFor(neon));
  ctx = {
    ...base,
    actor: admin,
    accessToken: '',
    role: 'admin',
    db: base.database.asAdmin(admin, base.request),
  };
});
afterAll(async () => {
  await neon.close();
  await world.close();
});

const offer = (code: string, active: boolean, reason = 'Se rehace') =>
  offerTemplate(ctx, offerTemplateInput.parse({ code, active, reason }));
const offered = async () => (await listTemplates(ctx, {})).templates.map(({ code }) => code);
const already = (subject: string) => ({ code: 'WRONG_STATE', params: { subject } });
const known = async (code: string) =>
  (await listAll(ctx)).templates.find((template) => template.code === code);

test('A template that is hidden is no longer offered, stays with who has it, and is offered again; each with its reason in the log', async () => {
  await newRestaurant(world, 'free');
  const before = await known('cozy');
  expect(before).toMatchObject({ active: true, pages: 1, liveSites: 0, stars: null });

  await offer('cozy', false);
  expect(await offered()).not.toContain('cozy');
  await expect(offer('cozy', false)).rejects.toMatchObject(already('withdrawn-template'));
  expect(await known('cozy')).toEqual({ ...before, active: false });

  await offer('cozy', true);
  await expect(offer('cozy', true)).rejects.toMatchObject(already('offered-template'));
  expect(await offered()).toContain('cozy');
  const entries = await postgres.query(
    "select actor_id, action, entity_id, details from audit_log where action like 'template.%' order by at, id",
  );
  expect(entries).toEqual(
    [
      ['template.hide', true],
      ['template.offer', false],
    ].map(([action, was]) => ({
      actor_id: admin.id,
      action,
      entity_id: 'cozy',
      details: { before: was, after: !was, reason: 'Se rehace' },
    })),
  );
});

test('The last template that is offered stays so, and nobody but an admin hides one', async () => {
  for (const code of ['minimalist', 'modern', 'stylish']) await offer(code, false);
  await expect(offer('cozy', false)).rejects.toMatchObject(already('last-template'));
  expect(await offered()).toEqual(['cozy']);
  for (const code of ['minimalist', 'modern', 'stylish']) await offer(code, true);

  const vet = await world.person({ role: 'vet' });
  const asVet: AdminContext = { ...ctx, actor: vet, db: ctx.database.asAdmin(vet, ctx.request) };
  await expect(offerTemplate(asVet, { code: 'cozy', active: false, reason: 'x' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await offered()).toContain('cozy');
});

test('A template that is hidden is chosen for no new business or page and for no page that has another; a page that has it keeps it', async () => {
  const place = await newRestaurant(world, 'free');
  const chosen = (was: string, value: string) => ({
    op: 'set',
    table: 'configurations',
    id: place.configuration,
    path: ['template_code'],
    was,
    value,
  });
  const added = (id: string) =>
    world
      .as(place.owner)
      .run((tx) => [
        addConfiguration(tx, id, place.id, { name: 'Otra', templateCode: 'cozy', settings: {}, content: {} }),
      ]);
  const before = randomUUID();
  await added(before);
  await offer('cozy', false);
  const hidden = { subject: 'hidden-template' };
  expect(await refusal(added(randomUUID()), 'WRONG_STATE')).toEqual(hidden);
  expect(await refusal(openRestaurant(world, place.owner), 'WRONG_STATE')).toEqual(hidden);
  // What was sent before it was hidden, and a change that leaves it as it is, go through.
  await added(before);
  expect(await edit(world, place.owner, place.id, [chosen('cozy', 'cozy')])).toMatchObject({ conflicts: [] });

  await edit(world, place.owner, place.id, [chosen('cozy', 'modern')]);
  expect(
    await refusal(edit(world, place.owner, place.id, [chosen('modern', 'cozy')]), 'WRONG_STATE'),
  ).toEqual(hidden);
  expect(
    await postgres.query(
      'select template_code, archived_at from configurations where business_id = $1 order by template_code',
      [place.id],
    ),
  ).toEqual([
    { template_code: 'cozy', archived_at: null },
    { template_code: 'modern', archived_at: null },
  ]);
  await offer('cozy', true);
  await edit(world, place.owner, place.id, [chosen('modern', 'cozy')]);
});
