import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { finishPhotoOutput } from '../../../worker/sites/photos/finish-photo.ts';
import { listPhotosOutput } from '../../../worker/sites/photos/list-photos.ts';
import { sweepPhotos } from '../../../worker/sites/photos/sweep-photos.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { asLetters, jpeg, png, whereTaken } from '../support/pictures.ts';
import { contentOf, dish, edit, openSite, publish, restaurant, set } from '../support/restaurant.ts';
import { beginPhoto, bytesOf, put, twoWidths, uploadedPhoto } from '../support/site-photo.ts';
import { cronContext } from '../support/stripe.ts';
import { done, mutation, query, refusal, send } from '../support/worker.ts';

const finish = ({ owner, businessId }: Awaited<ReturnType<typeof restaurant>>, id: string) =>
  mutation('businesses.photos.finish', { businessId, id }, { as: owner });

/** What cron does about photos. */
const sweep = () => sweepPhotos(cronContext(), timeBudget(20_000));

test('a photo comes in the widths that the browser made, and is served for good without the database', async () => {
  const place = await restaurant();
  const photo = twoWidths();
  const { ticket, addresses } = await beginPhoto(place, photo);
  expect(addresses).toEqual(
    [480, 960].map((width) => `/site-photos/${place.businessId}/${photo.id}/${width}.jpg`),
  );
  expect(await refusal(finish(place, photo.id))).toBe('400 BAD_INPUT');
  expect((await contentOf(place)).photos).toEqual({});
  for (const [index, address] of addresses.entries())
    expect((await put(address, ticket, bytesOf(photo.files[index]?.width ?? 0))).status).toBe(204);
  const { photo: stored } = await done(finishPhotoOutput, finish(place, photo.id));
  expect((await contentOf(place)).photos).toEqual({ [photo.id]: stored });
  const away = {
    DATABASE_URL: 'postgres://app:app@away.test:5432/callavet',
    NEON_FETCH_ENDPOINT: 'http://127.0.0.1:1',
  };
  const served = await send(addresses[1] ?? '', {}, { env: away });
  expect([served.status, served.headers.get('content-type'), served.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'public, max-age=31536000, immutable',
  ]);
  const bytes = new Uint8Array(await served.arrayBuffer());
  expect(asLetters(bytes)).not.toContain(whereTaken);
  // Said again, because nobody heard of it, it changes nothing.
  expect(await refusal(finish(place, photo.id))).toBe('200 allowed');
  expect((await beginPhoto(place, photo)).ticket).toBeNull();
  const listed = await done(
    listPhotosOutput,
    query('businesses.photos.list', { businessId: place.businessId }, { as: place.owner }),
  );
  const [first] = addresses;
  const small = await env.EDGE.head(`photos/${first?.slice('/site-photos/'.length)}`);
  expect(listed.bytes).toBe(bytes.byteLength + (small?.size ?? 0));
});

test('what is under an address never changes, whoever still has a ticket', async () => {
  const place = await restaurant();
  const photo = twoWidths();
  const { ticket, addresses } = await beginPhoto(place, photo);
  const address = addresses[0] ?? '';
  await put(address, ticket, bytesOf(480));
  const served = async () => new Uint8Array(await (await send(address)).arrayBuffer());
  const before = await served();
  const other = jpeg({ width: 480, height: 320, orientation: 1, bytes: 3_000 });
  expect((await put(address, ticket, other)).status).toBe(204);
  expect(await served()).toEqual(before);
});

test('each file is what was announced, by its bytes', async () => {
  const place = await restaurant();
  const photo = twoWidths();
  const { ticket, addresses } = await beginPhoto(place, photo);
  const [small = '', large = ''] = addresses;
  const status = async (...sent: Parameters<typeof put>) => (await put(...sent)).status;
  const whole = bytesOf(480);
  expect(await status(small, `${ticket}x`, whole)).toBe(401);
  expect(await status(small, (await beginPhoto(place, twoWidths())).ticket, whole)).toBe(404);
  expect(await status(`/site-photos/${place.businessId}/${photo.id}/700.jpg`, ticket, whole)).toBe(404);
  expect(await status(small, ticket, png({ width: 480, height: 320 }))).toBe(415);
  expect(
    await status(small, ticket, new Uint8Array(new TextEncoder().encode('<svg onload="alert(1)"/>'))),
  ).toBe(415);
  expect(await status(small, ticket, whole.slice(0, 300))).toBe(422);
  expect(await status(large, ticket, whole)).toBe(400);
  expect(await status(small, ticket, jpeg({ width: 480, height: 480, orientation: 1 }))).toBe(400);
  expect(
    await status(small, ticket, jpeg({ width: 480, height: 320, orientation: 1, bytes: 4_000_000 })),
  ).toBe(413);
  expect((await send(small)).status).toBe(404);
});

test('a photo has the widths that it says, and nobody takes another one’s id', async () => {
  const place = await restaurant();
  const announce = (photo: Record<string, unknown>, of = place) =>
    refusal(mutation('businesses.photos.begin', { businessId: of.businessId, ...photo }, { as: of.owner }));
  const photo = twoWidths();
  expect(await announce({ ...photo, width: 1_000 })).toBe('400 BAD_INPUT');
  expect(await announce({ ...photo, files: [...photo.files, ...photo.files] })).toBe('400 BAD_INPUT');
  expect(await announce({ ...photo, files: [{ width: 960, type: 'image/svg+xml', size: 100 }] })).toBe(
    '400 BAD_INPUT',
  );
  expect(await announce(photo)).toBe('200 allowed');
  expect(await announce(photo, await restaurant())).toBe('409 CONFLICT');
  expect(await announce(twoWidths(), { ...place, owner: await member() })).toBe('404 NOT_FOUND');
});

test('a photo that nothing has shown for thirty days goes with its bytes; one that a version shows stays', async () => {
  const place = await restaurant();
  const { itemId } = await dish(place);
  const [kept, unused] = [await uploadedPhoto(place), await uploadedPhoto(place)];
  await edit(place, [
    set('menu_items', itemId, ['photoId'], null, kept),
    set('menu_items', itemId, ['photoText', 'es'], null, 'Croquetas'),
  ]);
  const site = await openSite(place);
  await publish(place, site.id);
  await edit(place, [set('menu_items', itemId, ['photoId'], kept, null)]);
  const addressOf = (id: string) => `/site-photos/${place.businessId}/${id}/480.jpg`;
  const later = (days: number) =>
    asOwner(
      `update public.business_photos set checked_at = checked_at - make_interval(days => $2), unused_since = unused_since - make_interval(days => $2)
       where business_id = $1`,
      [place.businessId, days],
    );
  await sweep();
  await later(29);
  await sweep();
  expect((await send(addressOf(unused))).status).toBe(200);
  await later(2);
  await sweep();
  expect((await send(addressOf(unused))).status).toBe(404);
  expect((await send(addressOf(kept))).status).toBe(200);
  expect(Object.keys((await contentOf(place)).photos)).toEqual([kept]);
});
