import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { domainSchema } from '../../../worker/sites/domains/domain.ts';
import { published, type Restaurant } from '../support/restaurant.ts';
import { done, mutation, refusal, send } from '../support/worker.ts';

const freshHost = () => `${crypto.randomUUID()}.example`;

const setRecords = (name: string, texts: readonly string[]) =>
  fetch(`${inject('dns')}/records/${name}`, { method: 'PUT', body: JSON.stringify(texts) });
const ask = ({ owner }: Restaurant, siteId: string, host: string) =>
  done(domainSchema, mutation('sites.domains.add', { siteId, host }, { as: owner }));
const check = ({ owner }: Restaurant, id: string) =>
  done(domainSchema, mutation('sites.domains.check', { id }, { as: owner }));
/** Asks for a host and proves it. */
async function prove(place: Restaurant, siteId: string, host: string) {
  const domain = await ask(place, siteId, host);
  await setRecords(domain.record.name, [domain.record.value]);
  expect((await check(place, domain.id)).status).toBe('verified');
  return domain;
}
const at = (host: string, path = '/') =>
  send(`https://${host}${path}`, {}, { headers: { 'user-agent': 'Mozilla/5.0 Firefox/150.0' } });

test('X9 a host is served once its DNS says the proof, and its own address leads there', async () => {
  const { place, site } = await published();
  const host = freshHost();
  const domain = await ask(place, site.id, host);
  await setRecords(domain.record.name, ['v=spf1 -all', 'site-proof=of-somebody-else']);
  expect((await check(place, domain.id)).status).toBe('pending');
  expect(await (await at(host, '/menu')).text()).not.toContain('Croquetas');

  await setRecords(domain.record.name, ['v=spf1 -all', domain.record.value]);
  expect((await check(place, domain.id)).status).toBe('verified');
  await expect.poll(async () => (await at(host, '/menu')).text()).toContain('Croquetas');
  const page = await at(host);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`href="https://${host}/"`);
  expect(page.headers.get('strict-transport-security')).not.toContain('includeSubDomains');
  expect(await (await at(host, '/robots.txt')).text()).toContain(`https://${host}/sitemap.xml`);
  expect((await send(`/s/${site.slug}/menu`)).headers.get('location')).toBe(`https://${host}/menu`);
  // The API is not to be had there.
  expect((await at(host, '/api/reference')).status).toBe(404);
});

test('X9 of several hosts the first is the address, and the others lead to it', async () => {
  const { place, site } = await published();
  const [apex, www] = [freshHost(), `www.${freshHost()}`];
  await prove(place, site.id, apex);
  await prove(place, site.id, www);
  await expect
    .poll(async () => (await at(www, '/en/menu?x=1')).headers.get('location'))
    .toBe(`https://${apex}/en/menu?x=1`);
});

test('X9 whoever proves a host later has it; whoever gives it up has it no more', async () => {
  const [mine, theirs] = [await published(), await published()];
  const host = freshHost();
  await prove(mine.place, mine.site.id, host);
  const domain = await ask(theirs.place, theirs.site.id, host);
  expect((await check(theirs.place, domain.id)).status).toBe('pending');
  await setRecords(domain.record.name, [domain.record.value]);
  await check(theirs.place, domain.id);
  await expect.poll(async () => (await send(`/s/${mine.site.slug}`)).status).toBe(200);
  await expect
    .poll(async () => (await send(`/s/${theirs.site.slug}`)).headers.get('location'))
    .toBe(`https://${host}`);
  await expect.poll(async () => (await at(host)).status).toBe(200);
  await done(z.unknown(), mutation('sites.domains.remove', { id: domain.id }, { as: theirs.place.owner }));
  await expect.poll(async () => (await send(`/s/${theirs.site.slug}`)).status).toBe(200);
  const nobodys = await at(host, '/menu');
  expect(nobodys.headers.get('location')).toBeNull();
  expect(await nobodys.text()).not.toContain('Croquetas');
});

test.each([
  ['an address of a network', '127.0.0.1'],
  ['one in another spelling', '0x7f.1'],
  ['one of IPv6', '[::1]'],
  ['a name without a dot', 'localhost'],
  ['no name', 'casa ana.example'],
  ['ours', 'app.test'],
  ['below ours', 'casa.app.test'],
])('X9 %s is nobody’s address', async (_, host) => {
  const { place, site } = await published();
  expect(await refusal(mutation('sites.domains.add', { siteId: site.id, host }, { as: place.owner }))).toBe(
    '400 BAD_INPUT',
  );
});

test('X9 a name is taken as people type it', async () => {
  const { place, site } = await published();
  const name = crypto.randomUUID();
  expect((await ask(place, site.id, ` https://Peña-${name}.Example/menu `)).host).toMatch(
    /^xn--pea-[0-9a-z-]+\.example$/,
  );
});

test('X9 while the resolver is away nothing is lost', async () => {
  const { place, site } = await published();
  const { id } = await prove(place, site.id, freshHost());
  const away = { DNS_RESOLVER_URL: 'http://127.0.0.1:1/dns-query' };
  expect(await refusal(mutation('sites.domains.check', { id }, { as: place.owner, env: away }))).toBe(
    '503 UNAVAILABLE',
  );
  expect((await check(place, id)).status).toBe('verified');
});
