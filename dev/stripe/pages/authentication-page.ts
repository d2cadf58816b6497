import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { formatMoney } from '../payments/money.ts';
import { answer3ds } from '../payments/pay-intent.ts';
import { retrieveIntent } from '../payments/payment-intents.ts';
import type { World } from '../world/world.ts';
import { afterAttempt } from './checkout-page.ts';
import { messagePage, page } from './layout.ts';
import { wordsFor } from './texts.ts';

const form = z.object({ answer: z.enum(['complete', 'fail']) });

/** The bank's 3-D Secure page: `next_action.redirect_to_url.url` of an intent. */
export function authenticationPage(world: World): Hono {
  const app = new Hono();

  app.get('/:id', (c) => {
    const intent = retrieveIntent(world, c.req.param('id'));
    const session = world.tables.sessions.get(world.checkoutOf.get(intent.id) ?? '');
    const words = wordsFor(c.req.query('locale') ?? session?.locale, c.req.header('Accept-Language'));
    const title = words.say('authTitle');
    if (intent.status !== 'requires_action') return c.html(messagePage(words, title, words.say('authDone')));
    const amount = formatMoney(intent.amount, intent.currency, words.locale);
    const body = html`<section>
  <h1>${title}</h1>
  <p>${words.say('authText', { amount })}</p>
  <form method="post" action="/3ds/${intent.id}">
    <button class="main" name="answer" value="complete">${words.say('authComplete')}</button>
    <button name="answer" value="fail">${words.say('authFail')}</button>
  </form>
</section>`;
    return c.html(page(words, title, body));
  });

  app.post('/:id', async (c) => {
    const before = retrieveIntent(world, c.req.param('id'));
    const { answer } = form.parse(await c.req.parseBody());
    const returnUrl = before.next_action?.redirect_to_url?.return_url;
    const { decline } = answer3ds(world, before, answer === 'complete');
    const session = world.checkoutOf.get(before.id);
    if (session !== undefined) return c.redirect(afterAttempt(world, session, null, 'authentication'), 303);
    if (!returnUrl) return c.redirect(`/3ds/${before.id}`, 303);
    const back = new URL(returnUrl);
    back.searchParams.set('payment_intent', before.id);
    back.searchParams.set('payment_intent_client_secret', before.client_secret ?? '');
    back.searchParams.set('redirect_status', decline === undefined ? 'succeeded' : 'failed');
    return c.redirect(back.href, 303);
  });

  return app;
}
