import * as z from 'zod';
import { memberRoles, siteLengths } from '../../../contract/sites.ts';
import type { NoticeTemplates } from '../../core/notify/notice.ts';
import { textsOf } from '../../core/texts.ts';
import { invitationPath, invitationToken } from '../businesses/invitation-token.ts';
import en from './messages/en.json';
import es from './messages/es.json';

const texts = textsOf({ es, en });

/** UTF-16 units of a name in the subject of a mail, which shows some sixty. */
const longestName = 24;
const short = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;

const named = z.object({ business: z.string().max(siteLengths.businessName).transform(short) });
const invited = named.extend({ role: z.enum(memberRoles) });
const ofSite = named.extend({ businessId: z.uuid() });
const ofHost = z.object({ host: z.string().max(siteLengths.host).transform(short), businessId: z.uuid() });

/** What Gastronomy OS tells people. `secret` makes the links of invitations; the subject is the id of the invitation, the site, the domain. */
export const siteNotices = (secret: string): NoticeTemplates => ({
  invitation: async ({ locale, subject, params }) => {
    const t = texts(locale);
    const { business, role } = invited.parse(params);
    return {
      product: t('product'),
      isToStranger: true,
      title: t('notices.invitation.title', { business }),
      text: t(`notices.invitation.text.${role}`),
      action: {
        label: t('notices.invitation.action'),
        path: invitationPath(await invitationToken(secret, subject)),
      },
    };
  },
  'site-live': ({ locale, params }) => {
    const t = texts(locale);
    const { business, businessId } = ofSite.parse(params);
    return {
      product: t('product'),
      title: t('notices.site-live.title', { business }),
      text: t('notices.site-live.text'),
      action: { label: t('notices.site-live.action'), path: `/studio/${businessId}/publish` },
    };
  },
  'payer-left': ({ locale, params }) => {
    const t = texts(locale);
    const { business, businessId } = ofSite.parse(params);
    return {
      product: t('product'),
      title: t('notices.payer-left.title', { business }),
      text: t('notices.payer-left.text'),
      action: { label: t('notices.payer-left.action'), path: `/studio/${businessId}/plan` },
    };
  },
  'domain-lost': ({ locale, params }) => {
    const t = texts(locale);
    const { host, businessId } = ofHost.parse(params);
    return {
      product: t('product'),
      title: t('notices.domain-lost.title', { host }),
      text: t('notices.domain-lost.text'),
      action: { label: t('notices.domain-lost.action'), path: `/studio/${businessId}/sites` },
    };
  },
});
