import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import { analyzeDrafts, type CrowdFile, crowdSchema, crowdSql } from '../crowd/crowd.ts';
import { readStory } from './story.ts';

/** In this order: what a crowd has, and what only the year has. */
const order: readonly ({ readonly crowd: CrowdFile } | { readonly own: string })[] = [
  { crowd: 'people' },
  { crowd: 'subscriptions' },
  { own: 'story' },
  { own: 'consults' },
  { crowd: 'money' },
  { crowd: 'usage' },
  { crowd: 'sessions' },
  { own: 'said' },
  { crowd: 'news' },
  { crowd: 'told' },
  { crowd: 'contact' },
  { own: 'care' },
  { own: 'restaurants' },
  { crowd: 'findable' },
  { own: 'settle' },
];

const ownSql = (name: string): string => readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8');

/** Of each dozen animals seven are dogs, four cats, one a horse: there are conversations about these. */
const kindsOfPets = [...Array<string>(7).fill('dog'), ...Array<string>(4).fill('cat'), 'horse'];

/** Consults that a year has at least: of fewer there are no owners. */
export const leastConsults = 500;

export interface YearOptions {
  /** How many consults; a tenth of them are people. */
  readonly consults: number;
  /** When it ends: two days before, the last consult was asked for. */
  readonly until: Date;
  /** Hears of each step that is done, and of its seconds. */
  readonly say?: (step: string, seconds: number) => void;
}

/**
 * Writes a made-up year of the product beside what is there, in one transaction: people with their animals, plans and payments, consults with what was said in
 * them, notes and plans of care, restaurants with their sites. The same each time for the same `consults` and `until`. `sql`: as the owner of the database,
 * migrated and seeded. Nobody should be working there: triggers rest meanwhile. Throws RangeError for fewer than `leastConsults`, and Error when what was
 * made does not agree with itself about money and units; then nothing of it is there.
 */
export async function makeYear(
  sql: SqlRunner,
  { consults, until, say = () => {} }: YearOptions,
): Promise<void> {
  if (!(consults >= leastConsults)) throw new RangeError(`A year has ${leastConsults} consults at least`);
  await sql.exec('begin');
  try {
    await sql.query("select set_config('app.story', $1, true)", [JSON.stringify(readStory())]);
    await sql.exec(
      crowdSchema({ consults, waiting: 0, running: 0, admins: 0, moment: until, days: 365, kindsOfPets }),
    );
    await sql.exec(crowdSql('quiet'));
    await sql.exec(ownSql('defer'));
    await sql.exec('grant usage, create on schema size to service; set local role service');
    for (const file of order) {
      const start = performance.now();
      const [name, text] = 'own' in file ? [file.own, ownSql(file.own)] : [file.crowd, crowdSql(file.crowd)];
      await sql.exec(text);
      await sql.exec(analyzeDrafts);
      say(name, (performance.now() - start) / 1_000);
    }
    const { rows } = await sql.query(crowdSql('agreement'));
    if (rows.length > 0) throw new Error(`The year does not agree with itself: ${JSON.stringify(rows)}`);
    await sql.exec('reset role');
    await sql.exec(crowdSql('restore'));
    await sql.exec('drop schema size cascade');
    await sql.exec('commit');
  } catch (error) {
    await sql.exec('rollback');
    throw error;
  }
}
