import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFolder } from './files.ts';
import { fitForTraffic } from './fit-for-traffic.ts';

// npm run db:generate -- --name <word>: drizzle-kit writes the next migration, which is then made fit for a database in use.

const folder = join(databaseFolder, 'migrations');
const migrations = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.sql'));

const before = new Set(migrations());
const { status } = spawnSync('drizzle-kit', ['generate', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
for (const name of migrations().filter((one) => !before.has(one))) {
  const file = join(folder, name);
  writeFileSync(file, fitForTraffic(readFileSync(file, 'utf8')));
  console.log(`db/migrations/${name} is written for a database in use; read it before it lands.`);
}
