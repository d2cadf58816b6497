/** What became of one check. */
export interface Outcome {
  readonly server: string;
  readonly version: string;
  readonly check: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What was wrong, or why it was left out. */
  readonly reason?: string;
}

/** The checks of one server, in the order in which they ran. */
export class CheckList {
  readonly outcomes: Outcome[] = [];
  readonly #server: string;
  readonly #version: string;

  constructor(server: string, version: string) {
    this.#server = server;
    this.#version = version;
  }

  /** Notes what became of a check that ran elsewhere. */
  note(check: string, result: Outcome['result'], reason?: string): void {
    const outcome: Outcome = { server: this.#server, version: this.#version, check, result };
    this.outcomes.push(reason === undefined ? outcome : { ...outcome, reason });
  }

  /** Runs a check and notes what became of it: one that throws has failed. */
  async run(check: string, act: () => void | Promise<void>): Promise<void> {
    try {
      await act();
      this.note(check, 'passed');
    } catch (error) {
      this.note(check, 'failed', error instanceof Error ? error.message : String(error));
    }
  }
}

/** The outcomes as lines of a table, each reason below its line; the last line counts. */
export function table(outcomes: readonly Outcome[]): string {
  const columns = outcomes.map(({ server, version, check, result }) => [server, version, result, check]);
  const widths = [0, 1, 2].map((at) => Math.max(...columns.map((cells) => (cells[at] ?? '').length)));
  const lines = outcomes.flatMap(({ reason }, row) => {
    const cells = (columns[row] ?? []).map((cell, at) => cell.padEnd(widths[at] ?? 0));
    return [cells.join('  '), ...(reason === undefined ? [] : [reason.replaceAll(/^/gm, '    ')])];
  });
  const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result).length;
  return [...lines, `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`].join(
    '\n',
  );
}
