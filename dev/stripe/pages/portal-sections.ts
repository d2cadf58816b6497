import { html } from 'hono/html';
import { formatMoney } from '../payments/money.ts';
import { periodOf } from '../subscriptions/subscription-record.ts';
import type { PortalSession, Price, Subscription } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import type { Piece } from './layout.ts';
import type { Words } from './texts.ts';

/** One subscription: its plan, when it renews or ends, and what can be done with it. */
export function planSection(
  world: World,
  words: Words,
  session: PortalSession,
  subscription: Subscription,
): Piece {
  const { say } = words;
  const [item] = subscription.items.data;
  const ending = subscription.cancel_at;
  const action = `/p/session/${session.id}`;
  const hidden = html`<input type="hidden" name="subscription" value="${subscription.id}">`;
  return html`<article>
  <h2>${item === undefined ? '' : offer(world, words, item.price)}</h2>
  <p><span class="tag">${words.status(subscription.status)}</span></p>
  <p>${ending === null ? say('renews', { date: words.date(periodOf(subscription).end) }) : say('ends', { date: words.date(ending) })}</p>
  <form method="post" action="${action}">
    ${hidden}
    <label>${say('newPlan')}
      <select name="price">${choices(world, subscription).map((price) => html`<option value="${price.id}">${offer(world, words, price)}</option>`)}</select>
    </label>
    <button name="action" value="change">${say('change')}</button>
  </form>
  <form method="post" action="${action}">
    ${hidden}
    ${
      ending === null
        ? html`<button name="action" value="cancel">${say('cancelPlan')}</button>`
        : html`<button class="main" name="action" value="resume">${say('resumePlan')}</button>`
    }
  </form>
</article>`;
}

/** The plans a subscription may change to: active recurring prices in its currency, of products with the same `metadata.product`. */
function choices(world: World, subscription: Subscription): Price[] {
  const [item] = subscription.items.data;
  const familyOf = (price: Price | undefined) =>
    world.tables.products.get(price?.product ?? '')?.metadata.product;
  return world.tables.prices
    .all()
    .filter((price) => price.active && price.recurring !== null && price.currency === subscription.currency)
    .filter((price) => price.id !== item?.price.id && familyOf(price) === familyOf(item?.price));
}

function offer(world: World, words: Words, price: Price): string {
  const name = world.tables.products.get(price.product)?.name ?? price.product;
  const each = price.recurring?.interval === 'year' ? words.say('perYear') : words.say('perMonth');
  return `${name}, ${formatMoney(price.unit_amount ?? 0, price.currency, words.locale)} ${each}`;
}

/** The saved card and how to replace it. */
export function cardSection(world: World, words: Words, session: PortalSession): Piece {
  const { say } = words;
  const methods = world.tables.methods.having('customer', session.customer);
  const chosen = world.tables.customers.get(session.customer)?.invoice_settings.default_payment_method;
  const card = (methods.find((row) => row.id === chosen) ?? methods.at(-1))?.card;
  return html`<h2>${say('card')}</h2>
<p>${card === undefined ? say('noCard') : say('cardEnding', { last4: card.last4 })}</p>
<form method="post" action="/p/session/${session.id}">
  <label>${say('newCard')}
    <select name="card">
      <option value="pm_card_visa">${say('goodCard')}</option>
      <option value="pm_card_authenticationRequired">${say('authCard')}</option>
      <option value="pm_card_chargeCustomerFail">${say('badCard')}</option>
    </select>
  </label>
  <button name="action" value="card">${say('saveCard')}</button>
</form>`;
}

/** The invoices, newest first. */
export function invoiceSection(world: World, words: Words, session: PortalSession): Piece {
  const { say } = words;
  const { rows } = world.tables.invoices.page({
    having: { customer: session.customer },
    limit: 24,
  });
  if (rows.length === 0) return html`<h2>${say('invoices')}</h2><p>${say('noInvoices')}</p>`;
  return html`<h2>${say('invoices')}</h2>
<div class="scroll"><table>
  <thead><tr><th scope="col">${say('date')}</th><th scope="col">${say('status')}</th><th scope="col">${say('amount')}</th></tr></thead>
  <tbody>${rows.map((row) => {
    const date = words.shortDate(row.created);
    const shown = row.hosted_invoice_url ? html`<a href="${row.hosted_invoice_url}">${date}</a>` : date;
    return html`<tr><td>${shown}</td><td>${words.status(row.status)}</td><td>${formatMoney(row.total, row.currency, words.locale)}</td></tr>`;
  })}</tbody>
</table></div>`;
}
