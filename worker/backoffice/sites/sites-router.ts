import { siteVisits, siteVisitsInput, siteVisitsOutput } from '../../sites/sites/site-visits.ts';
import { admin, operations, router } from '../../trpc.ts';
import { listImports, listImportsInput, listImportsOutput } from './list-imports.ts';
import { listSites, listSitesInput, listSitesOutput } from './list-sites.ts';

const op = operations('admin');

export const adminSitesRouter = router({
  list: admin
    .meta(op('GET', '/admin/sites', 'All sites of restaurants'))
    .input(listSitesInput)
    .output(listSitesOutput)
    .query(({ ctx, input }) => listSites(ctx, input)),
  visits: admin
    .meta(op('GET', '/admin/sites/{id}/visits', 'How many came to a site, by day'))
    .input(siteVisitsInput)
    .output(siteVisitsOutput)
    .query(({ ctx, input }) => siteVisits(ctx, input)),
  imports: admin
    .meta(op('GET', '/admin/imports', 'All imports of old sites'))
    .input(listImportsInput)
    .output(listImportsOutput)
    .query(({ ctx, input }) => listImports(ctx, input)),
});
