import { expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from '../api/routes.ts';
import { type Recorded, recordingClient } from './recording.ts';
import { standIn } from './stand-in.ts';
import { typeErrors } from './type-check.ts';
import { wholeRun } from './whole-run.ts';

const list = z.looseObject({
  object: z.literal('list'),
  data: z.array(z.looseObject({ object: z.string() })),
});

/** An answer by itself; of a list its frame and each of its rows. */
function parts(body: Recorded): Recorded[] {
  const rows = list.safeParse(body).data?.data;
  return rows === undefined ? [body] : [{ ...body, data: [] }, ...rows];
}

/** The endpoint that a path belongs to. */
const endpointOf = (call: string) =>
  endpoints.find(({ method, path }) =>
    new RegExp(`^${method} ${path.replaceAll(/:id/g, '[^/]+')}$`).test(call),
  );

it('Every answer and event of a whole run has the shape that stripe-node says', async () => {
  await using on = await standIn();
  const { stripe, calls } = recordingClient(on.url);
  await wholeRun(on, stripe);
  const asked = new Set(calls.map(({ call }) => endpointOf(call)));
  expect(endpoints.filter((one) => !asked.has(one)).map(({ method, path }) => `${method} ${path}`)).toEqual(
    [],
  );

  const named = new Map<string, Recorded>();
  const seen = new Set<string>();
  const add = (name: string, recorded: Recorded) => {
    const text = JSON.stringify(recorded);
    if (seen.has(text)) return;
    seen.add(text);
    named.set(`${named.size} ${name}`, recorded);
  };
  for (const { call, body } of calls) {
    const { method, path } = endpointOf(call) ?? { method: '', path: call };
    for (const part of parts(body)) add(`${method} ${path}`, part);
  }
  for (const event of on.control.events()) add(event.type, { ...event });
  expect(await typeErrors(named)).toEqual([]);
}, 120_000);
