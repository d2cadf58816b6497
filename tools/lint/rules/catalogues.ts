import compile from 'icu-minify/compile';
import * as z from 'zod';
import type { Breach } from '../source.ts';
import type { TextFile } from '../tree.ts';

type Messages = { [key: string]: string | Messages };
const messages: z.ZodType<Messages> = z.lazy(() => z.record(z.string(), z.union([z.string(), messages])));

function flatten(node: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The texts of a catalogue by their keys (`consults.status.queued`). Throws when it is no catalogue. */
export function readMessages(json: string): Map<string, string> {
  return flatten(messages.parse(JSON.parse(json)));
}

/** What the code fills in: ICU arguments and the names of rich-text tags, sorted. */
function slots(text: string): string {
  const names = new Set<string>();
  // Compiled, a text is itself, or a list of texts and of nodes; a node is a list whose first member is its name.
  const walk = (node: unknown, isNode: boolean): void => {
    if (Array.isArray(node)) {
      const [name] = node;
      if (isNode && typeof name === 'string') names.add(name);
      for (const part of node) walk(part, true);
    } else if (typeof node === 'object' && node !== null) {
      for (const branch of Object.values(node)) walk(branch, false);
    }
  };
  walk(compile(text), false);
  return [...names].sort().join(' ');
}

/** Holds ES and EN equal: the same keys, each with a text, with the same slots. */
export function catalogueBreaches(files: readonly TextFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  return files
    .filter((file) => file.path.endsWith('/messages/es.json'))
    .flatMap((file) => {
      const englishPath = file.path.replace(/es\.json$/, 'en.json');
      const spanish = readMessages(file.text);
      const english = readMessages(byPath.get(englishPath) ?? '{}');
      const breach = (path: string, message: string): Breach => ({
        rule: 'catalogue',
        path,
        line: 1,
        message,
      });
      return [...new Set([...spanish.keys(), ...english.keys()])].flatMap((key) => {
        const [es, en] = [spanish.get(key), english.get(key)];
        if (!es) return [breach(file.path, `${key} has no text`)];
        if (!en) return [breach(englishPath, `${key} has no text`)];
        return slots(es) === slots(en)
          ? []
          : [breach(englishPath, `${key} fills in "${slots(en)}", in Spanish "${slots(es)}"`)];
      });
    });
}
