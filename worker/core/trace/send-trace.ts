import type { RequestContext } from '../context.ts';
import { otlpBody, type Span } from './otlp.ts';

const patienceMs = 2_000;

/**
 * Sends a span to the collector of the settings, after the answer; does nothing where there is none, and for all but the share of requests that the settings name,
 * unless it failed. What the collector does not take is lost, and logged once for each.
 */
export function sendTrace(ctx: RequestContext, span: Span): void {
  const { url, headers, share } = ctx.settings.traces;
  if (url === '' || (!span.failed && Math.random() >= share)) return;
  ctx.later('trace', async () => {
    const answer = await fetch(`${url}/v1/traces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(otlpBody(span, ctx.settings.environment)),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) throw new Error(`The collector answered ${answer.status}`);
  });
}
