import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { ContentKeeper } from '../../../web/studio/content/content-keeper.ts';
import { emptyOutbox, type Outbox } from '../../../web/studio/content/outbox.ts';
import { addEdit, removeEdit, setEdit } from '../../../web/studio/content/set-field.ts';
import { startPglite } from '../../support/postgres.ts';
import { contentServer } from '../support/content-server.ts';
import { addDish, giveSitePlan, join, openRestaurant, type Restaurant } from '../support/restaurant.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let ana: SignedIn;
let eva: SignedIn;
let place: Restaurant;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  ana = await world.person({ name: 'ana' });
  eva = await world.person({ name: 'eva' });
  await giveSitePlan(world.postgres, ana.id, 'enterprise');
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await openRestaurant(world, ana);
});
afterEach(() => vi.useRealTimers());

/** A tab in which somebody edits. `kept` is what its browser keeps. */
async function openTab(who: SignedIn = ana, left: Outbox = emptyOutbox) {
  const server = contentServer(world, who, place.id);
  const browser = { kept: emptyOutbox, told: 0 };
  const keeper = new ContentKeeper({
    api: server.api,
    loaded: await server.api.load(),
    keep: (outbox) => {
      browser.kept = outbox;
    },
    alone: (work) => work(),
    tell: () => {
      browser.told++;
    },
  });
  keeper.takeOver(left);
  return { keeper, server: server.state, browser, load: () => server.api.load() };
}

const title = (tab: { keeper: ContentKeeper }) => first(tab.keeper.store.configurations).content.hero.title;
const type = (tab: { keeper: ContentKeeper }, value: string) =>
  tab.keeper.store.edit(
    [
      setEdit(
        'configurations',
        place.configuration,
        ['content', 'hero', 'title', 'es'],
        title(tab).es,
        value,
      ),
    ],
    'título',
  );

test('T9 what is typed is shown at once, sent together half a second later at the latest, and undone as one', async () => {
  const tab = await openTab();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  for (const text of ['H', 'Ho', 'Hol', 'Hola ']) type(tab, text);
  expect(title(tab)).toEqual({ es: 'Hola' });
  expect(tab.keeper.store.saving).toBe('saving');
  vi.advanceTimersByTime(499);
  vi.useRealTimers();
  await vi.waitFor(() => expect(tab.keeper.store.saving).toBe('saved'));
  expect(tab.server.sent).toBe(1);
  expect(first((await tab.load()).configurations).content.hero.title).toEqual({ es: 'Hola' });

  expect(tab.keeper.store.undoable).toBe('título');
  tab.keeper.store.undo();
  expect(title(tab)).toEqual({});
  tab.keeper.store.redo();
  expect(title(tab)).toEqual({ es: 'Hola' });
  tab.keeper.store.undo();
  expect(await tab.keeper.store.settle()).toBe(true);
  expect(first((await tab.load()).configurations).content.hero.title).toEqual({});
});

test('T9 who types without a pause has nothing here that is older than two seconds and not sent', async () => {
  const tab = await openTab();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let text = '';
  for (let ms = 0; ms < 2_000; ms += 100) {
    text += 'a';
    type(tab, text);
    vi.advanceTimersByTime(100);
  }
  expect(tab.server.sent).toBe(1);
});

test('T9 typed without a network and the tab closed, it is there in the next tab and sent by it', async () => {
  const tab = await openTab();
  tab.server.line = 'cut';
  type(tab, 'Escrito en el metro');
  expect(await tab.keeper.store.settle()).toBe(false);
  expect(tab.keeper.store.saving).toBe('offline');
  tab.keeper.stop();

  const next = await openTab(ana, tab.browser.kept);
  expect(title(next)).toEqual({ es: 'Escrito en el metro' });
  expect(await next.keeper.store.settle()).toBe(true);
  expect(first((await next.load()).configurations).content.hero.title).toEqual({ es: 'Escrito en el metro' });
  expect(next.browser.kept).toEqual(emptyOutbox);
});

test('T9 an answer that was lost is asked for again, and what somebody wrote meanwhile is not overwritten', async () => {
  await join(world, place, eva, 'ADMIN');
  const [tab, other] = [await openTab(), await openTab(eva)];
  tab.server.line = 'deaf';
  type(tab, 'Mío');
  expect(await tab.keeper.store.settle()).toBe(false);
  await other.keeper.follow();
  type(other, 'Después');
  expect(await other.keeper.store.settle()).toBe(true);
  tab.server.line = 'good';
  expect(await tab.keeper.store.settle()).toBe(true);
  await tab.keeper.follow();
  expect(title(tab)).toEqual({ es: 'Después' });
  expect(tab.keeper.store.conflicts).toEqual([]);
});

test('T5 two who write in different fields follow each other; in the same one both versions stay until one is chosen', async () => {
  await join(world, place, eva, 'ADMIN');
  const { item } = await addDish(world, place, 'Croquetas');
  const [tab, other] = [await openTab(), await openTab(eva)];
  tab.keeper.store.edit([setEdit('menu_items', item, ['highlighted'], false, true)], 'destacado');
  type(other, 'De Eva');
  await Promise.all([tab.keeper.store.settle(), other.keeper.store.settle()]);
  type(tab, 'De Ana');
  await tab.keeper.store.settle();
  await other.keeper.follow();
  expect(first(other.keeper.store.content.tables.menu_items).highlighted).toBe(true);

  // What is here stays in sight, also while one goes on typing.
  const [conflict] = tab.keeper.store.conflicts;
  expect(conflict).toMatchObject({ edit: { value: 'De Ana' }, now: 'De Eva' });
  type(tab, 'De Ana y Luis');
  expect(title(tab)).toEqual({ es: 'De Ana y Luis' });
  expect(tab.browser.kept.asides).toMatchObject([{ edit: { value: 'De Ana y Luis' } }]);
  tab.keeper.store.keepMine(first(tab.keeper.store.conflicts));
  expect(await tab.keeper.store.settle()).toBe(true);
  await other.keeper.follow();
  expect(title(other)).toEqual({ es: 'De Ana y Luis' });

  type(other, 'Otra');
  type(tab, 'Una');
  await tab.keeper.store.settle();
  await other.keeper.store.settle();
  other.keeper.store.takeTheirs(first(other.keeper.store.conflicts));
  expect(title(other)).toEqual({ es: 'Una' });
  expect(other.keeper.store.conflicts).toEqual([]);
});

test('T5 undoing does not take back what somebody else has written since', async () => {
  await join(world, place, eva, 'ADMIN');
  const [tab, other] = [await openTab(), await openTab(eva)];
  type(tab, 'Primera');
  await tab.keeper.store.settle();
  await other.keeper.follow();
  type(other, 'Segunda');
  await other.keeper.store.settle();
  await tab.keeper.follow();
  tab.keeper.store.undo();
  expect(title(tab)).toEqual({ es: 'Segunda' });
  expect(tab.keeper.store.undoable).toBeNull();
});

test('T9 what is not complete stays here and is kept, and holds nothing else up', async () => {
  const tab = await openTab();
  const mail = (value: string) =>
    tab.keeper.store.edit(
      [
        setEdit(
          'businesses',
          place.id,
          ['contact', 'email'],
          tab.keeper.store.content.business.contact.email,
          value,
        ),
      ],
      'correo',
    );
  mail('hola@');
  type(tab, 'Hola');
  expect(await tab.keeper.store.settle()).toBe(false);
  expect(tab.keeper.store.saving).toBe('refused');
  expect(tab.keeper.store.content.business.contact.email).toBe('hola@');
  expect((await tab.load()).content.business.contact.email).toBe('');
  expect(first((await tab.load()).configurations).content.hero.title).toEqual({ es: 'Hola' });
  const next = await openTab(ana, tab.browser.kept);
  expect(next.keeper.store.content.business.contact.email).toBe('hola@');
  mail('hola@casa.example');
  expect(await tab.keeper.store.settle()).toBe(true);
  expect((await tab.load()).content.business.contact.email).toBe('hola@casa.example');
});

test('T5 of many edits that one is refused the others are kept, and the one is shown with the reason', async () => {
  const tab = await openTab();
  const category = randomUUID();
  tab.keeper.store.edit(
    [
      addEdit('menu_categories', category, { menuId: place.menu, position: 'V', name: { es: 'Postres' } }),
      addEdit('menu_items', randomUUID(), {
        categoryId: randomUUID(),
        position: 'V',
        name: { es: 'En el aire' },
      }),
      addEdit('menu_items', randomUUID(), { categoryId: category, position: 'V', name: { es: 'Flan' } }),
    ],
    'platos',
  );
  expect(await tab.keeper.store.settle()).toBe(false);
  const { content } = await tab.load();
  expect(content.tables.menu_items).toMatchObject([{ name: { es: 'Flan' } }]);
  expect(tab.keeper.store.refusals).toMatchObject([
    { problem: 'BAD_INPUT', edit: { values: { name: { es: 'En el aire' } } } },
  ]);
  tab.keeper.store.undo();
  expect(await tab.keeper.store.settle()).toBe(true);
  expect((await tab.load()).content.tables.menu_items).toEqual([]);
});

test('T5 a page that somebody adds, and a row that comes back, are followed', async () => {
  const tab = await openTab();
  const { item } = await addDish(world, place, 'Croquetas');
  const other = await openTab();
  other.keeper.store.edit([removeEdit('menu_items', item)], 'quitar');
  await other.keeper.store.settle();
  const late = await openTab();
  expect(late.keeper.store.content.tables.menu_items).toEqual([]);
  other.keeper.store.undo();
  await other.keeper.store.settle();
  for (const { keeper } of [tab, late]) {
    await keeper.follow();
    expect(keeper.store.content.tables.menu_items).toMatchObject([{ id: item, name: { es: 'Croquetas' } }]);
    expect(keeper.store.content.revision).toBe(other.keeper.store.content.revision);
  }
});
