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
  imports: admin
    .meta(op('GET', '/admin/imports', 'All imports of old sites'))
    .input(listImportsInput)
    .output(listImportsOutput)
    .query(({ ctx, input }) => listImports(ctx, input)),
});
