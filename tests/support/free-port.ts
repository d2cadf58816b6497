import { createServer } from 'node:net';
import { listen } from '../../dev/listen.ts';

/** From here to 32,767 no system gives a port to a connection that goes out (Linux does from 32,768, the others from 49,152): a port of these stays free until it is listened on. */
const firstPort = 10_240;
const portsOfProcess = 10;
const processes = 2_200;

/** Test processes side by side look in different places. */
let next = firstPort + (process.pid % processes) * portsOfProcess;

/** A TCP port of the loopback that nobody listens on, and that stays free while whoever asked stops listening and starts again. Another at each call. */
export async function freePort(): Promise<number> {
  const port = next++;
  const server = createServer();
  try {
    await listen(server, port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return freePort();
    throw error;
  }
  await new Promise((closed) => server.close(closed));
  return port;
}
