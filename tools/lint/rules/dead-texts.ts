import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';
import type { TextFile } from '../tree.ts';
import { readMessages } from './catalogues.ts';

const catalogue = /^(web|admin|worker)\/.*messages\/es\.json$/;
/** Where keys are written: in screens, and as words of the protocols that screens show by name. */
const namesTexts = /^(contract|web|admin|party|worker)\//;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every string that may be the key of a text, and a pattern for each that is put together (`status.${status}`). */
function namedKeys(sources: readonly Source[]): { words: Set<string>; patterns: RegExp[] } {
  const words = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    new Visitor({
      Literal: (node) => {
        if (typeof node.value === 'string') words.add(node.value);
      },
      TemplateLiteral: (node) => {
        const fixed = node.quasis.map((quasi) => quasi.value.raw);
        if (fixed.every((text) => /^[\w.]*$/.test(text)) && fixed.some((text) => text !== '')) {
          patterns.push(new RegExp(`^${fixed.map(escaped).join('[\\w-]+')}$`));
        }
      },
    }).visit(source.program);
  }
  return { words, patterns };
}

/**
 * Refuses texts that no screen shows. A text counts as shown when its key, or the end of it (`useTranslations` takes the rest),
 * is written somewhere: a rare word may hide a dead text, no living text is refused.
 */
export function deadTextBreaches(files: readonly TextFile[], sources: readonly Source[]): Breach[] {
  const { words, patterns } = namedKeys(sources.filter(({ path }) => namesTexts.test(path)));
  const isNamed = (key: string): boolean => words.has(key) || patterns.some((pattern) => pattern.test(key));
  return files
    .filter(({ path }) => catalogue.test(path))
    .flatMap(({ path, text }) =>
      [...readMessages(text).keys()]
        .filter((key) => {
          const parts = key.split('.');
          return !parts.some((_, start) => isNamed(parts.slice(start).join('.')));
        })
        .map((key) => ({ rule: 'dead-text', path, line: 1, message: `${key} is shown nowhere` })),
    );
}
