import type { NoticeTemplate, NoticeTemplates } from '../../core/notify/notice.ts';
import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

const texts = textsOf({ es, en });

type Kind = keyof typeof es.notices;

const toConsult = (id: string) => `/consult/${encodeURIComponent(id)}`;

/** A notice about a consult, which leads to `path`. */
const about =
  (kind: Kind, path: (consultId: string) => string): NoticeTemplate =>
  ({ locale, subject }) => {
    const t = texts(locale);
    return {
      title: t(`notices.${kind}.title`),
      text: t(`notices.${kind}.text`),
      action: { label: t(`notices.${kind}.action`), path: path(subject) },
    };
  };

/** What Call-a-Vet tells people; the subject of each is the consult's id. */
export const consultNotices: NoticeTemplates = {
  'vet-ready': about('vet-ready', toConsult),
  'offer-missed': about('offer-missed', toConsult),
  'place-lost': about('place-lost', () => '/start'),
  'call-back': about('call-back', () => '/start'),
  'vet-quiet': about('vet-quiet', toConsult),
  rate: about('rate', toConsult),
  'off-duty': about('off-duty', () => '/vet'),
};
