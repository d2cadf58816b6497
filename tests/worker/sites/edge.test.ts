import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { setSoldOutOutput } from '../../../worker/sites/businesses/set-sold-out.ts';
import { previewConfigurationOutput } from '../../../worker/sites/configurations/preview-configuration.ts';
import { siteVisitsOutput } from '../../../worker/sites/sites/site-visits.ts';
import { asOwner, ownWay } from '../support/doubles.ts';
import { contentOf, edit, openSite, publish, published, restaurant, set } from '../support/restaurant.ts';
import { carryOut, done, mutation, query, refusal, type Sending, send } from '../support/worker.ts';

const browser = { 'user-agent': 'Mozilla/5.0 (Linux; Android 16) Firefox/150.0' };

/** What somebody with a browser is shown. Redirects are not followed. */
const visit = (path: string, sending: Sending = {}) =>
  send(path, {}, { ...sending, headers: { ...browser, ...sending.headers } });
const textAt = async (path: string, sending?: Sending) => (await visit(path, sending)).text();
/** Follows a page until it says this: others see a change within a second. */
const shows = (path: string, words: string) => expect.poll(() => textAt(path)).toContain(words);

const soldOut = async (owner: Sending['as'], businessId: string, whatId: string, until: string | null) =>
  done(setSoldOutOutput, mutation('businesses.setSoldOut', { businessId, whatId, until }, { as: owner }));

test('X8 X7 a visit asks the database nothing, and pages are served while it is away', async () => {
  const { site } = await published();
  const way = ownWay();
  await way.become('away');
  for (const path of ['', '/menu', '/en/menu', '/allergens', '/menu.json', '/sitemap.xml'])
    expect((await visit(`/s/${site.slug}${path}`, { env: way.env })).status).toBe(200);
  expect(await textAt(`/s/${site.slug}/menu`, { env: way.env })).toContain('Croquetas');
  expect(await way.requests()).toBe(0);
});

test('X1 of a hundred who read while a version goes out, each sees the old one or the new one, whole', async () => {
  const { place, site, itemId, sizeId } = await published();
  await edit(place, [
    set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Buñuelos'),
    set('item_sizes', sizeId, ['price'], 950, 1350),
  ]);
  const readers = Array.from({ length: 100 }, () => textAt(`/s/${site.slug}/menu`));
  await publish(place, site.id);
  const seen = await Promise.all(readers);
  const words = [/Croquetas/, /9,50/, /Buñuelos/, /13,50/];
  const kinds = new Set(seen.map((page) => words.map((word) => word.test(page)).join()));
  for (const kind of kinds) expect(['true,true,false,false', 'false,false,true,true']).toContain(kind);
  await shows(`/s/${site.slug}/menu`, 'Buñuelos');
});

test('X1 what is being edited is shown to nobody before it is published', async () => {
  const { place, site, itemId } = await published();
  await edit(place, [set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Secreto')]);
  expect(await textAt(`/s/${site.slug}/menu`)).not.toContain('Secreto');
});

test('X2 an older version is brought back as a new one, and what is edited stays', async () => {
  const { place, site, itemId } = await published();
  await edit(place, [set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Buñuelos')]);
  await publish(place, site.id);
  await shows(`/s/${site.slug}/menu`, 'Buñuelos');
  await edit(place, [set('menu_items', itemId, ['name', 'es'], 'Buñuelos', 'Borrador')]);
  await done(z.unknown(), mutation('sites.rollBack', { id: site.id, version: 1 }, { as: place.owner }));
  await shows(`/s/${site.slug}/menu`, 'Croquetas');
  const content = await asOwner<{ name: { es: string } }>(
    'select name from public.menu_items where id = $1',
    [itemId],
  );
  expect(content[0]?.name.es).toBe('Borrador');
});

test('M6 sold out is shown without publishing, and gone when it is taken back', async () => {
  const { place, site, itemId } = await published();
  const before = await textAt(`/s/${site.slug}/menu`);
  await soldOut(place.owner, place.businessId, itemId, 'until-told');
  await expect.poll(() => textAt(`/s/${site.slug}/menu`)).not.toBe(before);
  const json = z.object({ menus: z.array(z.unknown()) });
  expect(JSON.stringify(json.parse(JSON.parse(await textAt(`/s/${site.slug}/menu.json`))))).toContain(
    '"soldOut":true',
  );
  await soldOut(place.owner, place.businessId, itemId, null);
  await expect.poll(() => textAt(`/s/${site.slug}/menu`)).toBe(before);
});

test('M5 hours are shown without publishing', async () => {
  const { place, site } = await published();
  const week = Array.from({ length: 7 }, (_, day) => ({ weekday: day + 1, opens: 0, closes: 1440 }));
  const input = {
    businessId: place.businessId,
    was: { week: [], special: [] },
    hours: { week, special: [] },
  };
  await done(z.unknown(), mutation('businesses.setHours', input, { as: place.owner }));
  await shows(`/s/${site.slug}/about`, '0:00');
});

describe('X13 addresses', () => {
  test('a page has one address; others lead to it, and where there is none the site says so', async () => {
    const { site } = await published();
    const to = async (path: string) => {
      const { status, headers } = await visit(`/s/${site.slug}${path}`);
      return [status, headers.get('location')];
    };
    expect(await to('/')).toEqual([301, `/s/${site.slug}`]);
    expect(await to('/menu/')).toEqual([301, `/s/${site.slug}/menu`]);
    expect(await to('/es/menu')).toEqual([301, `/s/${site.slug}/menu`]);
    expect(await to('/en/menu')).toEqual([200, null]);
    const missing = await visit(`/s/${site.slug}/nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Casa Ana');
    expect((await visit('/s/nobody-has-this')).status).toBe(404);
  });

  test('a site that was never published is not there', async () => {
    const site = await openSite(await restaurant());
    expect((await visit(`/s/${site.slug}`)).status).toBe(404);
  });

  test('a name that a site had leads to the one that it has', async () => {
    const { place, site } = await published();
    const slug = `otra-${site.id}`;
    await done(z.unknown(), mutation('sites.rename', { id: site.id, slug }, { as: place.owner }));
    await expect
      .poll(async () => (await visit(`/s/${site.slug}/menu?x=1`)).headers.get('location'))
      .toBe(`/s/${slug}/menu?x=1`);
    expect((await visit(`/s/${slug}/menu`)).status).toBe(200);
  });

  test('X14 a printed code leads to where the site is, whatever it is called', async () => {
    const { place, site } = await published();
    const code = new URL(site.codeUrl).pathname;
    const target = async () => (await visit(code)).headers.get('location');
    expect(await target()).toBe(`https://app.test/s/${site.slug}`);
    await done(
      z.unknown(),
      mutation('sites.rename', { id: site.id, slug: `x-${site.id}` }, { as: place.owner }),
    );
    await expect.poll(target).toBe(`https://app.test/s/x-${site.id}`);
    expect((await visit('/q/zzzzzzzz')).status).toBe(404);
  });

  test('a site that was taken down says that it is gone, and comes back as it was', async () => {
    const { place, site } = await published();
    const act = (name: string) =>
      done(z.unknown(), mutation(`sites.${name}`, { id: site.id }, { as: place.owner }));
    const status = async () => (await visit(`/s/${site.slug}/menu`)).status;
    await act('close');
    await expect.poll(status).toBe(410);
    await act('reopen');
    await expect.poll(status).toBe(200);
  });
});

test('a page is asked for again and not sent again; HEAD has no body; nothing can be sent to it', async () => {
  const { site } = await published();
  const path = `/s/${site.slug}`;
  const page = await visit(path);
  expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  const etag = page.headers.get('etag') ?? '';
  expect((await visit(path, { headers: { 'if-none-match': `"x", W/${etag}` } })).status).toBe(304);
  const head = await send(path, { method: 'HEAD' }, { headers: browser });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await send(path, { method: 'POST' })).status).toBe(405);
});

test('X10 nothing runs on a page, and it loads nothing from elsewhere', async () => {
  const { site } = await published();
  const { headers } = await visit(`/s/${site.slug}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src|https?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('set-cookie')).toBeNull();
});

test('X15 visits, views of the menu and scans are counted by day, robots apart; what is fetched ahead or gone on to is no visit', async () => {
  const { place, site } = await published();
  const path = `/s/${site.slug}`;
  const code = new URL(site.codeUrl).pathname;
  const see = (at: string, headers: Record<string, string> = {}) => visit(at, { headers });
  await Promise.all([
    see(path),
    see(`${path}/menu`),
    see(`${path}/menu`, { referer: `https://app.test${path}` }),
    see(path, { 'user-agent': 'Googlebot/2.1' }),
    see(path, { 'sec-purpose': 'prefetch' }),
    see(`${path}/menu.json`),
    see(`${path}/nothing`),
    see(code),
    see(code),
    see(code, { 'user-agent': 'WhatsApp/2.0' }),
  ]);
  const counts = async () => {
    const { counts: rows } = await done(
      siteVisitsOutput,
      query('sites.visits', { id: site.id }, { as: place.owner }),
    );
    return Object.fromEntries(rows.map(({ what, amount }) => [what, amount]));
  };
  await expect.poll(counts).toEqual({ visit: 2, menu: 2, scan: 2, bot: 2 });
});

test('T10 a preview shows drafts to whoever has its link, is found and kept by nobody, and is not counted', async () => {
  const { place, site, itemId } = await published();
  await edit(place, [set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Borrador')]);
  const { url } = await done(
    previewConfigurationOutput,
    mutation('configurations.preview', { id: place.configurationId }, { as: place.owner }),
  );
  const { pathname } = new URL(url);
  const page = await visit(`${pathname}/menu`);
  expect(await page.text()).toContain('Borrador');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await visit(`${pathname}x/menu`)).status).toBe(404);
  await done(
    z.unknown(),
    mutation('configurations.endPreviews', { id: place.configurationId }, { as: place.owner }),
  );
  expect((await visit(`${pathname}/menu`)).status).toBe(404);
  const { counts } = await done(
    siteVisitsOutput,
    query('sites.visits', { id: site.id }, { as: place.owner }),
  );
  expect(counts).toEqual([]);
});

test('what the edge could not be told is told by the queue; the change itself stands', async () => {
  const { place, site, itemId } = await published();
  await edit(place, [set('menu_items', itemId, ['name', 'es'], 'Croquetas', 'Buñuelos')]);
  const nothing = () => Promise.reject(new Error('R2 is away'));
  const away = { ...env.EDGE, head: nothing, put: nothing, get: nothing };
  const { revision } = await contentOf(place);
  const input = { id: place.configurationId, siteId: site.id, revision };
  const outcome = mutation('configurations.publish', input, { as: place.owner, env: { EDGE: away } });
  expect(await refusal(outcome)).toBe('200 allowed');
  await carryOut([{ kind: 'tell-edge' }]);
  await shows(`/s/${site.slug}/menu`, 'Buñuelos');
});
