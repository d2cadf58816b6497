import { expect, test } from 'vitest';
import { active } from '../support/consult.ts';
import { newLink } from '../support/guest.ts';
import { openPage } from '../support/page.ts';
import { send } from '../support/worker.ts';

test('H5 the preview of a link shows no animal, no name and no reason, and is the same for each', async () => {
  const { owner, id } = await active();
  const { token } = await newLink(owner, id);
  const { html, valuesOf } = await openPage('/en/c', { 'user-agent': 'WhatsApp/2.23' });
  for (const secret of [token, 'Luna', 'A owner', 'eaten']) expect(html).not.toContain(secret);
  expect(await valuesOf('meta[property="og:title"]', 'content')).toEqual([
    'You are invited to a vet consult · Call-a-Vet',
  ]);
  expect(await valuesOf('meta[name=robots]', 'content')).toEqual(['noindex']);
  expect((await openPage('/en/c')).html).toBe(html);
});

test('H1 the page of a link names itself to no page that it leads to, and no search engine lists it', async () => {
  const { headers } = await send('/c');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(await (await send('/sitemap.xml')).text()).not.toContain('/c<');
});
