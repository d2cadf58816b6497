import { startChild } from '../../../dev/child.ts';
import { root } from '../../../dev/settings.ts';
import { untilReady } from '../../../dev/until-ready.ts';
import { freePort } from '../free-port.ts';

/** LiveKit's own server, running. */
export interface Livekit {
  /** The Worker's LIVEKIT_URL. */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  close(): Promise<void>;
}

export interface LivekitOptions {
  /** The server's program (docs/interop.md). */
  readonly program: string;
  /** Who is told what happens in its rooms. */
  readonly webhookUrl: string;
}

const key = 'APItests';
const secret = 'tests-sign-their-calls-with-this-secret';

/** Starts LiveKit's server on the loopback, media and all. Throws with its log when it does not start. */
export async function startLivekit({ program, webhookUrl }: LivekitOptions): Promise<Livekit> {
  const [port, tcp, udp] = [await freePort(), await freePort(), await freePort()];
  // JSON is YAML, too.
  const config = JSON.stringify({
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: tcp,
      udp_port: udp,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      interfaces: { includes: ['lo'] },
    },
    keys: { [key]: secret },
    webhook: { api_key: key, urls: [webhookUrl] },
  });
  const log: string[] = [];
  const child = startChild(program, ['--config-body', config], {
    cwd: root,
    env: process.env,
    onLine: (line) => log.push(line),
  });
  const over = new AbortController();
  void child.ended.then((how) => over.abort(new Error(`LiveKit: ${how}\n${log.slice(-40).join('\n')}`)));
  try {
    await untilReady([`http://127.0.0.1:${port}/`], over.signal);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { url: `ws://127.0.0.1:${port}`, key, secret, close: () => child.stop() };
}
