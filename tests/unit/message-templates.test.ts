import { describe, expect, test } from 'vitest';
import { type NotificationKind, notificationKinds } from '../../contract/notifications.ts';
import { locales } from '../../contract/people.ts';
import { alarmNotices } from '../../worker/alarms/alarm-notices.ts';
import { consultNotices } from '../../worker/consults/notices/consult-notices.ts';
import { coreNotices } from '../../worker/core/notify/core-notices.ts';
import { writeMail } from '../../worker/core/notify/templates/mail.tsx';
import { siteNotices } from '../../worker/sites/notices/site-notices.ts';

const secret = 'a secret of these tests';
const notices = { ...coreNotices(secret), ...consultNotices, ...siteNotices(secret), ...alarmNotices };
const kinds = Object.keys(notificationKinds) as NotificationKind[];
const params = {
  amount: 1990,
  currency: 'eur',
  units: 2,
  userAgent: '<b>Phone</b>',
  business: 'Casa Marea',
  businessId: 'b52d5b1e-4a4c-4b4b-9d0e-0d5b1e4a4c4c',
  role: 'ADMIN',
  host: 'casamarea.example',
  pet: 'Tor',
  vaccine: 'rabies',
  product: '',
  due: '2027-01-12',
  month: '2026-11-01',
  alarm: 'webhooks-behind',
  country: 'ES',
  day: '2027-01-12',
};

const hostile = {
  markup: '<b>Ana</b><script>alert(1)</script> & "co"',
  placeholder: '{name} {{1}} %s',
  emoji: '🐈‍⬛ Ana 👩🏽‍⚕️',
  'right to left': '\u202eana\u202c محمد',
  lines: 'Ana\r\nBcc: other@example.test\u0000',
};

const noticeOf = async (kind: NotificationKind, locale: 'es' | 'en') => {
  const template = notices[kind];
  if (template === undefined) throw new Error(`${kind} has no template`);
  return template({ locale, subject: 'b52d5b1e-4a4c-4b4b-9d0e-0d5b1e4a4c4b', params });
};

const mailFor = async (kind: NotificationKind, locale: 'es' | 'en', displayName: string) => {
  const { group } = notificationKinds[kind];
  const notice = await noticeOf(kind, locale);
  const stopUrl = group === 'security' ? null : 'https://app.test/stop/token';
  return writeMail({
    notice,
    group,
    locale,
    displayName,
    appUrl: 'https://app.test',
    stopUrl,
    company: 'Callavet SL',
  });
};

describe.each(kinds)('%s', (kind) => {
  test.each(locales)('N6 in %s: nothing is left to fill in, whatever the name', async (locale) => {
    for (const name of Object.values(hostile)) {
      const { html, text } = await mailFor(kind, locale, name);
      const ours = [html, text].map((part) =>
        part.replaceAll(/\{name\} \{\{1\}\} %s/g, '').replace(/<style>.*<\/style>/s, ''),
      );
      for (const part of ours) expect(part).not.toMatch(/[{}]|undefined|null|\[object|notices\.|message\./);
    }
  });

  test.each(locales)(
    'N6 in %s: a hostile name is text, on one line, and turns nothing around it',
    async (locale) => {
      const { html, text } = await mailFor(kind, locale, hostile.markup);
      expect(html).not.toContain('<script>');
      expect(html).not.toContain('<b>');
      expect(html).toContain('&lt;script&gt;');
      expect(text).toContain(hostile.markup);
      const turned = await mailFor(kind, locale, hostile['right to left']);
      expect(turned.text).not.toMatch(/[\u202a-\u202e]/);
      expect(turned.text).toMatch(/\u2068[^\u2069]*محمد\u2069/);
      const broken = await mailFor(kind, locale, hostile.lines);
      expect(broken.text).not.toMatch(/^Bcc:/m);
      expect(`${broken.html}${broken.text}`).not.toContain('\u0000');
    },
  );

  test.each(locales)(
    'N7 in %s: subject and SMS say nothing of an animal or its illness, whatever is in the consult',
    async (locale) => {
      const template = notices[kind];
      const told = await template?.({
        locale,
        subject: 'b52d5b1e-4a4c-4b4b-9d0e-0d5b1e4a4c4b',
        params: { ...params, reason: 'SECRET seizure', petName: 'SECRET', species: 'SECRET', text: 'SECRET' },
      });
      expect(JSON.stringify(told)).not.toContain('SECRET');
      expect(told?.title).not.toMatch(/[\r\n]/);
      expect(told?.title.length).toBeLessThan(75);
      if (told?.action) expect(told.action.path).toMatch(/^\/[\w/-]+(\?consult=[\w-]+|#[\w-]+)?$/);
    },
  );
});
