import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import worker from '../../worker/index.ts';
import { readOpenMetrics } from '../support/read-open-metrics.ts';
import { ownWay } from './support/doubles.ts';

const key = 'the-key-of-the-metrics-of-a-test';

/** A Worker with this key for its metrics (none when empty) and a way to the database of its own. */
function withKey(metricsKey: string) {
  const way = ownWay();
  const bindings = { ...env, ...way.env, METRICS_KEY: metricsKey };
  const ask = async (authorization?: string) => {
    const execution = createExecutionContext();
    const request = new Request('https://app.test/metrics', {
      headers: authorization === undefined ? {} : { authorization },
    });
    const answer = await worker.fetch(request, bindings, execution);
    await waitOnExecutionContext(execution);
    return answer;
  };
  return { way, ask };
}

describe('C9 /metrics', () => {
  test('C9 is there only for whoever has the key, and for nobody where none is set', async () => {
    const { ask } = withKey(key);
    for (const wrong of [
      undefined,
      '',
      'Bearer',
      `Bearer ${key}x`,
      `Bearer ${key.slice(0, -1)}`,
      `Basic ${key}`,
      key,
    ])
      expect([wrong, (await ask(wrong)).status]).toEqual([wrong, 404]);
    expect((await withKey('').ask('Bearer ')).status).toBe(404);
    expect((await withKey('').ask(`Bearer ${key}`)).status).toBe(404);
    expect((await ask(`Bearer ${key}`)).status).toBe(200);
  });

  test('C9 is OpenMetrics, says nothing of anybody, and asks the database once in five seconds', async () => {
    const { way, ask } = withKey(key);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(`Bearer ${key}`)));
    const [answer] = answers;
    expect(answer?.headers.get('content-type')).toBe(
      'application/openmetrics-text; version=1.0.0; charset=utf-8',
    );
    expect(answer?.headers.get('cache-control')).toBe('no-store');
    const text = (await answer?.text()) ?? '';
    const families = readOpenMetrics(text);
    expect(families.get('callavet_consults_waiting')?.samples.get('')).toBeGreaterThanOrEqual(0);
    expect(families.get('callavet_errors')?.type).toBe('counter');
    expect(families.get('callavet_database_seconds')?.samples.get('')).toBeGreaterThanOrEqual(0);
    expect(text).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await way.requests()).toBe(1);
  });
});

describe('C9 traces', () => {
  /** A Worker that sends its traces to a collector of the test. */
  async function traced(path: string, settings: Readonly<Record<string, string>>) {
    const sent: Request[] = [];
    const reachNetwork = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.startsWith('https://collector.test')) return reachNetwork(request);
      sent.push(request);
      return new Response('{}');
    });
    const execution = createExecutionContext();
    await worker.fetch(new Request(`https://app.test${path}`), { ...env, ...settings }, execution);
    await waitOnExecutionContext(execution);
    vi.restoreAllMocks();
    return Promise.all(
      sent.map(async (request) => ({
        url: request.url,
        key: request.headers.get('x-key'),
        text: await request.text(),
      })),
    );
  }

  test('C9 O2 a request is sent to the collector after its answer, without its query and what opens a share', async () => {
    const settings = { OTLP_URL: 'https://collector.test/', OTLP_HEADERS: 'x-key=abc=d', OTLP_SHARE: '1' };
    const [one, ...others] = await traced('/r/the-secret-of-a-share?ticket=the-ticket', settings);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ url: 'https://collector.test/v1/traces', key: 'abc=d' });
    expect(one?.text).toContain('GET /r');
    expect(one?.text).not.toMatch(/the-secret-of-a-share|the-ticket/);
  });

  test('C9 where no collector is set, and beyond the share, nothing is sent', async () => {
    expect(await traced('/ready', {})).toEqual([]);
    expect(await traced('/ready', { OTLP_URL: 'https://collector.test', OTLP_SHARE: '0' })).toEqual([]);
  });
});
