import type { BusinessContent, Configuration, Edit, MenuTable, SetEdit } from './edit.ts';
import { emptyRows } from './empty-rows.ts';
import { defaultOf } from './field-value.ts';
import { withValue } from './json-value.ts';

/** What is edited, and the rows that were put away meanwhile, so that they can be brought back. Never changed in place. */
export interface Edited {
  readonly content: BusinessContent;
  readonly configurations: readonly Configuration[];
  readonly removed: ReadonlyMap<MenuTable, ReadonlyMap<string, Row>>;
}

/** A row of a menu's table; what else it has is by its table. */
interface Row {
  readonly id: string;
  readonly position: string;
  readonly [field: string]: unknown;
}

/** The same row with what an edit sets. */
function changed<One extends object>(row: One, { table, path, value }: SetEdit): One {
  const [column = '', ...within] = path;
  const isAway = (value ?? null) === null;
  const put = isAway && within.length > 0 ? defaultOf(table, path) : (value ?? null);
  const before: unknown = Reflect.get(row, column);
  return { ...row, [column]: withValue(before, within, put) };
}

const inOrder = (one: Row, other: Row): number =>
  one.position < other.position || (one.position === other.position && one.id < other.id) ? -1 : 1;

/** A table while edits are applied to it. */
class TableDraft {
  private readonly rows: Map<string, Row>;
  private readonly away: Map<string, Row>;
  private isMoved = false;

  constructor(rows: readonly Row[], away: ReadonlyMap<string, Row> | undefined) {
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.away = new Map(away);
  }

  /** Gives whether the row is known. */
  apply(edit: Edit & { table: MenuTable }): boolean {
    const { id } = edit;
    if (edit.op === 'add') {
      if (this.rows.has(id) || this.away.has(id)) return true;
      this.rows.set(id, { ...emptyRows[edit.table], position: '', ...edit.values, id });
      this.isMoved = true;
      return true;
    }
    if (edit.op === 'set') {
      const home = this.rows.has(id) ? this.rows : this.away;
      const row = home.get(id);
      if (row === undefined) return false;
      home.set(id, changed(row, edit));
      if (edit.path[0] === 'position') this.isMoved = true;
      return true;
    }
    const [from, to] = edit.op === 'remove' ? [this.rows, this.away] : [this.away, this.rows];
    const row = from.get(id);
    if (row === undefined) return to.has(id) || edit.op === 'remove';
    from.delete(id);
    to.set(id, row);
    this.isMoved = true;
    return true;
  }

  done(): { rows: readonly Row[]; away: ReadonlyMap<string, Row> } {
    const rows = [...this.rows.values()];
    return { rows: this.isMoved ? rows.sort(inOrder) : rows, away: this.away };
  }
}

const isOfMenu = (edit: Edit): edit is Edit & { table: MenuTable } =>
  edit.table !== 'businesses' && edit.table !== 'configurations';

/**
 * Carries edits out as the server does (db/functions/sites/edits.sql), but for what it checks. `isWhole` is false when one was about a row that is not
 * known here: then the content has to be fetched anew.
 */
export function applyEdits(before: Edited, edits: readonly Edit[]): { after: Edited; isWhole: boolean } {
  let { business } = before.content;
  let { configurations } = before;
  let isWhole = true;
  const drafts = new Map<MenuTable, TableDraft>();
  const draftOf = (table: MenuTable): TableDraft => {
    const known = drafts.get(table);
    if (known) return known;
    const draft = new TableDraft(before.content.tables[table], before.removed.get(table));
    drafts.set(table, draft);
    return draft;
  };
  for (const edit of edits) {
    if (isOfMenu(edit)) isWhole = draftOf(edit.table).apply(edit) && isWhole;
    else if (edit.op !== 'set') continue;
    else if (edit.table === 'businesses') business = changed(business, edit);
    else {
      isWhole &&= configurations.some(({ id }) => id === edit.id);
      configurations = configurations.map((one) => (one.id === edit.id ? changed(one, edit) : one));
    }
  }
  let { tables } = before.content;
  const removed = new Map(before.removed);
  for (const [table, draft] of drafts) {
    const { rows, away } = draft.done();
    // Each value was read by the schema of its column, and an added row begins with all of them.
    tables = { ...tables, [table]: rows } as BusinessContent['tables'];
    removed.set(table, away);
  }
  return { after: { content: { ...before.content, business, tables }, configurations, removed }, isWhole };
}
