import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { payCheckout } from '../checkout/checkout-pay.ts';
import { retrieveCheckout } from '../checkout/checkout-sessions.ts';
import { cardEnding, type TestCard } from '../customers/cards.ts';
import { formatMoney } from '../payments/money.ts';
import type { CheckoutSession, LineItem } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { alert, messagePage, type Piece, page } from './layout.ts';
import { type Words, wordsFor } from './texts.ts';

/** Which test card each button of the page pays with. */
const CARDS: Record<'pay' | 'authenticate' | 'decline', TestCard> = {
  pay: cardEnding('4242'),
  authenticate: cardEnding('3155'),
  decline: cardEnding('0002'),
};

const form = z.object({
  action: z.enum(['pay', 'authenticate', 'decline']),
  email: z.string().trim().optional(),
});

/** The hosted page of a checkout session: `session.url`. */
export function checkoutPage(world: World): Hono {
  const app = new Hono();

  app.get('/:id', (c) => {
    const session = retrieveCheckout(world, c.req.param('id'));
    const words = wordsFor(c.req.query('locale') ?? session.locale, c.req.header('Accept-Language'));
    if (session.status !== 'open') return c.html(closedPage(words, session));
    const failed = c.req.query('failed');
    const problem =
      failed === undefined ? null : words.say(failed === 'authentication' ? 'notAuthenticated' : 'declined');
    return c.html(openPage(world, words, session, problem));
  });

  app.post('/:id', async (c) => {
    const session = retrieveCheckout(world, c.req.param('id'));
    if (session.status !== 'open') return c.redirect(`/c/pay/${session.id}`, 303);
    const { action, email } = form.parse(await c.req.parseBody());
    const attempt = payCheckout(world, session, CARDS[action], email || null);
    return c.redirect(
      afterAttempt(world, session.id, attempt?.intent.next_action?.redirect_to_url?.url),
      303,
    );
  });

  return app;
}

/** Where the browser goes after an attempt: to 3-D Secure, to the shop, or back to the page that says what failed. */
export function afterAttempt(world: World, id: string, challenge?: string | null, failed = 'card'): string {
  if (challenge) return challenge;
  const session = retrieveCheckout(world, id);
  return session.status === 'complete' ? successUrl(session) : `/c/pay/${id}?failed=${failed}`;
}

function successUrl(session: CheckoutSession): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

function closedPage(words: Words, session: CheckoutSession): Piece {
  const paid = session.status === 'complete';
  const href = paid ? successUrl(session) : session.cancel_url;
  const link = href === null ? undefined : { href, text: words.say('goOn') };
  return messagePage(words, words.say('payTitle'), words.say(paid ? 'paid' : 'expired'), link);
}

function openPage(world: World, words: Words, session: CheckoutSession, problem: string | null): Piece {
  const { say } = words;
  const amount = formatMoney(session.amount_total ?? 0, session.currency ?? 'eur', words.locale);
  const plan = world.checkouts.get(session.id);
  const asksEmail = session.customer === null && session.customer_email === null;
  const trialEnd = plan?.subscription.trialEnd ?? null;
  const mainText =
    trialEnd !== null
      ? say('startTrial')
      : say(session.mode === 'subscription' ? 'subscribe' : 'pay', { amount });
  const body = html`
<section aria-labelledby="order">
  <h1 id="order">${say('summary')}</h1>
  <dl>
    ${(plan?.lineItems ?? []).map((line) => lineRow(words, line))}
    <dt class="total">${say('total')}</dt><dd class="total">${amount}</dd>
  </dl>
  ${trialEnd === null ? '' : html`<p class="soft">${say('trial', { date: words.date(trialEnd), price: pricesOf(words, plan?.lineItems ?? []) })}</p>`}
</section>
<section aria-labelledby="pay">
  <h2 id="pay">${say('payTitle')}</h2>
  ${alert(problem)}
  <form method="post" action="/c/pay/${session.id}">
    ${asksEmail ? html`<label>${say('email')}<input type="email" name="email" autocomplete="email" required></label>` : ''}
    <fieldset>
      <legend>${say('chooseCard')}</legend>
      <button class="main" name="action" value="pay">${mainText}</button>
      <button name="action" value="authenticate">${say('payWith3ds')}</button>
      <button name="action" value="decline">${say('decline')}</button>
    </fieldset>
  </form>
  ${session.cancel_url === null ? '' : html`<a class="plain" href="${session.cancel_url}">${say('cancel')}</a>`}
</section>`;
  return page(words, say('payTitle'), body, { two: true });
}

function lineRow(words: Words, line: LineItem): Piece {
  const quantity = (line.quantity ?? 1) > 1 ? ` × ${line.quantity}` : '';
  return html`<dt>${line.description}${quantity}</dt><dd>${priceOf(words, line)}</dd>`;
}

function pricesOf(words: Words, lines: LineItem[]): string {
  return lines.map((line) => priceOf(words, line)).join(' + ');
}

function priceOf(words: Words, line: LineItem): string {
  const interval = line.price?.recurring?.interval;
  const each =
    interval === 'month'
      ? ` ${words.say('perMonth')}`
      : interval === 'year'
        ? ` ${words.say('perYear')}`
        : '';
  return `${formatMoney(line.amount_total, line.currency, words.locale)}${each}`;
}
