import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { createServer } from 'vite';
import { visitorPaths, workerPaths } from '../web/build/worker-paths.ts';
import { listen } from './listen.ts';
import type { Ports } from './ports.ts';
import { root } from './settings.ts';

/** What the Worker answers: the same paths as in production. */
const fromWorker = (paths: string) => `^(?:${paths})`;

export interface WebOptions {
  readonly ports: Ports;
  readonly dataDir: string;
}

/**
 * Serves both React apps with hot reload on one port: the web app at `/`, the admin app under `/admin/`, and what the
 * Worker answers through a proxy. Both are closed together.
 */
export async function startVite({ ports, dataDir }: WebOptions): Promise<{ close(): Promise<void> }> {
  const server = createHttpServer();
  const target = `http://127.0.0.1:${ports.worker}`;
  const shared = { configLoader: 'native', clearScreen: false, logLevel: 'warn' } as const;
  const admin = await createServer({
    ...shared,
    configFile: join(root, 'admin/vite.config.ts'),
    cacheDir: join(dataDir, 'vite/admin'),
    server: { middlewareMode: true, hmr: { server } },
  });
  const web = await createServer({
    ...shared,
    configFile: join(root, 'web/vite.config.ts'),
    cacheDir: join(dataDir, 'vite/web'),
    server: {
      middlewareMode: { server },
      hmr: { server },
      // The pages have no sockets, and Vite's own, for hot reload, is at `/`.
      proxy: { [fromWorker(workerPaths)]: { target, ws: true }, [fromWorker(visitorPaths)]: { target } },
    },
  });
  server.on('request', (request, response) => {
    if (request.url === '/admin') {
      response.writeHead(302, { location: '/admin/' }).end();
      return;
    }
    const app = request.url?.startsWith('/admin/') ? admin : web;
    app.middlewares(request, response);
  });
  await listen(server, ports.web);
  return {
    async close() {
      await Promise.all([admin.close(), web.close()]);
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    },
  };
}
