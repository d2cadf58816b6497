import type { RequestContext } from '../../context.ts';
import { appSender } from './app-sender.ts';
import { emailSender } from './email-sender.ts';
import { pushSender } from './push-sender.ts';
import type { Sender } from './sender.ts';
import { smsSender } from './sms-sender.ts';
import { whatsappSender } from './whatsapp-sender.ts';

/** The ways to people that are configured. */
export const sendersOf = (ctx: RequestContext): Sender[] =>
  [appSender(ctx), pushSender(ctx), emailSender(ctx), smsSender(ctx), whatsappSender(ctx)].filter(
    (sender) => sender !== null,
  );
