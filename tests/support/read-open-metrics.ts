/** A family as it was read: its type, unit and samples by their labels as written (`{run="daily"}`, empty without). */
export interface ReadFamily {
  readonly type: string;
  readonly unit: string | null;
  readonly help: string;
  readonly samples: Map<string, number>;
}

const name = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const labels = '\\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*",?)*\\}';
const sampleLine = new RegExp(
  `^(${name})(${labels})? (-?(?:\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|[+-]Inf|NaN)$`,
);
const aboutLine = new RegExp(`^# (TYPE|UNIT|HELP) (${name}) (.+)$`);

function complain(line: string, why: string): never {
  throw new Error(`${why}: ${JSON.stringify(line)}`);
}

/**
 * Reads OpenMetrics text (version 1.0) strictly, as far as gauges and counters go: what is said of a family comes once and before its samples, families do not
 * interleave, a unit ends the name, a counter's sample ends with `_total` and is not negative, no sample comes twice, and `# EOF` with a line feed is the end. Throws
 * what is wrong.
 */
export function readOpenMetrics(text: string): Map<string, ReadFamily> {
  if (!text.endsWith('# EOF\n')) complain(text.slice(-20), 'It does not end with # EOF');
  const families = new Map<
    string,
    { type: string; unit: string | null; help: string; samples: Map<string, number> }
  >();
  let current = '';
  for (const line of text.slice(0, -'# EOF\n'.length).split('\n').slice(0, -1)) {
    const [, kind, family = '', said = ''] = aboutLine.exec(line) ?? [];
    if (kind !== undefined) {
      const known = families.get(family);
      if (known === undefined) {
        if (kind !== 'TYPE') complain(line, 'TYPE comes first');
        if (said !== 'gauge' && said !== 'counter') complain(line, 'Unknown type');
        families.set(family, { type: said, unit: null, help: '', samples: new Map() });
        current = family;
        continue;
      }
      if (family !== current || known.samples.size > 0 || kind === 'TYPE')
        complain(line, 'Said too late or twice');
      if (kind === 'UNIT') {
        if (!family.endsWith(`_${said}`)) complain(line, 'The unit does not end the name');
        known.unit = said;
      } else known.help = said;
      continue;
    }
    const [, sample, written = '', value] =
      sampleLine.exec(line) ?? complain(line, 'Neither a sample nor said of one');
    const known = families.get(current) ?? complain(line, 'A sample of nothing');
    if (sample !== (known.type === 'counter' ? `${current}_total` : current))
      complain(line, 'A sample of another family');
    if (known.samples.has(written)) complain(line, 'The same sample twice');
    if (known.type === 'counter' && !(Number(value) >= 0)) complain(line, 'A counter is not negative');
    known.samples.set(written, Number(value));
  }
  return families;
}
