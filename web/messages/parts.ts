import { partTexts } from '../kit/text/texts.ts';

/** The texts of each part, fetched with the first screen that shows them. */
export const texts = {
  shell: partTexts(
    () => import('../shell/messages/es.json'),
    () => import('../shell/messages/en.json'),
  ),
  auth: partTexts(
    () => import('../auth/messages/es.json'),
    () => import('../auth/messages/en.json'),
  ),
  account: partTexts(
    () => import('../account/messages/es.json'),
    () => import('../account/messages/en.json'),
  ),
  notifications: partTexts(
    () => import('../account/notifications/messages/es.json'),
    () => import('../account/notifications/messages/en.json'),
  ),
  billing: partTexts(
    () => import('../billing/messages/es.json'),
    () => import('../billing/messages/en.json'),
  ),
  contact: partTexts(
    () => import('../contact/messages/es.json'),
    () => import('../contact/messages/en.json'),
  ),
  legal: partTexts(
    () => import('../legal/messages/es.json'),
    () => import('../legal/messages/en.json'),
  ),
  emergency: partTexts(
    () => import('../consults/emergency/messages/es.json'),
    () => import('../consults/emergency/messages/en.json'),
  ),
  triage: partTexts(
    () => import('../consults/triage/messages/es.json'),
    () => import('../consults/triage/messages/en.json'),
  ),
  centers: partTexts(
    () => import('../consults/centers/messages/es.json'),
    () => import('../consults/centers/messages/en.json'),
  ),
  care: partTexts(
    () => import('../consults/care/messages/es.json'),
    () => import('../consults/care/messages/en.json'),
  ),
  start: partTexts(
    () => import('../consults/start/messages/es.json'),
    () => import('../consults/start/messages/en.json'),
  ),
  room: partTexts(
    () => import('../consults/room/messages/es.json'),
    () => import('../consults/room/messages/en.json'),
  ),
  chat: partTexts(
    () => import('../consults/chat/messages/es.json'),
    () => import('../consults/chat/messages/en.json'),
  ),
  call: partTexts(
    () => import('../consults/call/messages/es.json'),
    () => import('../consults/call/messages/en.json'),
  ),
  files: partTexts(
    () => import('../consults/files/messages/es.json'),
    () => import('../consults/files/messages/en.json'),
  ),
  guest: partTexts(
    () => import('../consults/guest/messages/es.json'),
    () => import('../consults/guest/messages/en.json'),
  ),
  links: partTexts(
    () => import('../consults/links/messages/es.json'),
    () => import('../consults/links/messages/en.json'),
  ),
  vetCard: partTexts(
    () => import('../consults/vet-card/messages/es.json'),
    () => import('../consults/vet-card/messages/en.json'),
  ),
  vets: partTexts(
    () => import('../consults/vets/messages/es.json'),
    () => import('../consults/vets/messages/en.json'),
  ),
  papers: partTexts(
    () => import('../consults/papers/messages/es.json'),
    () => import('../consults/papers/messages/en.json'),
  ),
  desk: partTexts(
    () => import('../consults/desk/messages/es.json'),
    () => import('../consults/desk/messages/en.json'),
  ),
  drafts: partTexts(
    () => import('../consults/drafts/messages/es.json'),
    () => import('../consults/drafts/messages/en.json'),
  ),
  translation: partTexts(
    () => import('../consults/translation/messages/es.json'),
    () => import('../consults/translation/messages/en.json'),
  ),
  duty: partTexts(
    () => import('../consults/duty/messages/es.json'),
    () => import('../consults/duty/messages/en.json'),
  ),
  earnings: partTexts(
    () => import('../consults/earnings/messages/es.json'),
    () => import('../consults/earnings/messages/en.json'),
  ),
  callback: partTexts(
    () => import('../consults/callback/messages/es.json'),
    () => import('../consults/callback/messages/en.json'),
  ),
  pets: partTexts(
    () => import('../consults/pets/messages/es.json'),
    () => import('../consults/pets/messages/en.json'),
  ),
  record: partTexts(
    () => import('../consults/record/messages/es.json'),
    () => import('../consults/record/messages/en.json'),
  ),
  history: partTexts(
    () => import('../consults/history/messages/es.json'),
    () => import('../consults/history/messages/en.json'),
  ),
  consultUnits: partTexts(
    () => import('../consults/plans/messages/es.json'),
    () => import('../consults/plans/messages/en.json'),
  ),
  siteUnits: partTexts(
    () => import('../studio/plans/messages/es.json'),
    () => import('../studio/plans/messages/en.json'),
  ),
  studioMenu: partTexts(
    () => import('../studio/menu/messages/es.json'),
    () => import('../studio/menu/messages/en.json'),
  ),
  begin: partTexts(
    () => import('../studio/begin/messages/es.json'),
    () => import('../studio/begin/messages/en.json'),
  ),
  templates: partTexts(
    () => import('../studio/marketplace/messages/es.json'),
    () => import('../studio/marketplace/messages/en.json'),
  ),
  studio: partTexts(
    () => import('../studio/shell/messages/es.json'),
    () => import('../studio/shell/messages/en.json'),
  ),
  workspace: partTexts(
    () => import('../studio/workspace/messages/es.json'),
    () => import('../studio/workspace/messages/en.json'),
  ),
  design: partTexts(
    () => import('../studio/design/messages/es.json'),
    () => import('../studio/design/messages/en.json'),
  ),
  page: partTexts(
    () => import('../studio/page/messages/es.json'),
    () => import('../studio/page/messages/en.json'),
  ),
  siteExport: partTexts(
    () => import('../studio/export/messages/es.json'),
    () => import('../studio/export/messages/en.json'),
  ),
  photos: partTexts(
    () => import('../studio/photos/messages/es.json'),
    () => import('../studio/photos/messages/en.json'),
  ),
  studioWords: partTexts(
    () => import('../studio/words/messages/es.json'),
    () => import('../studio/words/messages/en.json'),
  ),
  studioPublish: partTexts(
    () => import('../studio/publish/messages/es.json'),
    () => import('../studio/publish/messages/en.json'),
  ),
  studioLive: partTexts(
    () => import('../studio/live/messages/es.json'),
    () => import('../studio/live/messages/en.json'),
  ),
  studioSites: partTexts(
    () => import('../studio/sites/messages/es.json'),
    () => import('../studio/sites/messages/en.json'),
  ),
  studioPlan: partTexts(
    () => import('../studio/plan/messages/es.json'),
    () => import('../studio/plan/messages/en.json'),
  ),
  studioPeople: partTexts(
    () => import('../studio/people/messages/es.json'),
    () => import('../studio/people/messages/en.json'),
  ),
  studioImport: partTexts(
    () => import('../studio/import/messages/es.json'),
    () => import('../studio/import/messages/en.json'),
  ),
  studioHistory: partTexts(
    () => import('../studio/history/messages/es.json'),
    () => import('../studio/history/messages/en.json'),
  ),
  usage: partTexts(
    () => import('../consults/usage/messages/es.json'),
    () => import('../consults/usage/messages/en.json'),
  ),
};
