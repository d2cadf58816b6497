import { createTranslator } from 'use-intl/core';
import accountEn from '../../../web/account/messages/en.json' with { type: 'json' };
import accountEs from '../../../web/account/messages/es.json' with { type: 'json' };
import authEn from '../../../web/auth/messages/en.json' with { type: 'json' };
import authEs from '../../../web/auth/messages/es.json' with { type: 'json' };
import billingEn from '../../../web/billing/messages/en.json' with { type: 'json' };
import billingEs from '../../../web/billing/messages/es.json' with { type: 'json' };
import callEn from '../../../web/consults/call/messages/en.json' with { type: 'json' };
import callEs from '../../../web/consults/call/messages/es.json' with { type: 'json' };
import callbackEn from '../../../web/consults/callback/messages/en.json' with { type: 'json' };
import callbackEs from '../../../web/consults/callback/messages/es.json' with { type: 'json' };
import careEn from '../../../web/consults/care/messages/en.json' with { type: 'json' };
import careEs from '../../../web/consults/care/messages/es.json' with { type: 'json' };
import centersEn from '../../../web/consults/centers/messages/en.json' with { type: 'json' };
import centersEs from '../../../web/consults/centers/messages/es.json' with { type: 'json' };
import chatEn from '../../../web/consults/chat/messages/en.json' with { type: 'json' };
import chatEs from '../../../web/consults/chat/messages/es.json' with { type: 'json' };
import deskEn from '../../../web/consults/desk/messages/en.json' with { type: 'json' };
import deskEs from '../../../web/consults/desk/messages/es.json' with { type: 'json' };
import draftsEn from '../../../web/consults/drafts/messages/en.json' with { type: 'json' };
import draftsEs from '../../../web/consults/drafts/messages/es.json' with { type: 'json' };
import dutyEn from '../../../web/consults/duty/messages/en.json' with { type: 'json' };
import dutyEs from '../../../web/consults/duty/messages/es.json' with { type: 'json' };
import earningsEn from '../../../web/consults/earnings/messages/en.json' with { type: 'json' };
import earningsEs from '../../../web/consults/earnings/messages/es.json' with { type: 'json' };
import emergencyEn from '../../../web/consults/emergency/messages/en.json' with { type: 'json' };
import emergencyEs from '../../../web/consults/emergency/messages/es.json' with { type: 'json' };
import filesEn from '../../../web/consults/files/messages/en.json' with { type: 'json' };
import filesEs from '../../../web/consults/files/messages/es.json' with { type: 'json' };
import guestEn from '../../../web/consults/guest/messages/en.json' with { type: 'json' };
import guestEs from '../../../web/consults/guest/messages/es.json' with { type: 'json' };
import historyEn from '../../../web/consults/history/messages/en.json' with { type: 'json' };
import historyEs from '../../../web/consults/history/messages/es.json' with { type: 'json' };
import linksEn from '../../../web/consults/links/messages/en.json' with { type: 'json' };
import linksEs from '../../../web/consults/links/messages/es.json' with { type: 'json' };
import papersEn from '../../../web/consults/papers/messages/en.json' with { type: 'json' };
import papersEs from '../../../web/consults/papers/messages/es.json' with { type: 'json' };
import petsEn from '../../../web/consults/pets/messages/en.json' with { type: 'json' };
import petsEs from '../../../web/consults/pets/messages/es.json' with { type: 'json' };
import consultUnitsEn from '../../../web/consults/plans/messages/en.json' with { type: 'json' };
import consultUnitsEs from '../../../web/consults/plans/messages/es.json' with { type: 'json' };
import recordEn from '../../../web/consults/record/messages/en.json' with { type: 'json' };
import recordEs from '../../../web/consults/record/messages/es.json' with { type: 'json' };
import roomEn from '../../../web/consults/room/messages/en.json' with { type: 'json' };
import roomEs from '../../../web/consults/room/messages/es.json' with { type: 'json' };
import startEn from '../../../web/consults/start/messages/en.json' with { type: 'json' };
import startEs from '../../../web/consults/start/messages/es.json' with { type: 'json' };
import triageEn from '../../../web/consults/triage/messages/en.json' with { type: 'json' };
import triageEs from '../../../web/consults/triage/messages/es.json' with { type: 'json' };
import usageEn from '../../../web/consults/usage/messages/en.json' with { type: 'json' };
import usageEs from '../../../web/consults/usage/messages/es.json' with { type: 'json' };
import vetCardEn from '../../../web/consults/vet-card/messages/en.json' with { type: 'json' };
import vetCardEs from '../../../web/consults/vet-card/messages/es.json' with { type: 'json' };
import vetsEn from '../../../web/consults/vets/messages/en.json' with { type: 'json' };
import vetsEs from '../../../web/consults/vets/messages/es.json' with { type: 'json' };
import contactEn from '../../../web/contact/messages/en.json' with { type: 'json' };
import contactEs from '../../../web/contact/messages/es.json' with { type: 'json' };
import kitEn from '../../../web/kit/messages/en.json' with { type: 'json' };
import kitEs from '../../../web/kit/messages/es.json' with { type: 'json' };
import searchEn from '../../../web/kit/search/messages/en.json' with { type: 'json' };
import searchEs from '../../../web/kit/search/messages/es.json' with { type: 'json' };
import legalEn from '../../../web/legal/messages/en.json' with { type: 'json' };
import legalEs from '../../../web/legal/messages/es.json' with { type: 'json' };
import shellEn from '../../../web/shell/messages/en.json' with { type: 'json' };
import shellEs from '../../../web/shell/messages/es.json' with { type: 'json' };
import beginEn from '../../../web/studio/begin/messages/en.json' with { type: 'json' };
import beginEs from '../../../web/studio/begin/messages/es.json' with { type: 'json' };
import designEn from '../../../web/studio/design/messages/en.json' with { type: 'json' };
import designEs from '../../../web/studio/design/messages/es.json' with { type: 'json' };
import siteExportEn from '../../../web/studio/export/messages/en.json' with { type: 'json' };
import siteExportEs from '../../../web/studio/export/messages/es.json' with { type: 'json' };
import studioHistoryEn from '../../../web/studio/history/messages/en.json' with { type: 'json' };
import studioHistoryEs from '../../../web/studio/history/messages/es.json' with { type: 'json' };
import studioImportEn from '../../../web/studio/import/messages/en.json' with { type: 'json' };
import studioImportEs from '../../../web/studio/import/messages/es.json' with { type: 'json' };
import studioLiveEn from '../../../web/studio/live/messages/en.json' with { type: 'json' };
import studioLiveEs from '../../../web/studio/live/messages/es.json' with { type: 'json' };
import templatesEn from '../../../web/studio/marketplace/messages/en.json' with { type: 'json' };
import templatesEs from '../../../web/studio/marketplace/messages/es.json' with { type: 'json' };
import studioMenuEn from '../../../web/studio/menu/messages/en.json' with { type: 'json' };
import studioMenuEs from '../../../web/studio/menu/messages/es.json' with { type: 'json' };
import pageEn from '../../../web/studio/page/messages/en.json' with { type: 'json' };
import pageEs from '../../../web/studio/page/messages/es.json' with { type: 'json' };
import studioPeopleEn from '../../../web/studio/people/messages/en.json' with { type: 'json' };
import studioPeopleEs from '../../../web/studio/people/messages/es.json' with { type: 'json' };
import photosEn from '../../../web/studio/photos/messages/en.json' with { type: 'json' };
import photosEs from '../../../web/studio/photos/messages/es.json' with { type: 'json' };
import studioPlanEn from '../../../web/studio/plan/messages/en.json' with { type: 'json' };
import studioPlanEs from '../../../web/studio/plan/messages/es.json' with { type: 'json' };
import siteUnitsEn from '../../../web/studio/plans/messages/en.json' with { type: 'json' };
import siteUnitsEs from '../../../web/studio/plans/messages/es.json' with { type: 'json' };
import studioPublishEn from '../../../web/studio/publish/messages/en.json' with { type: 'json' };
import studioPublishEs from '../../../web/studio/publish/messages/es.json' with { type: 'json' };
import studioEn from '../../../web/studio/shell/messages/en.json' with { type: 'json' };
import studioEs from '../../../web/studio/shell/messages/es.json' with { type: 'json' };
import studioSitesEn from '../../../web/studio/sites/messages/en.json' with { type: 'json' };
import studioSitesEs from '../../../web/studio/sites/messages/es.json' with { type: 'json' };
import studioWordsEn from '../../../web/studio/words/messages/en.json' with { type: 'json' };
import studioWordsEs from '../../../web/studio/words/messages/es.json' with { type: 'json' };
import workspaceEn from '../../../web/studio/workspace/messages/en.json' with { type: 'json' };
import workspaceEs from '../../../web/studio/workspace/messages/es.json' with { type: 'json' };
import pagesEn from '../../../worker/consults/pages/messages/en.json' with { type: 'json' };
import pagesEs from '../../../worker/consults/pages/messages/es.json' with { type: 'json' };
import pricingEn from '../../../worker/pages/pricing/messages/en.json' with { type: 'json' };
import pricingEs from '../../../worker/pages/pricing/messages/es.json' with { type: 'json' };
import sitesEn from '../../../worker/sites/pages/messages/en.json' with { type: 'json' };
import sitesEs from '../../../worker/sites/pages/messages/es.json' with { type: 'json' };

export type Language = 'es' | 'en';

const spanish = {
  ...accountEs,
  ...authEs,
  ...billingEs,
  ...callbackEs,
  ...careEs,
  ...centersEs,
  ...chatEs,
  ...callEs,
  ...filesEs,
  ...consultUnitsEs,
  ...contactEs,
  ...deskEs,
  ...draftsEs,
  ...dutyEs,
  ...earningsEs,
  ...emergencyEs,
  ...guestEs,
  ...historyEs,
  ...linksEs,
  ...papersEs,
  ...petsEs,
  ...recordEs,
  ...roomEs,
  ...startEs,
  ...triageEs,
  ...usageEs,
  ...vetsEs,
  ...vetCardEs,
  ...kitEs,
  ...searchEs,
  ...legalEs,
  ...shellEs,
  ...pagesEs,
  ...pricingEs,
  ...sitesEs,
  ...siteUnitsEs,
  ...studioEs,
  ...studioWordsEs,
  ...studioPublishEs,
  ...studioLiveEs,
  ...studioSitesEs,
  ...studioPlanEs,
  ...studioPeopleEs,
  ...studioHistoryEs,
  ...studioImportEs,
  ...siteExportEs,
  ...beginEs,
  ...templatesEs,
  ...designEs,
  ...pageEs,
  ...photosEs,
  ...workspaceEs,
  ...studioMenuEs,
};
const catalogues: Record<Language, typeof spanish> = {
  es: spanish,
  en: {
    ...accountEn,
    ...authEn,
    ...billingEn,
    ...callbackEn,
    ...careEn,
    ...centersEn,
    ...chatEn,
    ...callEn,
    ...filesEn,
    ...consultUnitsEn,
    ...contactEn,
    ...deskEn,
    ...draftsEn,
    ...dutyEn,
    ...earningsEn,
    ...emergencyEn,
    ...guestEn,
    ...historyEn,
    ...linksEn,
    ...papersEn,
    ...petsEn,
    ...recordEn,
    ...roomEn,
    ...startEn,
    ...triageEn,
    ...usageEn,
    ...vetsEn,
    ...vetCardEn,
    ...kitEn,
    ...searchEn,
    ...legalEn,
    ...shellEn,
    ...pagesEn,
    ...pricingEn,
    ...sitesEn,
    ...siteUnitsEn,
    ...studioEn,
    ...studioWordsEn,
    ...studioPublishEn,
    ...studioLiveEn,
    ...studioSitesEn,
    ...studioPlanEn,
    ...studioPeopleEn,
    ...studioHistoryEn,
    ...studioImportEn,
    ...siteExportEn,
    ...beginEn,
    ...templatesEn,
    ...designEn,
    ...pageEn,
    ...photosEn,
    ...workspaceEn,
    ...studioMenuEn,
  },
};

/** Writes the texts of the web app and of the pages before it as a person of that language sees them: `t('chat.send')`. */
export function textsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogues[language] });
}

export type Texts = ReturnType<typeof textsIn>;
