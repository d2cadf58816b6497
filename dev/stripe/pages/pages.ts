import { Hono } from 'hono';
import * as z from 'zod';
import { Refusal } from '../api/refusal.ts';
import type { Control } from '../control/control.ts';
import type { World } from '../world/world.ts';
import { authenticationPage } from './authentication-page.ts';
import { checkoutPage } from './checkout-page.ts';
import { controlPage } from './control-page.ts';
import { invoicePage } from './invoice-page.ts';
import { messagePage } from './layout.ts';
import { onboardingPage } from './onboarding-page.ts';
import { portalPage } from './portal-page.ts';
import { wordsFor } from './texts.ts';

/** The pages that people see: checkout, 3-D Secure, portal, invoices, the beginning of an account, and the developer's switches. */
export function createPages(world: World, control: Control): Hono {
  const app = new Hono();
  app.use(async (_, next) => {
    control.catchUp();
    await next();
  });
  app.onError((error, c) => {
    const words = wordsFor(c.req.query('locale'), c.req.header('Accept-Language'));
    if (error instanceof Refusal && error.status === 404)
      return c.html(messagePage(words, '404', words.say('notFound')), 404);
    const known = error instanceof Refusal || error instanceof z.ZodError;
    if (!known) console.error('The Stripe stand-in failed:', error);
    return c.html(
      messagePage(words, words.say('wrongTitle'), words.say('refused', { reason: error.message })),
      known ? 400 : 500,
    );
  });
  app.get('/', (c) => c.redirect('/_control'));
  app.get('/_control', (c) => c.html(controlPage(world, control)));
  app.route('/c/pay', checkoutPage(world));
  app.route('/3ds', authenticationPage(world));
  app.route('/p/session', portalPage(world));
  app.route('/i', invoicePage(world));
  app.route('/setup', onboardingPage(world));
  return app;
}
