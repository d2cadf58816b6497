import type { RequestContext } from '../../../core/context.ts';
import { outsideOf, requirePublic } from '../../../core/outside/fetch-outside.ts';
import { outsideAddress } from '../../../core/outside/outside-address.ts';
import { signedHeaders } from '../../../core/signed-webhook.ts';

/** It answers at once and works afterwards; ms. */
const patienceMs = 5_000;

/** An import in the hands of whoever began it for the `attempt`th time. */
interface Asked {
  readonly id: string;
  readonly attempt: number;
  readonly address: string;
}

/**
 * Asks n8n to bring pages of an old site, by a webhook that is signed (docs/import.md has its form). Sent again it is the same webhook, by its id. The address leads to the public
 * web when it is asked for; where n8n follows it to is n8n's. Says whether n8n took it; why it did not is logged.
 */
export async function callN8n(ctx: RequestContext, { id, attempt, address }: Asked): Promise<boolean> {
  const { n8n, appUrl } = ctx.settings;
  if (n8n === null) return false;
  const [secret = ''] = n8n.secrets;
  const callBack = `${appUrl}/webhooks/n8n`;
  const body = JSON.stringify({ type: 'import.asked', data: { job: id, attempt, address, callBack } });
  try {
    await requirePublic(outsideOf(ctx), outsideAddress(address));
    const response = await fetch(n8n.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signedHeaders(secret, `import_${id}_${String(attempt)}`, new Date(), body),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    if (response.ok) return true;
    ctx.log.error('provider-away', { provider: 'n8n', status: response.status });
  } catch (error) {
    ctx.log.error('provider-away', {
      provider: 'n8n',
      reason: error instanceof Error ? error.name : 'unknown',
    });
  }
  return false;
}
