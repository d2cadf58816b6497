import { operations, router, sensitive, signedIn } from '../../trpc.ts';
import { doneSchema } from '../businesses/business.ts';
import { addDomain, addDomainInput } from '../domains/add-domain.ts';
import { checkDomain, checkDomainInput } from '../domains/check-domain.ts';
import { domainSchema } from '../domains/domain.ts';
import { removeDomain, removeDomainInput } from '../domains/remove-domain.ts';
import { closeSite, closeSiteInput } from './close-site.ts';
import { compareVersions, compareVersionsInput, compareVersionsOutput } from './compare-versions.ts';
import { getSite, getSiteInput, getSiteOutput } from './get-site.ts';
import { listSites, listSitesInput, listSitesOutput } from './list-sites.ts';
import { listVersions, listVersionsInput, listVersionsOutput } from './list-versions.ts';
import { openSite, openSiteInput } from './open-site.ts';
import { renameSite, renameSiteInput } from './rename-site.ts';
import { reopenSite, reopenSiteInput } from './reopen-site.ts';
import { rollBack, rollBackInput, rollBackOutput } from './roll-back.ts';
import { siteSchema } from './site.ts';
import { siteVisits, siteVisitsInput, siteVisitsOutput } from './site-visits.ts';
import { unschedule, unscheduleInput } from './unschedule.ts';

const op = operations('sites');

const domains = router({
  add: signedIn
    .meta(op('POST', '/sites/{siteId}/domains', 'Ask for an address of its own'))
    .input(addDomainInput)
    .output(domainSchema)
    .mutation(({ ctx, input }) => addDomain(ctx, input)),
  check: sensitive
    .meta(op('POST', '/sites/domains/{id}/check', 'Look whether an address is proven'))
    .input(checkDomainInput)
    .output(domainSchema)
    .mutation(({ ctx, input }) => checkDomain(ctx, input)),
  remove: signedIn
    .meta(op('DELETE', '/sites/domains/{id}', 'Give an address up'))
    .input(removeDomainInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => removeDomain(ctx, input)),
});

export const sitesRouter = router({
  open: signedIn
    .meta(op('POST', '/sites', 'Open a site for a page'))
    .input(openSiteInput)
    .output(siteSchema)
    .mutation(({ ctx, input }) => openSite(ctx, input)),
  list: signedIn
    .meta(op('GET', '/sites', 'The sites that the caller works on'))
    .input(listSitesInput)
    .output(listSitesOutput)
    .query(({ ctx }) => listSites(ctx)),
  get: signedIn
    .meta(op('GET', '/sites/{id}', 'One site, with the addresses of its own'))
    .input(getSiteInput)
    .output(getSiteOutput)
    .query(({ ctx, input }) => getSite(ctx, input)),
  versions: signedIn
    .meta(op('GET', '/sites/{id}/versions', 'What was published of a site, newest first'))
    .input(listVersionsInput)
    .output(listVersionsOutput)
    .query(({ ctx, input }) => listVersions(ctx, input)),
  compare: signedIn
    .meta(op('GET', '/sites/{id}/changes', 'What is otherwise between two versions, or since the last one'))
    .input(compareVersionsInput)
    .output(compareVersionsOutput)
    .query(({ ctx, input }) => compareVersions(ctx, input)),
  rollBack: signedIn
    .meta(op('POST', '/sites/{id}/roll-back', 'Publish an older version again'))
    .input(rollBackInput)
    .output(rollBackOutput)
    .mutation(({ ctx, input }) => rollBack(ctx, input)),
  unschedule: signedIn
    .meta(op('POST', '/sites/{id}/unschedule', 'Take back what was to be published later'))
    .input(unscheduleInput)
    .output(siteSchema)
    .mutation(({ ctx, input }) => unschedule(ctx, input)),
  rename: signedIn
    .meta(op('POST', '/sites/{id}/rename', 'Give a site another name in our addresses'))
    .input(renameSiteInput)
    .output(siteSchema)
    .mutation(({ ctx, input }) => renameSite(ctx, input)),
  close: signedIn
    .meta(op('POST', '/sites/{id}/close', 'Take a site down'))
    .input(closeSiteInput)
    .output(siteSchema)
    .mutation(({ ctx, input }) => closeSite(ctx, input)),
  reopen: signedIn
    .meta(op('POST', '/sites/{id}/reopen', 'Put a site up again as it was'))
    .input(reopenSiteInput)
    .output(siteSchema)
    .mutation(({ ctx, input }) => reopenSite(ctx, input)),
  visits: signedIn
    .meta(op('GET', '/sites/{id}/visits', 'Visits, views of the menu and scans, by day'))
    .input(siteVisitsInput)
    .output(siteVisitsOutput)
    .query(({ ctx, input }) => siteVisits(ctx, input)),
  domains,
});
