import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../contract/urgency.ts';
import { applyChange } from '../../party/apply-change.ts';
import type { WaitingCase } from '../../party/protocol/waiting-case.ts';
import { differenceOf } from '../../party/rooms/dispatcher/queue-difference.ts';

const consult = (n: number, level: Level): WaitingCase => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  level,
  species: 'dog',
  mode: 'chat',
  locale: 'es',
  queuedAt: n,
  offered: false,
});

const textsOf = (queue: readonly WaitingCase[]) => new Map(queue.map((one) => [one.id, JSON.stringify(one)]));

/** What goes over the wire from one queue to the next; null when nothing does. */
const changeOf = (before: readonly WaitingCase[], after: readonly WaitingCase[]) => {
  const difference = differenceOf(textsOf(before), textsOf(after));
  if (!difference) return null;
  const added = difference.added.flatMap(({ id, to }) => {
    const found = after.find((one) => one.id === id);
    return found ? [{ to, one: found }] : [];
  });
  return { ...difference, added };
};

const queues = fc
  .uniqueArray(fc.record({ n: fc.nat(12), level: fc.constantFrom<Level>('red', 'green') }), {
    selector: ({ n }) => n,
  })
  .map((list) => list.map(({ n, level }) => consult(n, level)));

describe('The change from one queue to the next', () => {
  it('brings whoever had the one to the other, whatever came, went, moved or reads otherwise', () => {
    fc.assert(
      fc.property(queues, queues, (before, after) => {
        const change = changeOf(before, after);
        expect(change ? applyChange(before, change) : before).toEqual(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells no more than what is new: one who comes, one who goes, one who is moved', () => {
    const queue = Array.from({ length: 500 }, (_, n) => consult(n, 'red'));
    const [first, ...others] = queue;
    const late = consult(1_000, 'red');
    expect(changeOf(queue, [...queue, late])).toEqual({
      removed: [],
      moved: [],
      added: [{ to: 500, one: late }],
    });
    expect(changeOf(queue, others)).toEqual({ removed: [first?.id], moved: [], added: [] });
    expect(changeOf(queue, [...others, ...(first ? [first] : [])])).toEqual({
      removed: [],
      moved: [{ id: first?.id, to: 499 }],
      added: [],
    });
    expect(changeOf(queue, queue)).toBeNull();
  });

  it('does not fit a queue that misses what it is about', () => {
    const [one, two] = [consult(1, 'red'), consult(2, 'red')];
    expect(applyChange([one], { removed: [two.id], moved: [], added: [] })).toBeNull();
    expect(applyChange([one], { removed: [], moved: [{ id: two.id, to: 0 }], added: [] })).toBeNull();
    expect(applyChange([one], { removed: [], moved: [], added: [{ to: 2, one: two }] })).toBeNull();
  });
});
