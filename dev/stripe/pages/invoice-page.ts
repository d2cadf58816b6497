import { Hono } from 'hono';
import { html } from 'hono/html';
import { collectInvoice } from '../invoices/collect-invoice.ts';
import { retrieveInvoice } from '../invoices/invoices.ts';
import { formatMoney } from '../payments/money.ts';
import type { Invoice, InvoiceLine } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { alert, type Piece, page } from './layout.ts';
import { type Words, wordsFor } from './texts.ts';

/** The page of an invoice: `invoice.hosted_invoice_url`. An open one can be paid with the saved card. */
export function invoicePage(world: World): Hono {
  const app = new Hono();

  app.get('/:id', (c) => {
    const words = wordsFor(c.req.query('locale'), c.req.header('Accept-Language'));
    const problem = c.req.query('failed') === undefined ? null : words.say('declined');
    return c.html(shown(world, words, retrieveInvoice(world, c.req.param('id')), problem));
  });

  app.post('/:id', (c) => {
    const invoice = retrieveInvoice(world, c.req.param('id'));
    const attempt =
      invoice.status === 'open' ? collectInvoice(world, invoice, { offSession: false }) : undefined;
    const challenge = attempt?.intent.next_action?.redirect_to_url?.url;
    return c.redirect(
      challenge ?? `/i/${invoice.id}${attempt?.decline === undefined ? '' : '?failed=card'}`,
      303,
    );
  });

  return app;
}

function shown(world: World, words: Words, invoice: Invoice, problem: string | null): Piece {
  const { say } = words;
  const money = (amount: number) => formatMoney(amount, invoice.currency, words.locale);
  const title = say('invoice', { number: invoice.number ?? say('draft') });
  const body = html`<section>
  <h1>${title}</h1>
  ${alert(problem)}
  <p><span class="tag">${words.status(invoice.status)}</span></p>
  <p>${words.date(invoice.created)}<br>${invoice.customer_name ?? ''} ${invoice.customer_email ?? ''}</p>
  <div class="scroll"><table>
    <thead><tr><th scope="col">${say('item')}</th><th scope="col">${say('amount')}</th></tr></thead>
    <tbody>${invoice.lines.data.map((line) => html`<tr><td>${lineText(world, words, line)}</td><td>${money(line.amount)}</td></tr>`)}</tbody>
  </table></div>
  <dl>
    ${invoice.amount_due === invoice.total ? '' : html`<dt>${say('balance')}</dt><dd>${money(invoice.amount_due - invoice.total)}</dd>`}
    <dt class="total">${say('due')}</dt><dd class="total">${money(invoice.amount_due)}</dd>
  </dl>
</section>
<section>
  ${invoice.status === 'open' ? html`<form method="post" action="/i/${invoice.id}"><button class="main">${say('payNow')}</button></form>` : ''}
  <p class="soft">${say('print')}</p>
</section>`;
  return page(words, title, body);
}

/** A line in the page's language; `description` itself is English, as the API gives it. */
function lineText(world: World, words: Words, line: InvoiceLine): string {
  const name = world.tables.products.get(line.pricing?.price_details?.product ?? '')?.name;
  const details = line.parent?.subscription_item_details;
  if (name === undefined || !details) return line.description ?? '';
  const [start, end] = [words.shortDate(line.period.start), words.shortDate(line.period.end)];
  if (details.proration) return words.say(line.amount < 0 ? 'unusedTime' : 'remainingTime', { name, start });
  return words.say('linePeriod', { name: `${line.quantity ?? 1} × ${name}`, start, end });
}
