import type * as z from 'zod';
import { list, text } from '../setting-values.ts';

/** Where a vendor's API is; without a slash at the end. Empty: the vendor itself. */
const base = (vendor: string) =>
  text.transform((value) => (value === '' ? vendor : value.replace(/\/$/, '')));

/** What a deployment sets so that messages leave it; what is missing is off, and the rest works. */
export const messageVars = {
  MAIL_FROM: text,
  RESEND_API_KEY: text,
  RESEND_API_BASE: base('https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: list,
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_FROM: text,
  TWILIO_API_BASE: base('https://api.twilio.com'),
  WHATSAPP_TOKEN: text,
  WHATSAPP_PHONE_ID: text,
  WHATSAPP_APP_SECRET: text,
  WHATSAPP_VERIFY_TOKEN: text,
  WHATSAPP_API_BASE: base('https://graph.facebook.com/v23.0'),
  VAPID_PUBLIC_KEY: text,
  VAPID_PRIVATE_KEY: text,
  VAPID_CONTACT: text,
  PUSH_ORIGINS: list,
  MESSAGE_LIMITS: list,
};

type MessageVars = { [Name in keyof typeof messageVars]: z.output<(typeof messageVars)[Name]> };

/** The vendors that messages go by. */
export const messageProviders = ['resend', 'twilio', 'whatsapp', 'push'] as const;
export type MessageProvider = (typeof messageProviders)[number];

/**
 * Calls a second that each lets through: Resend's own limit (resend.com/docs/api-reference/rate-limit), WhatsApp's throughput of a number
 * (developers.facebook.com: 80 messages a second); Twilio queues by itself and push services name none, so these are ours.
 */
const usualLimits: Record<MessageProvider, number> = { resend: 2, twilio: 25, whatsapp: 80, push: 50 };

const limitsIn = (items: readonly string[]): Record<MessageProvider, number> => {
  const limits = { ...usualLimits };
  for (const item of items) {
    const [name, rate] = item.split(':');
    const provider = messageProviders.find((known) => known === name);
    if (provider !== undefined && Number(rate) > 0) limits[provider] = Number(rate);
  }
  return limits;
};

/** The push services of the browsers there are; a subscription elsewhere is refused, so that nobody has us call what they like. */
const pushServices = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.notify.windows.com',
];

/** The vendors' settings by vendor. A vendor without all of its own is null. */
export function messageSettings(vars: MessageVars) {
  const all = (...values: string[]) => values.every((value) => value !== '');
  return {
    limits: limitsIn(vars.MESSAGE_LIMITS),
    resend: all(vars.RESEND_API_KEY, vars.MAIL_FROM)
      ? {
          apiKey: vars.RESEND_API_KEY,
          apiBase: vars.RESEND_API_BASE,
          from: vars.MAIL_FROM,
          /** Several while a secret is being replaced. */
          webhookSecrets: vars.RESEND_WEBHOOK_SECRET,
        }
      : null,
    twilio: all(vars.TWILIO_ACCOUNT_SID, vars.TWILIO_AUTH_TOKEN, vars.TWILIO_FROM)
      ? {
          accountSid: vars.TWILIO_ACCOUNT_SID,
          authToken: vars.TWILIO_AUTH_TOKEN,
          /** A number (E.164) or a messaging service (`MG...`). */
          from: vars.TWILIO_FROM,
          apiBase: vars.TWILIO_API_BASE,
        }
      : null,
    whatsapp: all(vars.WHATSAPP_TOKEN, vars.WHATSAPP_PHONE_ID, vars.WHATSAPP_APP_SECRET)
      ? {
          token: vars.WHATSAPP_TOKEN,
          phoneId: vars.WHATSAPP_PHONE_ID,
          appSecret: vars.WHATSAPP_APP_SECRET,
          verifyToken: vars.WHATSAPP_VERIFY_TOKEN,
          apiBase: vars.WHATSAPP_API_BASE,
        }
      : null,
    push: all(vars.VAPID_PUBLIC_KEY, vars.VAPID_PRIVATE_KEY, vars.VAPID_CONTACT)
      ? {
          publicKey: vars.VAPID_PUBLIC_KEY,
          privateKey: vars.VAPID_PRIVATE_KEY,
          contact: vars.VAPID_CONTACT,
          /** Hosts, a leading dot for all below one; or whole origins. */
          services: [...pushServices, ...vars.PUSH_ORIGINS],
        }
      : null,
    /** Which of them are stand-ins: pointed elsewhere than at the vendor. */
    embedded: {
      resend: vars.RESEND_API_BASE !== 'https://api.resend.com',
      twilio: vars.TWILIO_API_BASE !== 'https://api.twilio.com',
      whatsapp: !vars.WHATSAPP_API_BASE.startsWith('https://graph.facebook.com/'),
      push: vars.PUSH_ORIGINS.length > 0,
    },
  };
}
