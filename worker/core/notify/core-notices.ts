import * as z from 'zod';
import { formatMoney } from '../../../web/kit/text/money.ts';
import { monthName } from '../../../web/kit/text/month-name.ts';
import type { Locale } from '../locale.ts';
import { messageTexts } from './message-texts.ts';
import type { NoticeTemplate, NoticeTemplates } from './notice.ts';
import { phoneCode } from './phone-code.ts';

const moneySchema = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Za-z]{3}$/) });
const unitsSchema = z.object({ units: z.int() });

/** An amount as billing notes it, for people. Throws on anything else: such a message tells nothing. */
function moneyIn(params: unknown, locale: Locale): string {
  const { amount, currency } = moneySchema.parse(params);
  return formatMoney(locale, amount, currency.toUpperCase());
}

const monthSchema = z.object({ month: z.iso.date() });

/** What a vet is told of a statement: its month and what it comes to. */
const statement =
  (kind: 'statement-ready' | 'payout-paid' | 'payout-failed'): NoticeTemplate =>
  ({ locale, params }) => {
    const t = messageTexts(locale);
    const month = monthName(locale, monthSchema.parse(params).month);
    const amount = moneyIn(params, locale);
    return {
      title: t(`notices.${kind}.title`, { month, amount }),
      text: t(`notices.${kind}.text`, { month, amount }),
      action: { label: t(`notices.${kind}.action`), path: '/vet/earnings' },
    };
  };

/** What core tells of accounts and money. `secret` makes the codes for phones. */
export const coreNotices = (secret: string): NoticeTemplates => ({
  'new-device': ({ locale }) => {
    const t = messageTexts(locale);
    return {
      title: t('notices.new-device.title'),
      text: t('notices.new-device.text'),
      action: { label: t('notices.new-device.action'), path: '/app/security' },
    };
  },
  receipt: ({ locale, params }) => {
    const t = messageTexts(locale);
    return {
      title: t('notices.receipt.title', { amount: moneyIn(params, locale) }),
      text: t('notices.receipt.text'),
      action: { label: t('notices.receipt.action'), path: '/app/billing' },
    };
  },
  refund: ({ locale, params }) => {
    const t = messageTexts(locale);
    return {
      title: t('notices.refund.title', { amount: moneyIn(params, locale) }),
      text: t('notices.refund.text'),
      action: { label: t('notices.refund.action'), path: '/app/billing' },
    };
  },
  'payment-failed': ({ locale }) => {
    const t = messageTexts(locale);
    return {
      title: t('notices.payment-failed.title'),
      text: t('notices.payment-failed.text'),
      action: { label: t('notices.payment-failed.action'), path: '/app/billing' },
    };
  },
  'statement-ready': statement('statement-ready'),
  'payout-paid': statement('payout-paid'),
  'payout-failed': statement('payout-failed'),
  credit: ({ locale, params }) => {
    const t = messageTexts(locale);
    const given = unitsSchema.parse(params);
    return {
      title: t('notices.credit.title', given),
      text: t('notices.credit.text', given),
      action: { label: t('notices.credit.action'), path: '/app/billing' },
    };
  },
  'phone-code': async ({ locale, subject }) => {
    const t = messageTexts(locale);
    const code = await phoneCode(secret, subject);
    return {
      title: t('notices.phone-code.title', { code }),
      text: t('notices.phone-code.text', { code }),
      action: null,
    };
  },
});
