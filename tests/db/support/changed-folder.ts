import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { databaseFolder } from '../../../db/migrate/files.ts';

/** A copy of the SQL in `db/` that a test may change. */
export interface ChangedFolder {
  readonly path: string;
  /** Rewrites one file. Throws when that leaves it as it was. */
  change(file: string, rewrite: (text: string) => string): void;
  /** Writes a migration after all others, or writes the one of this name anew. Gives the name that it is recorded by. */
  migration(name: string, text: string): string;
  remove(): void;
}

const journalSchema = z.looseObject({
  entries: z.array(z.looseObject({ idx: z.number(), tag: z.string() })),
});

/** Copies the folder's migrations, functions and policies. */
export const copyFolder = (): ChangedFolder => {
  const path = mkdtempSync(join(tmpdir(), 'callavet-db-'));
  for (const part of ['migrations', 'migrations-vector', 'functions', 'policies'])
    cpSync(join(databaseFolder, part), join(path, part), { recursive: true });
  return {
    path,
    change(file, rewrite) {
      const before = readFileSync(join(path, file), 'utf8');
      const after = rewrite(before);
      if (after === before) throw new Error(`${file} is as it was`);
      writeFileSync(join(path, file), after);
    },
    migration(name, text) {
      const file = join(path, 'migrations/meta/_journal.json');
      const journal = journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      if (journal.entries.every(({ tag }) => tag !== name))
        journal.entries.push({ idx: journal.entries.length, tag: name });
      writeFileSync(file, JSON.stringify(journal));
      writeFileSync(join(path, `migrations/${name}.sql`), text);
      return `migrations/${name}`;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};

/** The files whose functions a consult calls from start to end. */
const busyFiles = [
  'core/core',
  'identity/identity',
  'billing/reserve',
  'billing/settle',
  'consults/consults',
  'consults/desk',
];

/** A release in which every plpgsql function of a consult and the grants differ, and no policy: no table need be touched. */
export const nextFunctions = (): ChangedFolder => {
  const folder = copyFolder();
  for (const file of busyFiles)
    folder.change(`functions/${file}.sql`, (text) => text.replaceAll('\nbegin\n', '\nbegin\n  -- next\n'));
  folder.change('policies/grants.sql', (text) =>
    text.concat('\ngrant select (id) on public.webhook_inbox to authenticated;\n'),
  );
  return folder;
};

/**
 * A release that means the same and says it otherwise: the functions of a consult, most policies and the grants differ, two functions
 * take a parameter more. It also brings a column that is filled, an index and two constraints to the busiest table.
 */
export const nextRelease = (): ChangedFolder => {
  const folder = nextFunctions();
  folder.change('functions/consults/consults.sql', (text) =>
    text.replace(
      'fn_end_consult(p_session_id uuid)',
      "fn_end_consult(p_session_id uuid, p_note text default '')",
    ),
  );
  folder.change('functions/consults/consults.sql', (text) =>
    text.replace('p_status text, p_by uuid)', "p_status text, p_by uuid, p_note text default '')"),
  );
  folder.change('policies/grants.sql', (text) =>
    text.replace('fn_end_consult(uuid)', 'fn_end_consult(uuid, text)'),
  );
  folder.migration(
    '9999_next',
    [
      'alter table public.chat_sessions add column note text;',
      `-- in batches
with filled as (
  update public.chat_sessions set note = '' where id in (select id from public.chat_sessions where note is null limit 100) returning 1
) select count(*) as changed from filled;`,
      "alter table public.chat_sessions alter column note set default '';",
      'create index concurrently chat_sessions_note on public.chat_sessions (note);',
      'alter table public.chat_sessions add constraint chat_sessions_note check (length(note) < 100) not valid;',
      'alter table public.chat_sessions validate constraint chat_sessions_note;',
      'alter table public.chat_sessions add constraint chat_sessions_vet_profile foreign key (vet_id) references public.user_profiles (user_id) not valid;',
      'alter table public.chat_sessions validate constraint chat_sessions_vet_profile;',
    ].join('\n--> statement-breakpoint\n'),
  );
  // However a policy compares the person who asks, this is how it asks who that is.
  folder.change('policies/rows.sql', (text) =>
    text.replaceAll('(select auth.uid())', '(select auth.uid() where true)'),
  );
  folder.change('policies/rows.sql', (text) =>
    text.concat('\ncreate policy nobody on public.messages for select to authenticated using (false);\n'),
  );
  return folder;
};
