import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listen } from '../../dev/listen.ts';

/** One request to Stripe, as it went out: `body` is the form. */
export interface StripeRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The headers that Stripe reads. */
const read = ['authorization', 'content-type', 'idempotency-key', 'stripe-version'];
/** Those that hold between two neighbours only (RFC 9110, 7.6.1). */
const ofTheLine = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/**
 * Stands before the Stripe at `url` and appends each request as a line of JSON (`StripeRequest`) to the file that `RECORD_STRIPE` names.
 * Gives the address to call instead; without that setting it is the same one and nothing is written.
 */
export async function recordStripe(url: string): Promise<{ url: string; close: () => void }> {
  const file = process.env.RECORD_STRIPE;
  if (!file) return { url, close: () => undefined };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { method = 'GET', url: path = '/' } = request;
    const headers: Record<string, string> = {};
    for (const name of read) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    const line: StripeRequest = { method, path, headers, body: body.toString() };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    try {
      const answer = await fetch(new URL(path, url), { method, headers, ...(body.length > 0 && { body }) });
      const said = Buffer.from(await answer.arrayBuffer());
      for (const [name, value] of answer.headers) if (!ofTheLine.has(name)) response.setHeader(name, value);
      response.writeHead(answer.status).end(said);
    } catch {
      // The answer was lost behind us: lost here, too.
      response.destroy();
    }
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
