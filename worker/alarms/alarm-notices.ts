import * as z from 'zod';
import type { Locale } from '../core/locale.ts';
import type { NoticeTemplates } from '../core/notify/notice.ts';
import { textsOf } from '../core/texts.ts';
import { alarmNames } from './alarm-list.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** What people read of alarms. */
export const alarmTexts = textsOf({ es, en });

const paramsSchema = z.object({ alarm: z.enum(alarmNames) });

/** The title and the text of an alarm. Throws on one that is not known here: such a message tells nothing. */
function alarmIn(params: unknown, locale: Locale) {
  const { alarm } = paramsSchema.parse(params);
  const t = alarmTexts(locale);
  return { title: t(`alarms.${alarm}.title`), text: t(`alarms.${alarm}.text`) };
}

/** What admins are told of alarms. */
export const alarmNotices: NoticeTemplates = {
  alarm: ({ locale, params }) => ({
    ...alarmIn(params, locale),
    action: { label: alarmTexts(locale)('action'), path: '/admin' },
  }),
  'alarm-over': ({ locale, params }) => {
    const t = alarmTexts(locale);
    const { title: about } = alarmIn(params, locale);
    return {
      title: t('over.title', { about }),
      text: t('over.text'),
      action: { label: t('action'), path: '/admin' },
    };
  },
};
