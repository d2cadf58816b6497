import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { noSuch, Refusal } from '../api/refusal.ts';
import { replaceCard } from '../customers/replace-card.ts';
import { isOver } from '../subscriptions/subscription-record.ts';
import { updateSubscription } from '../subscriptions/subscription-update.ts';
import type { PortalSession, Subscription } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { alert, type Piece, page } from './layout.ts';
import { cardSection, invoiceSection, planSection } from './portal-sections.ts';
import { type Words, wordsFor } from './texts.ts';

const form = z.discriminatedUnion('action', [
  z.object({ action: z.literal('change'), subscription: z.string(), price: z.string() }),
  z.object({ action: z.literal('cancel'), subscription: z.string() }),
  z.object({ action: z.literal('resume'), subscription: z.string() }),
  z.object({
    action: z.literal('card'),
    card: z.enum(['pm_card_visa', 'pm_card_authenticationRequired', 'pm_card_chargeCustomerFail']),
  }),
]);

/** The customer portal: `billing_portal.session.url`. */
export function portalPage(world: World): Hono {
  const app = new Hono();

  app.get('/:id', (c) => {
    const session = retrieve(world, c.req.param('id'));
    const words = wordsFor(c.req.query('locale') ?? session.locale, c.req.header('Accept-Language'));
    const failed = c.req.query('failed');
    return c.html(
      portal(world, words, session, failed === undefined ? null : words.say('refused', { reason: failed })),
    );
  });

  app.post('/:id', async (c) => {
    const session = retrieve(world, c.req.param('id'));
    const asked = form.parse(await c.req.parseBody());
    try {
      act(world, session, asked);
      return c.redirect(afterwards(session), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return c.redirect(`/p/session/${session.id}?failed=${encodeURIComponent(error.message)}`, 303);
    }
  });

  return app;
}

/** Where somebody goes who is done: a flow may send them away, else they stay. */
const afterwards = ({ id, flow }: PortalSession): string =>
  flow?.after_completion.redirect?.return_url ?? `/p/session/${id}`;

function act(world: World, session: PortalSession, asked: z.output<typeof form>): void {
  if (asked.action === 'card') {
    replaceCard(world, session.customer, asked.card);
    return;
  }
  const subscription = world.tables.subscriptions.get(asked.subscription);
  if (subscription?.customer !== session.customer) throw noSuch('subscription', asked.subscription);
  if (asked.action !== 'change') {
    updateSubscription(world, { cancel_at_period_end: asked.action === 'cancel' }, subscription.id);
    return;
  }
  const [item] = subscription.items.data;
  // Upgrades are paid at once, and a card that cannot pay changes nothing.
  const change = {
    proration_behavior: 'always_invoice',
    payment_behavior: 'error_if_incomplete',
    off_session: true,
  } as const;
  updateSubscription(world, { ...change, items: [{ id: item?.id, price: asked.price }] }, subscription.id);
}

function live(world: World, customer: string): Subscription[] {
  return world.tables.subscriptions.having('customer', customer).filter((row) => !isOver(row));
}

function retrieve(world: World, id: string): PortalSession {
  const session = world.tables.portalSessions.get(id);
  if (session === undefined) throw noSuch('billing_portal.session', id);
  return session;
}

function portal(world: World, words: Words, session: PortalSession, problem: string | null): Piece {
  const { say } = words;
  const only =
    session.flow?.subscription_cancel?.subscription ?? session.flow?.subscription_update?.subscription;
  const isCardOnly = session.flow?.type === 'payment_method_update';
  const shown = live(world, session.customer).filter((row) => only === undefined || row.id === only);
  const body = html`
<section>
  <h1>${say('portalTitle')}</h1>
  ${alert(problem)}
  ${isCardOnly ? cardSection(world, words, session) : shown.length === 0 ? html`<p>${say('noPlan')}</p>` : shown.map((row) => planSection(world, words, session, row))}
  ${session.return_url === null ? '' : html`<a class="plain" href="${session.return_url}">${say('back')}</a>`}
</section>
${isCardOnly ? '' : html`<section>${cardSection(world, words, session)} ${invoiceSection(world, words, session)}</section>`}`;
  return page(words, say('portalTitle'), body, { two: !isCardOnly });
}
