import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../dev/listen.ts';

/** The key that opens it. */
export const storageKey = 'sb_secret_of_the_tests';

/** A Supabase Storage that checks what it is asked. */
export interface StorageDouble {
  readonly url: string;
  close(): Promise<void>;
}

const buckets = ['cases', 'attachments'];

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/**
 * As much of Supabase Storage's HTTP API as is used (https://supabase.github.io/storage/): objects, signed addresses with their tokens, and
 * ranges; the two buckets, both private. Whatever comes without the key, or as Storage would not take it, is refused.
 */
export async function startStorageDouble(): Promise<StorageDouble> {
  const objects = new Map<string, Buffer>();

  async function withKey(method: string, path: string, request: IncomingMessage, response: ServerResponse) {
    const { headers } = request;
    if (headers.authorization !== `Bearer ${storageKey}` || headers.apikey !== storageKey)
      return answer(response, 400, { statusCode: '403', error: 'Unauthorized', message: 'Invalid key' });
    const body = await bytesOf(request);
    const [, signed, bucket = '', key = ''] = /^\/object\/(sign\/)?(\w+)\/?(.*)$/.exec(path) ?? [];
    if (!buckets.includes(bucket))
      return answer(response, 400, {
        statusCode: '404',
        error: 'Bucket not found',
        message: 'Bucket not found',
      });
    if (method === 'POST' && signed !== undefined) {
      if (!objects.has(`${bucket}/${key}`))
        return answer(response, 400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
      const { expiresIn } = JSON.parse(body.toString());
      if (!(expiresIn > 0 && expiresIn <= 300)) return answer(response, 400, { message: 'expiresIn' });
      return answer(response, 200, { signedURL: `/object/sign/${bucket}/${key}?token=for-${bucket}-${key}` });
    }
    if (method === 'POST' && key !== '') {
      if (Number(headers['content-length']) !== body.byteLength || headers['x-upsert'] !== 'true')
        return answer(response, 400, { message: 'length or upsert' });
      objects.set(`${bucket}/${key}`, body);
      return answer(response, 200, { Id: 'an-id', Key: `${bucket}/${key}` });
    }
    if (method === 'DELETE' && key === '') {
      const { prefixes } = JSON.parse(body.toString());
      for (const one of prefixes) objects.delete(`${bucket}/${one}`);
      return answer(response, 200, []);
    }
    return answer(response, 404, { message: `${method} ${path}` });
  }

  function bySignedAddress(url: URL, request: IncomingMessage, response: ServerResponse) {
    const name = url.pathname.replace('/storage/v1/object/sign/', '');
    const bytes = objects.get(name);
    if (url.searchParams.get('token') !== `for-${name.replace('/', '-')}` || bytes === undefined)
      return answer(response, 400, { statusCode: '404', message: 'Object not found' });
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (first === undefined)
      return response.writeHead(200, { 'content-length': bytes.byteLength }).end(bytes);
    const part = bytes.subarray(Number(first), Number(last) + 1);
    const range = `bytes ${first}-${Number(first) + part.byteLength - 1}/${bytes.byteLength}`;
    return response.writeHead(206, { 'content-length': part.byteLength, 'content-range': range }).end(part);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://storage');
    const method = request.method ?? '';
    if (!url.pathname.startsWith('/storage/v1/')) answer(response, 404, { message: 'No such path' });
    else if (method === 'GET') bySignedAddress(url, request, response);
    // Of a file that breaks off in its middle nothing is kept.
    else
      withKey(method, url.pathname.replace('/storage/v1', ''), request, response).catch(() =>
        response.destroy(),
      );
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
