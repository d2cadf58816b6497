import { expect, test } from 'vitest';
import { splitSql } from '../../db/migrate/split-sql.ts';

test.each([
  ['two statements', 'select 1; select 2', ['select 1', 'select 2']],
  [
    'a semicolon in a text, a name and comments',
    `select ';''', "a;b" -- ; \n/* ; */;`,
    [`select ';''', "a;b" -- ; \n/* ; */`],
  ],
  ['bodies', 'do $a$ begin $$;$$; end $a$; select $$;$$', ['do $a$ begin $$;$$; end $a$', 'select $$;$$']],
  ['comments before a statement', '-- one;\n/* two */\nselect 1; -- three\n', ['select 1']],
  ['an apostrophe in a comment', "-- people's\nselect 1; -- people's\nselect 2;", ['select 1', 'select 2']],
  ['parameters that are no bodies', 'select $1; select $2', ['select $1', 'select $2']],
  ['nothing', ' ;; -- nothing\n', []],
])('%s', (_, text, statements) => {
  expect(splitSql(text)).toEqual(statements);
});
