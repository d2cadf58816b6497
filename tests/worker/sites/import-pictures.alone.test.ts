import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { importJobSchema } from '../../../worker/sites/import/jobs/job.ts';
import { ownDatabaseOfFile } from '../support/doubles.ts';
import { importOf } from '../support/import.ts';
import { outsideWeb } from '../support/outside-web.ts';
import { jpeg, pdf, whereTaken } from '../support/pictures.ts';
import { restaurant } from '../support/restaurant.ts';
import { done, mutation, send } from '../support/worker.ts';

// Whoever drains the queue takes the import that waits longest, whosever it is.
beforeAll(ownDatabaseOfFile);
afterEach(() => vi.restoreAllMocks());

test('Y10 a picture of the site is fetched after somebody said that they are theirs, without where it was taken', async () => {
  const host = `${crypto.randomUUID()}.example`;
  const taken = jpeg({ width: 640, height: 480 });
  let fetched = 0;
  const answer = (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/')
      return new Response(
        `<h2>Tapas</h2><p>Bravas 5,00 €</p><p>Gildas 2,50 €</p><img src="/sala.jpg" alt="La sala"><img src="/nada.jpg"><img src="/texto.jpg"><img src="http://10.0.0.8/a.jpg">`,
        { headers: { 'content-type': 'text/html' } },
      );
    fetched += 1;
    if (pathname === '/sala.jpg') return new Response(taken);
    return pathname === '/texto.jpg' ? new Response('no picture') : new Response('', { status: 404 });
  };
  outsideWeb({ [host]: answer });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  const picture = (number: number, as = place.owner) =>
    send(`/api/scraper/jobs/${id}/pictures/${String(number)}`, {}, { as });
  expect((await picture(0)).status).toBe(409);
  expect(fetched).toBe(0);
  await done(importJobSchema, mutation('scraper.jobs.claimPictures', { id }, { as: place.owner }));

  const response = await picture(0);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const says = (some: Uint8Array) => new TextDecoder('latin1').decode(some).includes(whereTaken);
  expect([says(taken), says(bytes)]).toEqual([true, false]);
  const others = await Promise.all([1, 2, 3, 4].map(async (number) => (await picture(number)).status));
  expect(others).toEqual([404, 415, 404, 404]);
  // To anybody else the import does not exist.
  const stranger = await restaurant();
  expect((await picture(0, stranger.owner)).status).toBe(404);
});

test('Y10 Y1 a picture that cannot be had is said why, and only its number names it', async () => {
  const host = `${crypto.randomUUID()}.example`;
  const names = ['sala', 'grande', 'lejos', 'carta', 'dentro', 'rota'];
  const answers: Readonly<Record<string, () => Response>> = {
    '/': () =>
      new Response(names.map((name) => `<img src="/${name}.jpg" alt="${name}">`).join(''), {
        headers: { 'content-type': 'text/html' },
      }),
    '/sala.jpg': () => new Response(jpeg({ width: 640, height: 480 })),
    '/grande.jpg': () => new Response(new Uint8Array(10 * 1024 * 1024 + 1)),
    '/lejos.jpg': () => {
      throw new TypeError('refused');
    },
    '/carta.jpg': () => new Response(pdf()),
    '/dentro.jpg': () => Response.redirect('http://10.0.0.8/a.jpg'),
    '/rota.jpg': () => new Response(jpeg({ width: 640, height: 480 }), { status: 503 }),
  };
  outsideWeb({
    [host]: (request) => answers[new URL(request.url).pathname]?.() ?? new Response('', { status: 404 }),
  });
  const place = await restaurant();
  const { id } = await importOf(place, host);
  await done(importJobSchema, mutation('scraper.jobs.claimPictures', { id }, { as: place.owner }));
  const said = async (number: string) =>
    (await send(`/api/scraper/jobs/${id}/pictures/${number}`, {}, { as: place.owner })).status;
  const statuses = new Map<string, number>();
  for (const [at, name] of names.entries()) statuses.set(name, await said(String(at)));
  expect(Object.fromEntries(statuses)).toEqual({
    sala: 200,
    grande: 413,
    lejos: 503,
    carta: 415,
    dentro: 404,
    rota: 404,
  });
  for (const number of ['6', '-1', '0x0', '0e0', '0000', 'length']) expect(await said(number)).toBe(404);
});
