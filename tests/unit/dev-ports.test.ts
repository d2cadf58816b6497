import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from '../../dev/listen.ts';
import { portsFrom, requireFreePorts } from '../../dev/ports.ts';
import { freePort } from '../support/free-port.ts';

test('a taken port is named with what it is for and how to choose others; free ones pass', async () => {
  const server = createServer();
  const taken = await listen(server, 0);
  const other = createServer();
  const alsoTaken = await listen(other, 0);
  const ports = { auth: await freePort(), postgres: taken, stripe: alsoTaken };
  const failure = await requireFreePorts(ports).catch((error: unknown) => String(error));
  expect(failure).toContain(`port ${taken}, for the embedded Postgres`);
  expect(failure).toContain(`port ${alsoTaken}, for the embedded Stripe`);
  expect(failure).toContain('PORT=');
  expect(failure).not.toContain('auth server');
  for (const one of [server, other]) await new Promise((closed) => one.close(closed));
  await expect(requireFreePorts(ports)).resolves.toBeUndefined();
});

test('the ports of all parts follow from the first', () => {
  expect(portsFrom(6000)).toEqual({
    web: 6000,
    worker: 6001,
    postgres: 6002,
    auth: 6003,
    stripe: 6004,
    mailbox: 6005,
    dns: 6006,
    chatModel: 6007,
  });
});
