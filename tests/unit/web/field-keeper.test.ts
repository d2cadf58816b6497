import { expect, test } from 'vitest';
import {
  type FieldEdit,
  FieldKeeper,
  type KeptEdits,
  type SaveAnswer,
} from '../../../web/consults/care/field-keeper.ts';

interface Fields {
  one: string;
  two: string;
}

/** A device, a server that merges as SQL does, and a clock that is pushed by hand. */
function world() {
  let kept: KeptEdits = { revision: 0, edits: {} };
  let server: Fields = { one: '', two: '' };
  let revision = 0;
  let isAway = false;
  let planned: (() => void) | null = null;
  const sent: Record<string, FieldEdit>[] = [];
  const send = async (changes: Record<string, FieldEdit>): Promise<SaveAnswer<Fields>> => {
    if (isAway) throw new Error('away');
    sent.push(changes);
    const conflicts: string[] = [];
    for (const name of ['one', 'two'] as const) {
      const change = changes[name];
      if (change === undefined) continue;
      if (server[name] === change.was || server[name] === change.to)
        server = { ...server, [name]: change.to };
      else conflicts.push(name);
    }
    revision += 1;
    return { fields: server, revision, conflicts };
  };
  const keeper = () =>
    new FieldKeeper<Fields>(
      { fields: server, revision },
      {
        kept: {
          parse: () => kept,
          current: () => kept,
          change: (change) => {
            kept = { ...kept, ...change };
          },
          clear: () => undefined,
          useDraft: () => kept,
        },
        send,
        isWorthRetrying: () => true,
        later: (work) => {
          planned = work;
          return () => {
            planned = null;
          };
        },
      },
    );
  return {
    keeper,
    sent,
    away: (is: boolean) => {
      isAway = is;
    },
    elsewhere: (change: Partial<Fields>) => {
      server = { ...server, ...change };
    },
    server: () => server,
    isPlanned: () => planned !== null,
  };
}

test('P1 what is typed is on the screen at once, kept on the device, and at the server after a moment', async () => {
  const { keeper, server, isPlanned } = world();
  const one = keeper();
  one.set('one', 'Tos');
  expect(one.snapshot()).toMatchObject({ fields: { one: 'Tos' }, saving: 'saving' });
  expect(isPlanned()).toBe(true);
  await one.flush();
  expect(server()).toEqual({ one: 'Tos', two: '' });
  expect(one.snapshot()).toMatchObject({
    fields: { one: 'Tos' },
    saving: 'saved',
    revision: 1,
    conflicts: [],
  });
});

test('P1 without a network it stays, over a closed page too, and goes when it can', async () => {
  const { keeper, server, away, isPlanned } = world();
  away(true);
  const first = keeper();
  first.set('one', 'Tos');
  await first.flush();
  expect(first.snapshot()).toMatchObject({ fields: { one: 'Tos' }, saving: 'offline' });
  first.close();
  away(false);
  const second = keeper();
  expect(second.snapshot().fields).toEqual({ one: 'Tos', two: '' });
  expect(isPlanned()).toBe(true);
  await second.flush();
  expect(server().one).toBe('Tos');
});

test('P1 of a field that was changed elsewhere both texts are in sight, and nothing is overwritten before one is chosen', async () => {
  const { keeper, server, elsewhere } = world();
  const one = keeper();
  one.set('one', 'mine');
  one.set('two', 'mine, too');
  elsewhere({ one: 'theirs' });
  await one.flush();
  expect(server()).toEqual({ one: 'theirs', two: 'mine, too' });
  expect(one.snapshot()).toMatchObject({
    conflicts: ['one'],
    fields: { one: 'mine', two: 'mine, too' },
    there: { one: 'theirs' },
  });
  // Typed on: still nobody's text is lost.
  one.set('one', 'mine still');
  await one.flush();
  expect(server().one).toBe('theirs');
  one.keepMine('one');
  await one.flush();
  expect(server().one).toBe('mine still');
  expect(one.snapshot().conflicts).toEqual([]);
});

test('P1 taking what is there lets go of one’s own text', async () => {
  const { keeper, elsewhere } = world();
  const one = keeper();
  one.set('one', 'mine');
  elsewhere({ one: 'theirs' });
  await one.flush();
  one.takeTheirs('one');
  expect(one.snapshot()).toMatchObject({ conflicts: [], fields: { one: 'theirs' } });
});

test('P1 what is typed while it is sent is sent after it, from what is there then', async () => {
  const { keeper, sent } = world();
  const one = keeper();
  one.set('one', 'T');
  const flushed = one.flush();
  one.set('one', 'Tos');
  await flushed;
  expect(one.snapshot().fields.one).toBe('Tos');
  await one.flush();
  expect(sent.at(-1)).toEqual({ one: { was: 'T', to: 'Tos' } });
});
