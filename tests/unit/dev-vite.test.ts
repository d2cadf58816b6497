import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../dev/listen.ts';
import { defaultPorts } from '../../dev/ports.ts';
import { startVite } from '../../dev/vite.ts';
import { freePort } from '../support/free-port.ts';

const atWorker: string[] = [];
const worker = createServer((_, response) => response.end('of the Worker'));
worker.on('upgrade', ({ url = '' }, socket) => {
  atWorker.push(url);
  socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
});

let vite: Awaited<ReturnType<typeof startVite>>;
let dataDir: string;
let web: number;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dev-vite-'));
  web = await freePort();
  vite = await startVite({ ports: { ...defaultPorts, web, worker: await listen(worker, 0) }, dataDir });
}, 60_000);

afterAll(async () => {
  await vite.close();
  worker.close();
  await rm(dataDir, { recursive: true });
});

/** Asks for a socket there, as a browser does; resolves when somebody has answered. */
function askForSocket(path: string, protocol: string): Promise<void> {
  return new Promise((answered, failed) => {
    const asked = request({
      port: web,
      path,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': btoa('sixteen letters.'),
        'sec-websocket-protocol': protocol,
      },
    });
    asked.on('response', () => answered());
    asked.on('upgrade', (_, socket) => answered(void socket.destroy()));
    asked.on('error', failed);
    asked.end();
  });
}

test('pages and sockets of the Worker come through, and the socket of hot reload stays with Vite', async () => {
  expect(await (await fetch(`http://127.0.0.1:${web}/`)).text()).toBe('of the Worker');
  await askForSocket('/?token=anything', 'vite-hmr');
  // Asked for later, it comes to the Worker after whatever of the other would.
  await askForSocket('/parties/lobby/main', '');
  expect(atWorker).toEqual(['/parties/lobby/main']);
});
