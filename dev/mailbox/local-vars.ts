import * as z from 'zod';
import type { MailboxOptions } from './start-mailbox.ts';

/** The Worker's settings that point it at a mailbox, for tests; `npm run dev` has its own in `.env.example`. */
export const mailboxVars = (url: string): Record<string, string> => ({
  MAIL_FROM: 'Call-a-Vet <hello@callavet.test>',
  RESEND_API_KEY: 're_local',
  RESEND_API_BASE: `${url}/resend`,
  RESEND_WEBHOOK_SECRET: 'whsec_bG9jYWwtZGV2ZWxvcG1lbnQtbWFpbC13ZWJob29rcw==',
  TWILIO_ACCOUNT_SID: 'AClocal',
  TWILIO_AUTH_TOKEN: 'local-twilio-token',
  TWILIO_FROM: '+34600000000',
  TWILIO_API_BASE: `${url}/twilio`,
  WHATSAPP_TOKEN: 'local-whatsapp-token',
  WHATSAPP_PHONE_ID: '100000000000001',
  WHATSAPP_APP_SECRET: 'local-whatsapp-app-secret',
  WHATSAPP_VERIFY_TOKEN: 'local-whatsapp-verify-token',
  WHATSAPP_API_BASE: `${url}/whatsapp`,
  VAPID_PUBLIC_KEY: 'BLv1WCzJVhcahUH8607req_A2gv0GLxOMPndjKmln7vRoKcK9tZZ9RKN16-INd0Od8s0bSISx4Xe60nt7Sk4xVI',
  VAPID_PRIVATE_KEY: 'nE4m3Ml-z6oUSAIT6-Oedi2vBgQFxmLiYK9BNW0CEnQ',
  VAPID_CONTACT: 'mailto:hello@callavet.test',
  PUSH_ORIGINS: url,
});

const used = z.object({
  RESEND_API_KEY: z.string(),
  RESEND_API_BASE: z.string().min(1),
  RESEND_WEBHOOK_SECRET: z.string(),
  TWILIO_ACCOUNT_SID: z.string(),
  TWILIO_AUTH_TOKEN: z.string(),
  WHATSAPP_TOKEN: z.string(),
  WHATSAPP_PHONE_ID: z.string(),
  WHATSAPP_APP_SECRET: z.string(),
});

/** The keys of a mailbox by the Worker's settings; null when they do not point at one. */
export function mailboxKeys(
  vars: Readonly<Record<string, string>>,
): Pick<MailboxOptions, 'keys' | 'secrets'> | null {
  const { success, data } = used.safeParse(vars);
  if (!success) return null;
  return {
    keys: {
      resend: data.RESEND_API_KEY,
      twilio: { sid: data.TWILIO_ACCOUNT_SID, authToken: data.TWILIO_AUTH_TOKEN },
      whatsapp: { token: data.WHATSAPP_TOKEN, phoneId: data.WHATSAPP_PHONE_ID },
    },
    secrets: {
      resend: data.RESEND_WEBHOOK_SECRET,
      twilio: data.TWILIO_AUTH_TOKEN,
      whatsapp: data.WHATSAPP_APP_SECRET,
    },
  };
}
