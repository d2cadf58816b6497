const comment = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const target =
  /^(?:alter table (?:if exists )?(?:only )?|create (?:unique )?index (?:concurrently )?(?:if not exists )?(?:\w+ )?on (?:only )?|update (?:only )?|delete from (?:only )?)([\w.]+)/;
const created = /^create (?:unlogged )?table (?:if not exists )?([\w.]+)/;

const bare = (table: string | undefined): string | undefined => table?.replace(/^public\./, '');

/** A statement in the one form that rules are written for: on one line, in small letters, without comments and quoted names. */
export const plain = (statement: string): string =>
  statement.replaceAll(comment, ' ').replaceAll('"', '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The table that a plain statement changes, without its schema when that is public; undefined when it changes none. */
export const tableOf = (statement: string): string | undefined => bare(target.exec(statement)?.[1]);

/** The table that a plain statement makes. */
export const madeTable = (statement: string): string | undefined => bare(created.exec(statement)?.[1]);
