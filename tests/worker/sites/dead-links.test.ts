import { afterEach, expect, test, vi } from 'vitest';
import { validateConfigurationOutput } from '../../../worker/sites/configurations/validate-configuration.ts';
import { outsideWeb } from '../support/outside-web.ts';
import { contentOf, dish, edit, openSite, type Restaurant, restaurant, set } from '../support/restaurant.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

afterEach(() => vi.restoreAllMocks());

const linked = async (links: Record<string, string>): Promise<Restaurant> => {
  const place = await restaurant();
  await dish(place);
  await edit(
    place,
    Object.entries(links).map(([link, address]) =>
      set('businesses', place.businessId, ['contact', 'links', link], null, address),
    ),
  );
  return place;
};

const deadOf = async ({ owner, configurationId: id }: Restaurant) => {
  const { findings } = await done(
    validateConfigurationOutput,
    query('configurations.validate', { id }, { as: owner }),
  );
  return findings.filter(({ code }) => code === 'link-dead').map(({ path }) => path.at(-1));
};

test('X4 link-dead: a link to what is gone, to nobody or into a network inside is found; one that is away or refuses robots is not', async () => {
  const id = crypto.randomUUID();
  const at = (name: string) => `https://${name}-${id}.es/`;
  const host = (name: string) => `${name}-${id}.es`;
  outsideWeb({
    [host('fine')]: 200,
    [host('gone')]: 410,
    [host('missing')]: 404,
    [host('robots')]: 403,
    [host('broken')]: 503,
    [host('away')]: 'away',
  });
  const place = await linked({
    website: at('fine'),
    reservations: at('gone'),
    delivery: at('missing'),
    maps: at('robots'),
    whatsapp: at('broken'),
    instagram: at('away'),
    facebook: at('nobody'),
    x: 'http://169.254.169.254.nip.internal/',
  });
  expect((await deadOf(place)).toSorted()).toEqual(['delivery', 'facebook', 'reservations', 'x']);
});

test('X4 link-dead stops a publication that gives no reason', async () => {
  const host = `gone-${crypto.randomUUID()}.es`;
  outsideWeb({ [host]: 404 });
  const place = await linked({ website: `https://${host}/` });
  const site = await openSite(place);
  const { revision } = await contentOf(place);
  const input = { id: place.configurationId, siteId: site.id, revision };
  const publish = (more: Record<string, unknown> = {}) =>
    refusal(mutation('configurations.publish', { ...input, ...more }, { as: place.owner }));
  expect(await publish()).toBe('409 WRONG_STATE');
  expect(await publish({ overrideReason: 'The page comes on Monday' })).toBe('200 allowed');
});
