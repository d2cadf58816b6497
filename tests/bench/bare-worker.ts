import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { readWorkerSettings } from './read-worker-settings.ts';

/** The least that workerd can do: a bench says beside the product's figures what the platform takes by itself. */
export interface BareWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** A call to somewhere else, as `fetch` takes it. */
export interface OneCall {
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * `/call` makes the call and answers with what came back; `/room` is a room that keeps nothing: it passes on what anybody sends, in a frame as long as the
 * product's.
 */
const script = `
import { DurableObject } from 'cloudflare:workers';

const epoch = '00000000-0000-4000-8000-000000000000';

export class Room extends DurableObject {
  #seq = 0;
  fetch() {
    const [theirs, ours] = Object.values(new WebSocketPair());
    this.ctx.acceptWebSocket(ours);
    return new Response(null, { status: 101, webSocket: theirs });
  }
  webSocketMessage(socket, text) {
    const { type, clientMsgId, body } = JSON.parse(text);
    if (type === 'hello') {
      socket.send(JSON.stringify({ type: 'welcome', epoch }));
      socket.send(JSON.stringify({ type: 'replay', messages: [] }));
    }
    if (type !== 'send') return;
    this.#seq += 1;
    const about = { clientMsgId, seq: this.#seq, at: Date.now() };
    const frame = JSON.stringify({ type: 'message', body, epoch, senderId: epoch, senderRole: 'guest', ...about });
    for (const other of this.ctx.getWebSockets()) other.send(frame);
    socket.send(JSON.stringify({ type: 'ack', ...about }));
  }
  webSocketClose(socket) {
    socket.close();
  }
}

export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === '/room') return env.ROOM.getByName('bare').fetch(request);
    const { target, headers, body } = env.CALL;
    const answer = await env.NETWORK.fetch(target, { method: 'POST', headers, body });
    return Response.json(await answer.json());
  },
};
`;

/** Starts it on a socket of its own, as `startBuiltWorker` does with the product. */
export async function startBareWorker(
  call: OneCall = { target: '', headers: {}, body: '' },
): Promise<BareWorker> {
  const { compatibilityDate, compatibilityFlags } = readWorkerSettings();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'bare',
      modules: true,
      script,
      compatibilityDate,
      compatibilityFlags,
      bindings: { CALL: { target: call.target, headers: { ...call.headers }, body: call.body } },
      serviceBindings: { NETWORK: { network: { allow: ['public', 'private'] } } },
      durableObjects: { ROOM: { className: 'Room', useSQLite: true } },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    }),
  );
  const url = await miniflare.unsafeGetDirectURL('bare');
  return { url: url.origin, stop: () => miniflare.dispose() };
}
