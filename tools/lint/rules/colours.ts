import type { Breach } from '../source.ts';
import type { TextFile } from '../tree.ts';

const tokens = 'web/kit/ui/tokens.css';
const screens = /^(web|admin)\/.*\.tsx?$/;
const coloured =
  /(?<![\w-])(?:bg|text|border|ring|fill|stroke|divide|outline|decoration|placeholder|caret|shadow|from|via|to)-(black|white|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})(?![\w-])/g;

/**
 * Refuses classes of Tailwind's own colours that the house has no token of: its palette is switched off, and such a class says nothing without
 * any error.
 */
export function colourBreaches(files: readonly TextFile[]): Breach[] {
  const defined = files.find(({ path }) => path === tokens)?.text ?? '';
  return files
    .filter(({ path }) => screens.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) =>
        [...line.matchAll(coloured)]
          .filter(([, name]) => !defined.includes(`--color-${name}:`))
          .map(([written]) => ({
            rule: 'colour',
            path,
            line: index + 1,
            message: `${written} is no colour of ours: ${tokens} has them`,
          })),
      ),
    );
}
