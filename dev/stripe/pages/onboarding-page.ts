import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { noSuch } from '../api/refusal.ts';
import { accountAt, submitDetails } from '../connect/account-record.ts';
import type { AccountLink } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { page } from './layout.ts';
import { wordsFor } from './texts.ts';

const form = z.object({ action: z.enum(['complete', 'part', 'leave']) });

/** The page on which somebody says whose an account is: `url` of an account link. Opened again or late, it leads back for another link. */
export function onboardingPage(world: World): Hono {
  const app = new Hono();
  const linkAt = (id: string): AccountLink => {
    const link = world.tables.accountLinks.get(id);
    if (link === undefined) throw noSuch('account link', id);
    return link;
  };

  app.get('/:id', (c) => {
    const link = linkAt(c.req.param('id'));
    if (link.opened || world.time.now() >= link.expires_at) return c.redirect(link.refresh_url);
    world.tables.accountLinks.put({ ...link, opened: true });
    const account = accountAt(world, link.account);
    const words = wordsFor(c.req.query('locale'), c.req.header('Accept-Language'));
    const title = words.say('setupTitle');
    const body = html`<section>
  <h1>${title}</h1>
  <p>${words.say('setupText', { email: account.email ?? account.id })}</p>
  <form method="post" action="/setup/${link.id}">
    <button class="main" name="action" value="complete">${words.say('setupComplete')}</button>
    <button name="action" value="part">${words.say('setupPart')}</button>
    <button name="action" value="leave">${words.say('setupLeave')}</button>
  </form>
</section>`;
    return c.html(page(words, title, body));
  });

  app.post('/:id', async (c) => {
    const link = linkAt(c.req.param('id'));
    const { action } = form.parse(await c.req.parseBody());
    if (action !== 'leave') submitDetails(world, accountAt(world, link.account), action === 'complete');
    return c.redirect(link.return_url, 303);
  });

  return app;
}
