import type acts from '../acts/messages/es.json';
import type applications from '../applications/messages/es.json';
import type articles from '../articles/messages/es.json';
import type audit from '../audit/messages/es.json';
import type centers from '../centers/messages/es.json';
import type consults from '../consults/messages/es.json';
import type contact from '../contact/messages/es.json';
import type credits from '../credits/messages/es.json';
import type diagnostics from '../diagnostics/messages/es.json';
import type figures from '../figures/messages/es.json';
import type findable from '../findable/messages/es.json';
import type imports from '../imports/messages/es.json';
import type jobs from '../jobs/messages/es.json';
import type notifications from '../notifications/messages/es.json';
import type payments from '../payments/messages/es.json';
import type payoutRules from '../payout-rules/messages/es.json';
import type payouts from '../payouts/messages/es.json';
import type prices from '../prices/messages/es.json';
import type settings from '../settings/messages/es.json';
import type shell from '../shell/messages/es.json';
import type sites from '../sites/messages/es.json';
import type table from '../table/messages/es.json';
import type templates from '../templates/messages/es.json';
import type users from '../users/messages/es.json';
import type vets from '../vets/messages/es.json';
import type webhooks from '../webhooks/messages/es.json';

type AdminMessages = typeof shell &
  typeof table &
  typeof consults &
  typeof users &
  typeof payments &
  typeof payouts &
  typeof payoutRules &
  typeof credits &
  typeof contact &
  typeof centers &
  typeof prices &
  typeof notifications &
  typeof webhooks &
  typeof findable &
  typeof vets &
  typeof applications &
  typeof acts &
  typeof diagnostics &
  typeof audit &
  typeof jobs &
  typeof figures &
  typeof sites &
  typeof templates &
  typeof imports &
  typeof articles &
  typeof settings;

declare module '../../web/kit/text/catalogue.ts' {
  interface Catalogue extends AdminMessages {}
}
