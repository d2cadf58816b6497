import { importSources, importStatuses } from '../../contract/sites.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** All imports of old sites; the newest first. */
export const importsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: importStatuses, source: importSources },
  list: (input) => api.admin.sites.imports.queryOptions(input),
});
