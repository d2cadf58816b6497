import actsEn from '../../../admin/acts/messages/en.json' with { type: 'json' };
import actsEs from '../../../admin/acts/messages/es.json' with { type: 'json' };
import applicationsEn from '../../../admin/applications/messages/en.json' with { type: 'json' };
import applicationsEs from '../../../admin/applications/messages/es.json' with { type: 'json' };
import consultsEn from '../../../admin/consults/messages/en.json' with { type: 'json' };
import consultsEs from '../../../admin/consults/messages/es.json' with { type: 'json' };
import contactEn from '../../../admin/contact/messages/en.json' with { type: 'json' };
import contactEs from '../../../admin/contact/messages/es.json' with { type: 'json' };
import creditsEn from '../../../admin/credits/messages/en.json' with { type: 'json' };
import creditsEs from '../../../admin/credits/messages/es.json' with { type: 'json' };
import notificationsEn from '../../../admin/notifications/messages/en.json' with { type: 'json' };
import notificationsEs from '../../../admin/notifications/messages/es.json' with { type: 'json' };
import paymentsEn from '../../../admin/payments/messages/en.json' with { type: 'json' };
import paymentsEs from '../../../admin/payments/messages/es.json' with { type: 'json' };
import payoutRulesEn from '../../../admin/payout-rules/messages/en.json' with { type: 'json' };
import payoutRulesEs from '../../../admin/payout-rules/messages/es.json' with { type: 'json' };
import payoutsEn from '../../../admin/payouts/messages/en.json' with { type: 'json' };
import payoutsEs from '../../../admin/payouts/messages/es.json' with { type: 'json' };
import pricesEn from '../../../admin/prices/messages/en.json' with { type: 'json' };
import pricesEs from '../../../admin/prices/messages/es.json' with { type: 'json' };
import shellEn from '../../../admin/shell/messages/en.json' with { type: 'json' };
import shellEs from '../../../admin/shell/messages/es.json' with { type: 'json' };
import tableEn from '../../../admin/table/messages/en.json' with { type: 'json' };
import tableEs from '../../../admin/table/messages/es.json' with { type: 'json' };
import usersEn from '../../../admin/users/messages/en.json' with { type: 'json' };
import usersEs from '../../../admin/users/messages/es.json' with { type: 'json' };
import vetsEn from '../../../admin/vets/messages/en.json' with { type: 'json' };
import vetsEs from '../../../admin/vets/messages/es.json' with { type: 'json' };
import webhooksEn from '../../../admin/webhooks/messages/en.json' with { type: 'json' };
import webhooksEs from '../../../admin/webhooks/messages/es.json' with { type: 'json' };
import type { Language } from './texts.ts';

const spanish = {
  ...actsEs,
  ...applicationsEs,
  ...vetsEs,
  ...consultsEs,
  ...contactEs,
  ...creditsEs,
  ...paymentsEs,
  ...payoutRulesEs,
  ...payoutsEs,
  ...pricesEs,
  ...shellEs,
  ...tableEs,
  ...usersEs,
  ...notificationsEs,
  ...webhooksEs,
};

/** The texts of the admin app, by language. */
export const adminTexts: Record<Language, typeof spanish> = {
  es: spanish,
  en: {
    ...actsEn,
    ...applicationsEn,
    ...vetsEn,
    ...consultsEn,
    ...contactEn,
    ...creditsEn,
    ...paymentsEn,
    ...payoutRulesEn,
    ...payoutsEn,
    ...pricesEn,
    ...shellEn,
    ...tableEn,
    ...usersEn,
    ...notificationsEn,
    ...webhooksEn,
  },
};
