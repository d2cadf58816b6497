import { html, raw } from 'hono/html';
import type { Control } from '../control/control.ts';
import { cardNames } from '../customers/cards.ts';
import { endsOf } from '../payments/dispute-record.ts';
import type { World } from '../world/world.ts';
import { type Piece, page } from './layout.ts';
import { wordsFor } from './texts.ts';

/** Sends a form as JSON to the control API and shows the page anew. */
const SCRIPT = `
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.dataset.to) return;
  event.preventDefault();
  const body = { ...JSON.parse(form.dataset.body || '{}') };
  for (const [key, value] of new FormData(form)) body[key] = /^\\d+$/.test(value) ? Number(value) : value;
  const answer = await fetch('/_control' + form.dataset.to, { method: 'POST', body: JSON.stringify(body) });
  if (answer.ok) location.reload();
  else document.querySelector('[role=status]').textContent = (await answer.json()).error;
});`;

/** The developer's page under `/_control`: switches of the stand-in and what happened lately. In English only: no customer sees it. */
export function controlPage(world: World, control: Control): Piece {
  const words = wordsFor('en', undefined);
  const faults = control.setDelivery({});
  const toggle = (name: 'hold' | 'down' | 'shuffle', label: string) =>
    button('/webhooks', { [name]: !faults[name] }, `${faults[name] ? 'Stop: ' : ''}${label}`);
  const body = html`
<section>
  <h1>Stripe stand-in</h1>
  <p role="status"></p>
  <h2>Webhooks</h2>
  <p>${control.pending().length} waiting. Duplicates: ${faults.duplicates}.</p>
  ${toggle('hold', 'Hold events back')} ${toggle('down', 'Endpoint down')} ${toggle('shuffle', 'Random order')}
  ${button('/webhooks', { duplicates: faults.duplicates > 0 ? 0 : 1 }, faults.duplicates > 0 ? 'Stop: send twice' : 'Send each event twice')}
  ${button('/webhooks', { drop: { times: 1 } }, 'Lose the next event')}
  ${button('/webhooks/release', { order: 'reversed' }, 'Release held events, last first')}
  ${button('/webhooks/flush', {}, 'Retry now')}
  ${button('/calm', {}, 'All faults off')}
  <h2>Time</h2>
  <p>${words.date(control.now())}</p>
  ${button('/clock', { advance: 24 * 3600 }, 'Skip a day')} ${button('/clock', { advance: 31 * 24 * 3600 }, 'Skip 31 days')}
  <h2>API</h2>
  ${button('/api-faults', { kind: 'refuse', status: 500 }, 'Fail the next call')}
  ${button('/api-faults', { kind: 'lose' }, 'Lose the next answer')}
</section>
<section>
  <h2>Customers</h2>
  ${latest(
    world.tables.customers.page({ limit: 8 }).rows,
    (row) => html`<p>${row.email ?? row.id}</p>
    <form data-to="/card" data-body='${JSON.stringify({ customer: row.id })}'>
      <label>Card of ${row.email ?? row.id}<select name="card">${cardNames.map((name) => html`<option>${name}</option>`)}</select></label>
      <button>Give this card</button>
    </form>`,
  )}
  <h2>Charges</h2>
  ${latest(
    world.tables.charges.page({ limit: 8, where: (row) => row.captured && !row.disputed }).rows,
    (row) =>
      button('/disputes', { charge: row.id }, `Dispute ${row.amount} ${row.currency} ${row.id.slice(0, 12)}`),
  )}
  <h2>Disputes</h2>
  ${latest(
    world.tables.disputes.page({ limit: 8 }).rows,
    (row) =>
      html`<p>${row.status} ${row.amount} ${row.currency} ${row.charge.slice(0, 12)}</p>${endsOf(row).map((status) => button('/disputes/close', { dispute: row.id, status }, status))}`,
  )}
  <h2>Latest events</h2>
  <div class="scroll"><table>${world.tables.events
    .page({ limit: 15 })
    .rows.map(
      (row) =>
        html`<tr><td>${row.type}</td><td>${button('/webhooks/resend', { event: row.id }, 'Resend')}</td></tr>`,
    )}</table></div>
</section>
<script>${raw(SCRIPT)}</script>`;
  return page(words, 'Stripe stand-in', body, { two: true });
}

function button(to: string, body: object, text: string): Piece {
  return html`<form data-to="${to}" data-body='${JSON.stringify(body)}'><button>${text}</button></form>`;
}

function latest<T>(rows: T[], show: (row: T) => Piece): Piece {
  return rows.length === 0 ? html`<p class="soft">None yet.</p>` : html`${rows.map(show)}`;
}
