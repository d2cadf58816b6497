import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import { inviteMember } from '../../../db/calls/sites/businesses.ts';
import { addPreview } from '../../../db/calls/sites/configurations.ts';
import { setBusinessHours } from '../../../db/calls/sites/content.ts';
import { addDomain } from '../../../db/calls/sites/sites.ts';
import { rateTemplate } from '../../../db/calls/sites/templates.ts';
import { add, addDish, giveSitePlan, open, openRestaurant, publish } from './restaurant.ts';
import type { World } from './world.ts';

/** A restaurant of this owner that left a row in every table of restaurants. */
export const tellOfRestaurant = async (world: World, owner: SignedIn) => {
  const place = await openRestaurant(world, owner);
  await giveSitePlan(world.postgres, owner.id, 'pro');
  const { item } = await addDish(world, place, 'Croquetas');
  const group = await add(world, place, 'addon_groups', { name: { es: 'Salsas' } });
  await add(world, place, 'addons', { group_id: group, name: { es: 'Alioli' }, price: 50 });
  await add(world, place, 'item_addon_groups', { item_id: item, group_id: group });
  await world.postgres.query(
    `insert into business_photos (business_id, uploaded_by, width, height, files, bytes)
     values ($1, $2, 1200, 800, '[{"width": 1200, "type": "image/webp", "path": "a/1200.webp"}]', 90000)`,
    [place.id, owner.id],
  );
  await world.postgres.query(
    `insert into template_measurements (template_code, day, version, figures, measured_at) values ('cozy', '2026-11-29', 1, '{}', now())
     on conflict do nothing`,
  );
  await world.postgres.query(
    `insert into import_jobs (business_id, created_by, source, currency, status, draft) values ($1, $2, 'text', 'EUR', 'ready', '{}')`,
    [place.id, owner.id],
  );
  const site = await open(world, place);
  await publish(world, place, site);
  await world.as(owner).run((tx) => [
    setBusinessHours(
      tx,
      place.id,
      { week: [], special: [] },
      {
        week: [{ weekday: 1, opens: 780, closes: 960 }],
        special: [{ day: '2026-12-25', opens: null, closes: null, note: { es: 'Navidad' } }],
      },
    ),
    inviteMember(tx, {
      id: randomUUID(),
      businessId: place.id,
      email: 'cocina@demo.test',
      role: 'STAFF',
      tokenHash: randomUUID(),
    }),
    addPreview(tx, place.configuration, randomUUID()),
    addDomain(tx, site, 'casa-ana.test', randomUUID()),
    rateTemplate(tx, 'cozy', 5, 'Bonita'),
  ]);
  return { place, site, item };
};
