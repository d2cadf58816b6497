import type account from '../account/messages/es.json';
import type notifications from '../account/notifications/messages/es.json';
import type auth from '../auth/messages/es.json';
import type billing from '../billing/messages/es.json';
import type call from '../consults/call/messages/es.json';
import type callback from '../consults/callback/messages/es.json';
import type care from '../consults/care/messages/es.json';
import type centers from '../consults/centers/messages/es.json';
import type chat from '../consults/chat/messages/es.json';
import type desk from '../consults/desk/messages/es.json';
import type drafts from '../consults/drafts/messages/es.json';
import type duty from '../consults/duty/messages/es.json';
import type earnings from '../consults/earnings/messages/es.json';
import type emergency from '../consults/emergency/messages/es.json';
import type files from '../consults/files/messages/es.json';
import type guest from '../consults/guest/messages/es.json';
import type history from '../consults/history/messages/es.json';
import type links from '../consults/links/messages/es.json';
import type papers from '../consults/papers/messages/es.json';
import type pets from '../consults/pets/messages/es.json';
import type consultUnits from '../consults/plans/messages/es.json';
import type record from '../consults/record/messages/es.json';
import type room from '../consults/room/messages/es.json';
import type start from '../consults/start/messages/es.json';
import type translation from '../consults/translation/messages/es.json';
import type triage from '../consults/triage/messages/es.json';
import type usage from '../consults/usage/messages/es.json';
import type vetCard from '../consults/vet-card/messages/es.json';
import type vets from '../consults/vets/messages/es.json';
import type contact from '../contact/messages/es.json';
import type legal from '../legal/messages/es.json';
import type shell from '../shell/messages/es.json';
import type begin from '../studio/begin/messages/es.json';
import type design from '../studio/design/messages/es.json';
import type siteExport from '../studio/export/messages/es.json';
import type studioHistory from '../studio/history/messages/es.json';
import type studioImport from '../studio/import/messages/es.json';
import type studioLive from '../studio/live/messages/es.json';
import type templates from '../studio/marketplace/messages/es.json';
import type studioMenu from '../studio/menu/messages/es.json';
import type page from '../studio/page/messages/es.json';
import type studioPeople from '../studio/people/messages/es.json';
import type photos from '../studio/photos/messages/es.json';
import type studioPlan from '../studio/plan/messages/es.json';
import type siteUnits from '../studio/plans/messages/es.json';
import type studioPublish from '../studio/publish/messages/es.json';
import type studio from '../studio/shell/messages/es.json';
import type studioSites from '../studio/sites/messages/es.json';
import type studioWords from '../studio/words/messages/es.json';
import type workspace from '../studio/workspace/messages/es.json';

type SharedMessages = typeof shell &
  typeof auth &
  typeof account &
  typeof notifications &
  typeof billing &
  typeof contact &
  typeof legal;

type ConsultMessages = typeof emergency &
  typeof care &
  typeof centers &
  typeof start &
  typeof room &
  typeof chat &
  typeof call &
  typeof files &
  typeof desk &
  typeof papers &
  typeof vetCard &
  typeof vets &
  typeof drafts &
  typeof translation &
  typeof pets &
  typeof record &
  typeof duty &
  typeof earnings &
  typeof callback &
  typeof guest &
  typeof links &
  typeof history &
  typeof triage &
  typeof consultUnits &
  typeof usage;

type SiteMessages = typeof siteUnits &
  typeof studio &
  typeof photos &
  typeof workspace &
  typeof page &
  typeof design &
  typeof studioMenu &
  typeof siteExport &
  typeof studioWords &
  typeof studioPublish &
  typeof studioLive &
  typeof studioSites &
  typeof studioPlan &
  typeof begin &
  typeof templates &
  typeof studioPeople &
  typeof studioHistory &
  typeof studioImport;

declare module '../kit/text/catalogue.ts' {
  interface Catalogue extends SharedMessages, ConsultMessages, SiteMessages {}
}
