import { expect, test } from 'vitest';
import * as z from 'zod';
import { inviteMemberOutput } from '../../../worker/sites/businesses/invite-member.ts';
import { remindInvitationOutput } from '../../../worker/sites/businesses/remind-invitation.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { arrived, messagesTo } from '../support/mailbox.ts';
import { restaurant } from '../support/restaurant.ts';
import { done, mutation, query } from '../support/worker.ts';

const invite = async (place: Awaited<ReturnType<typeof restaurant>>, email: string) =>
  done(
    inviteMemberOutput,
    mutation(
      'businesses.invite',
      { businessId: place.businessId, email, role: 'STAFF' },
      { as: place.owner },
    ),
  );
const newAddress = () => `cook-${crypto.randomUUID()}@example.test`;

test('T7 whoever is invited is written to, in the name of who asks, and the link in the mail lets them in', async () => {
  const place = await restaurant();
  const guest = await member();
  const { url } = await invite(place, guest.email);
  const mail = await arrived(guest.email, ({ title }) => title.includes('Casa Ana'));
  expect(mail.html).toContain(url);
  expect(mail.text).toContain(url);
  expect(mail.html).toContain('Gastronomy OS');
  expect(mail.html).not.toContain('/app/notifications');
  expect(await messagesTo(place.owner.email)).toEqual([]);
  const token = new URL(url).hash.slice(1);
  await done(z.unknown(), mutation('businesses.acceptInvitation', { token }, { as: guest }));
  const { items } = await done(
    z.object({ items: z.array(z.object({ title: z.string() })) }),
    query('notifications.list', {}, { as: place.owner }),
  );
  expect(items.filter(({ title }) => title.includes('Casa Ana'))).toEqual([]);
});

test('T7 they are told again on request, once in ten minutes', async () => {
  const place = await restaurant();
  const email = newAddress();
  const { id, url } = await invite(place, email);
  await arrived(email);
  const remind = () =>
    done(
      remindInvitationOutput,
      mutation(
        'businesses.remindInvitation',
        { businessId: place.businessId, invitationId: id },
        { as: place.owner },
      ),
    );
  await asOwner(`update public.notifications set dedupe_key = dedupe_key || ' before' where subject = $1`, [
    id,
  ]);
  expect(await remind()).toEqual({ sent: true });
  await expect.poll(async () => (await messagesTo(email)).length).toBe(2);
  for (const { html } of await messagesTo(email)) expect(html).toContain(url);
  expect(await remind()).toEqual({ sent: false });
});

test('T7 an invitation that was taken back before its mail went is not sent', async () => {
  const place = await restaurant();
  const email = newAddress();
  const { id } = await invite(place, email);
  await arrived(email);
  await asOwner(
    `update public.notification_deliveries d set status = 'waiting', due_at = private.now()
     from public.notifications n where n.id = d.notification_id and n.subject = $1`,
    [id],
  );
  const input = { businessId: place.businessId, invitationId: id };
  await done(z.unknown(), mutation('businesses.revokeInvitation', input, { as: place.owner }));
  // Another mail goes out, and with it whatever is due.
  const other = newAddress();
  await invite(place, other);
  await arrived(other);
  const reasons = await asOwner(
    `select d.status, d.reason from public.notification_deliveries d join public.notifications n on n.id = d.notification_id
     where n.subject = $1`,
    [id],
  );
  expect(reasons).toEqual([{ status: 'skipped', reason: 'no-address' }]);
  expect(await messagesTo(email)).toHaveLength(1);
});
