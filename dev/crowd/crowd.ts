import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many people and consults a crowd has, and when. A tenth of the consults are people. */
export interface CrowdSize {
  readonly consults: number;
  /** Of the newest consults: how many wait, and how many before them are running. */
  readonly waiting: number;
  readonly running: number;
  readonly admins: number;
  /** The moment at which it stands still, and how many days before it consults begin. */
  readonly moment: Date;
  readonly days: number;
  /** What their animals are, each kind as often as it is to come. */
  readonly kindsOfPets: readonly string[];
}

/** What a crowd is made of in SQL; the files say in which order they need each other. */
export type CrowdFile =
  | 'agreement'
  | 'contact'
  | 'findable'
  | 'money'
  | 'news'
  | 'people'
  | 'quiet'
  | 'restore'
  | 'sessions'
  | 'subscriptions'
  | 'told'
  | 'usage';

/** Reads a file of this folder. */
export const crowdSql = (name: CrowdFile | 'draws'): string =>
  readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8');

/** The schema `size` with what the files draw their numbers from. It goes with `drop schema size cascade`. */
export const crowdSchema = (size: CrowdSize): string => {
  const constant = (name: string, type: string, value: string) =>
    `create function size.${name}() returns ${type} language sql immutable parallel safe return ${value};`;
  const whole = (count: number) => String(Math.trunc(count));
  return [
    'create schema size;',
    constant('consults', 'int', whole(size.consults)),
    constant('waiting', 'int', whole(size.waiting)),
    constant('running', 'int', whole(size.running)),
    constant('admins', 'int', whole(size.admins)),
    constant('moment', 'timestamptz', `timestamptz '${size.moment.toISOString()}'`),
    constant('span', 'interval', `interval '${whole(size.days)} days'`),
    constant('kinds_of_pets', 'text[]', `array['${size.kindsOfPets.join("', '")}']`),
    crowdSql('draws'),
  ].join('\n');
};

/** What the drafts hold is known to the planner before the next file reads them. */
export const analyzeDrafts = `do $$
  declare v_table regclass;
  begin
    for v_table in select oid::regclass from pg_class where relnamespace = 'size'::regnamespace and relkind = 'r' loop
      execute format('analyze %s', v_table);
    end loop;
  end $$`;
