import { redact } from './redact.ts';

/** What was taken out of texts that left, kept here so that it can be put back into what comes. */
export interface Redaction {
  /** A text as it may leave: what says who somebody is stands in it as a number between double brackets. The same thing has the same number in all texts. */
  readonly take: (text: string) => string;
  /** A text that came, with everything put back. Null when it has a number that none of the texts had. */
  readonly putBack: (text: string) => string | null;
}

const placeholder = /⟦(\d+)⟧/g;

/** Opens a redaction of the texts of one conversation. @param names of people who may be named in it */
export function openRedaction(names: readonly string[]): Redaction {
  const found: string[] = [];
  const put = (what: string): string => {
    const before = found.indexOf(what);
    if (before >= 0) return `⟦${before}⟧`;
    found.push(what);
    return `⟦${found.length - 1}⟧`;
  };
  return {
    // Brackets of somebody's own would be read as ours.
    take: (text) => redact(text.replace(/[⟦⟧]/g, ' '), names, put),
    putBack(text) {
      let isKnown = true;
      const whole = text.replace(placeholder, (_, at: string) => {
        const what = found[Number(at)];
        if (what === undefined) isKnown = false;
        return what ?? '';
      });
      return isKnown && !/[⟦⟧]/.test(whole) ? whole : null;
    },
  };
}
