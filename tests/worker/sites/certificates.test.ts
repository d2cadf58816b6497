import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { domainSchema } from '../../../worker/sites/domains/domain.ts';
import { published, type Restaurant } from '../support/restaurant.ts';
import { done, mutation, send } from '../support/worker.ts';

const target = 'sites.app.test';
const provider = {
  SITE_HOSTS_ZONE: 'zone-of-the-tests',
  SITE_HOSTS_TOKEN: 'token-of-the-tests',
  SITE_HOSTS_TARGET: target,
  SITE_HOSTS_API_BASE: inject('hostnames'),
};
const away = { ...provider, SITE_HOSTS_API_BASE: 'http://127.0.0.1:1' };

const control = (path: string, body: unknown) =>
  fetch(`${inject('hostnames')}/control${path}`, { method: 'PUT', body: JSON.stringify(body) });
const atProvider = async (): Promise<string[]> =>
  z.array(z.string()).parse(await (await fetch(`${inject('hostnames')}/control`)).json());

const ask = ({ owner }: Restaurant, siteId: string, host: string) =>
  done(domainSchema, mutation('sites.domains.add', { siteId, host }, { as: owner, env: provider }));
const check = ({ owner }: Restaurant, id: string, env: Record<string, string> = provider) =>
  done(domainSchema, mutation('sites.domains.check', { id }, { as: owner, env }));
const remove = ({ owner }: Restaurant, id: string, env: Record<string, string> = provider) =>
  done(z.unknown(), mutation('sites.domains.remove', { id }, { as: owner, env }));
const prove = ({ record }: { record: { name: string; value: string } }) =>
  fetch(`${inject('dns')}/records/${record.name}`, { method: 'PUT', body: JSON.stringify([record.value]) });

/** A site that asked for a host. */
async function asking() {
  const { place, site } = await published();
  const host = `${crypto.randomUUID()}.example`;
  const domain = await ask(place, site.id, host);
  /** Where guests of our own address are led. */
  const leadsTo = async () => (await send(`/s/${site.slug}`)).headers.get('location');
  return { place, site, host, domain, leadsTo };
}

test('X9 a certificate is asked for once the host is proven, and guests are led there when it is ready', async () => {
  const { place, host, domain, leadsTo } = await asking();
  expect(domain).toMatchObject({ certificate: 'none', status: 'pending' });
  expect(domain.records).toEqual([
    { type: 'TXT', ...domain.record },
    { type: 'CNAME', name: host, value: target },
  ]);
  expect((await check(place, domain.id)).status).toBe('pending');
  expect(await atProvider()).not.toContain(host);
  await prove(domain);
  const proven = await check(place, domain.id);
  expect(proven).toMatchObject({ status: 'verified', certificate: 'pending' });
  expect(proven.records[2]).toMatchObject({ type: 'TXT', name: `_cf-custom-hostname.${host}` });
  expect(await leadsTo()).toBeNull();
  await control(`/${host}`, { status: 'active' });
  expect((await check(place, domain.id)).certificate).toBe('pending');
  await control(`/${host}`, { ssl: 'active' });
  expect(await check(place, domain.id)).toMatchObject({ certificate: 'ready' });
  await expect.poll(leadsTo).toBe(`https://${host}`);
  // Made anew, while the old one serves.
  await control(`/${host}`, { ssl: 'pending_validation' });
  expect((await check(place, domain.id)).certificate).toBe('ready');
  await control(`/${host}`, { status: 'moved' });
  expect((await check(place, domain.id)).certificate).toBe('failed');
  await expect.poll(leadsTo).toBeNull();
});

test('X9 a provider that is away holds nothing up, and is asked again', async () => {
  const { place, host, domain } = await asking();
  await prove(domain);
  expect(await check(place, domain.id, away)).toMatchObject({ status: 'verified', certificate: 'pending' });
  expect(await atProvider()).not.toContain(host);
  await check(place, domain.id);
  expect(await atProvider()).toContain(host);
});

test('X9 a host that was given up goes at the provider, too, when it is there again; whoever proves it later keeps it', async () => {
  const { place, host, domain } = await asking();
  await prove(domain);
  await check(place, domain.id);
  const other = await published();
  const theirs = await ask(other.place, other.site.id, host);
  await prove(theirs);
  await check(other.place, theirs.id);
  expect((await atProvider()).filter((one) => one === host)).toHaveLength(1);
  await remove(place, domain.id);
  expect(await atProvider()).toContain(host);
  await remove(other.place, theirs.id, away);
  expect(await atProvider()).toContain(host);
  // Another one is given up, and with it whatever is due.
  const next = await asking();
  await prove(next.domain);
  await check(next.place, next.domain.id);
  await remove(next.place, next.domain.id);
  await expect.poll(atProvider).not.toContain(host);
  expect(await atProvider()).not.toContain(next.host);
});
