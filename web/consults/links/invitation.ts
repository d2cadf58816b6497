import { createTranslator } from 'use-intl/core';
import type { Locale } from '../../../worker/core/locale.ts';
import { pageAddress } from '../../kit/text/page-address.ts';
import en from './messages/en.json';
import es from './messages/es.json';

const messages = { es, en };

/** The address that lets somebody in. What is after `#` is sent to no server: not with the call, not as a referrer, not by a preview. */
export const linkAddress = (origin: string, locale: Locale, token: string): string =>
  `${origin}${pageAddress(locale, '/c')}#${token}`;

/** What is written to somebody who is invited, in their language, which need not be that of the app. */
export const invitationText = (locale: Locale, address: string): string =>
  createTranslator({ locale, messages: messages[locale] })('linkMessage.text', { link: address });

/**
 * Opens WhatsApp with a text that is not sent yet, on phones and at a desk.
 * https://faq.whatsapp.com/5913398998672934 (click to chat)
 */
export const whatsappAddress = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
