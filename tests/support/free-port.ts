import { createServer } from 'node:net';
import { listen } from '../../dev/listen.ts';

/** A TCP port of the loopback that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((closed) => server.close(closed));
  return port;
}
