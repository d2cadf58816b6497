import { expect, test } from 'vitest';
import { QueueVersion } from '../../../party/rooms/dispatcher/queue-version.ts';
import { ToldParts } from '../../../party/rooms/dispatcher/told-parts.ts';
import { packEtas } from '../../../party/rooms/packed-etas.ts';
import type { BoardUpdate, OpenOffer } from '../../../party/rpc.ts';

const part = 'main-1';

/** A part of the lobby, and a dispatcher that tells it what it has read. `told`: the readings that it heard of. */
function lobbyPart() {
  const told: number[] = [];
  let isAway = false;
  const parts = new ToldParts({
    part: () => ({
      tell: async ({ reading }: BoardUpdate) => {
        if (isAway) throw new Error('away');
        told.push(reading.reading);
        return true;
      },
    }),
    onFailure: () => undefined,
  });
  const queue = new QueueVersion(1);
  const tell = (reading: number) =>
    parts.tell(
      [part],
      queue,
      { waiting: [], vets: [], offers: [] },
      { reading: { life: 1, reading }, etas: packEtas([]) },
    );
  return { told, parts, tell, setAway: (away: boolean) => (isAway = away) };
}

test('a part hears of a reading only when something is new in it', async () => {
  const { told, tell } = lobbyPart();
  await tell(1);
  await tell(2);
  expect(told).toEqual([1]);
});

test('who came is told from a reading that knows them, also when an older one was told after they came', async () => {
  const { told, parts, tell } = lobbyPart();
  await tell(6);
  parts.want(part, 7);
  await tell(6);
  await tell(7);
  await tell(8);
  expect(told).toEqual([6, 6, 7]);
});

test('who came is not forgotten when their part cannot be reached', async () => {
  const { told, parts, tell, setAway } = lobbyPart();
  await tell(6);
  parts.want(part, 7);
  setAway(true);
  expect(await tell(7)).toBe(false);
  setAway(false);
  expect(await tell(7)).toBe(true);
  expect(told).toEqual([6, 7]);
});

test('D3 a part hears of the offers to vets who sit there, and of nobody else’s', async () => {
  const heard: string[] = [];
  const parts = new ToldParts({
    part: (name) => ({
      tell: async ({ offers }: BoardUpdate) => {
        for (const { vetId } of offers) heard.push(`${name} ${vetId}`);
        return true;
      },
    }),
    onFailure: () => undefined,
  });
  const [one, two] = ['vet-000001', 'vet-000002'];
  const offers = [{ offerId: 'a', vetId: one } as OpenOffer, { offerId: 'b', vetId: two } as OpenOffer];
  await parts.tell(
    ['main-1', 'main-2', 'main-3'],
    new QueueVersion(1),
    { waiting: [], vets: [], offers },
    { reading: { life: 1, reading: 1 }, etas: packEtas([]) },
  );
  expect(heard).toEqual([`main-1 ${one}`, `main-2 ${two}`]);
});
