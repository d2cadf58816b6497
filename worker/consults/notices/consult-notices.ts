import * as z from 'zod';
import { vaccines } from '../../../contract/vaccines.ts';
import type { Locale } from '../../core/locale.ts';
import type { NoticeTemplate, NoticeTemplates } from '../../core/notify/notice.ts';
import { textsOf } from '../../core/texts.ts';
import { recordTexts } from '../record/record-texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

const texts = textsOf({ es, en });

type Kind = Exclude<keyof typeof es.notices, 'vaccine-due' | 'licence-ends' | 'licence-ended'>;

const toConsult = (id: string) => `/consult/${encodeURIComponent(id)}`;
const toCallBack = (id: string) => `/call-back/${encodeURIComponent(id)}`;
const toDesk = () => '/vet';
const toApplication = () => '/vet/apply';
const toOwnConsult = (id: string) => `/vet?consult=${encodeURIComponent(id)}`;

/** A notice that leads to `path` of its subject. */
const about =
  (kind: Kind, path: (subject: string) => string): NoticeTemplate =>
  ({ locale, subject }) => {
    const t = texts(locale);
    return {
      title: t(`notices.${kind}.title`),
      text: t(`notices.${kind}.text`),
      action: { label: t(`notices.${kind}.action`), path: path(subject) },
    };
  };

/** A day (YYYY-MM-DD) in words. */
const inWords = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const dueVaccine = z.object({
  pet: z.string(),
  vaccine: z.enum(vaccines),
  product: z.string(),
  due: z.iso.date(),
});

/** A vaccination of an animal is due; the subject is the animal. */
const vaccineDue: NoticeTemplate = ({ locale, subject, params }) => {
  const t = texts(locale);
  const { pet, vaccine, product, due } = dueVaccine.parse(params);
  return {
    title: t('notices.vaccine-due.title'),
    text: t('notices.vaccine-due.text', {
      pet,
      vaccine: vaccine === 'other' ? product : recordTexts(locale)(`record.vaccines.${vaccine}`),
      due: inWords(locale, due),
    }),
    action: { label: t('notices.vaccine-due.action'), path: `/app/pets/${encodeURIComponent(subject)}` },
  };
};

const licence = z.object({ country: z.string(), day: z.iso.date() });

/** A licence of a vet ends soon, or has ended; the subject is the vet. */
const licenceNotice =
  (kind: 'licence-ends' | 'licence-ended'): NoticeTemplate =>
  ({ locale, params }) => {
    const t = texts(locale);
    const { country, day } = licence.parse(params);
    return {
      title: t(`notices.${kind}.title`),
      text: t(`notices.${kind}.text`, {
        country: new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country,
        day: inWords(locale, day),
      }),
      action: { label: t(`notices.${kind}.action`), path: toApplication() },
    };
  };

/** What Call-a-Vet tells people; the subject of each is the id of the consult, the request to be called back, the shift, the animal, the application or the vet. */
export const consultNotices: NoticeTemplates = {
  'vet-ready': about('vet-ready', toConsult),
  'offer-missed': about('offer-missed', toConsult),
  'place-lost': about('place-lost', () => '/start'),
  'call-back': about('call-back', toCallBack),
  'vet-quiet': about('vet-quiet', toConsult),
  'shift-begins': about('shift-begins', toDesk),
  'shift-ends': about('shift-ends', toDesk),
  'care-plan': about('care-plan', toConsult),
  'follow-up-asked': about('follow-up-asked', toOwnConsult),
  'follow-up-answered': about('follow-up-answered', toConsult),
  unsigned: about('unsigned', toOwnConsult),
  papers: about('papers', toConsult),
  rate: about('rate', toConsult),
  'off-duty': about('off-duty', () => '/vet'),
  'vaccine-due': vaccineDue,
  'application-approved': about('application-approved', toDesk),
  'application-refused': about('application-refused', toApplication),
  'application-asked': about('application-asked', toApplication),
  'vet-suspended': about('vet-suspended', () => '/vet/profile'),
  'vet-resumed': about('vet-resumed', toDesk),
  'vet-photo-removed': about('vet-photo-removed', () => '/vet/profile'),
  'licence-ends': licenceNotice('licence-ends'),
  'licence-ended': licenceNotice('licence-ended'),
};
