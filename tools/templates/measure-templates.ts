/**
 * `npm run measure:templates -- --at http://localhost:5173`: opens each template's real page (`/sample/<template>`, at the address of a running Worker, which must be
 * the built one for figures that mean anything: `npm run build && npx wrangler dev`), and keeps with the date what Chromium sees of it on a phone with slow 4G, what axe
 * finds, and Lighthouse's scores where `lighthouse` is on the PATH. The marketplace shows it within minutes. The database is that of `npm run db:migrate`: of
 * MIGRATION_DATABASE_URL, else the embedded one, which `npm run dev` must not have open meanwhile; `--dry-run` keeps nothing. A JSON line for each template.
 */

import { parseArgs } from 'node:util';
import { templateCodes } from '../../contract/sites.ts';
import { readEnvironment } from '../../db/migrate/env.ts';
import { openFolder, openServer } from '../../db/migrate/target.ts';
import { lighthouseOf } from '../../tests/bench/page/lighthouse.ts';
import { visitOf } from '../../tests/bench/page/visit.ts';
import { countFindings } from './count-findings.ts';
import { keepMeasurement } from './keep-measurement.ts';
import { type Measurement, measurementOf } from './measurement.ts';

const { values } = parseArgs({
  options: {
    at: { type: 'string', default: 'http://localhost:8787' },
    'dry-run': { type: 'boolean', default: false },
  },
});

const measured = new Map<string, Measurement>();
for (const code of templateCodes) {
  const url = `${values.at.replace(/\/$/, '')}/sample/${code}`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  const measurement = measurementOf(await visitOf(url), await countFindings(url), lighthouseOf(url));
  measured.set(code, measurement);
  console.log(JSON.stringify({ template: code, ...measurement }));
}
if (!values['dry-run']) {
  const { ownerUrl, postgresDir } = readEnvironment();
  const target = await (ownerUrl === '' ? openFolder(postgresDir) : openServer(ownerUrl));
  try {
    for (const [code, measurement] of measured)
      await keepMeasurement(target.sql, code, measurement, new Date());
    console.log(`Kept in ${target.name}`);
  } finally {
    await target.close();
  }
}
