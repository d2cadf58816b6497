import type { Plugin, Rolldown } from 'vite';

/** Where a visitor enters the app: the code of that screen and of what is around it, and their texts. */
const entry = /\/(main\.tsx|index\.html|shell\/data-layout\.tsx|consults\/start\/start-screen\.tsx)$/;
const texts = /\/(?:kit|shell|auth|consults\/(?:start|pets|emergency))\/messages\/(?<locale>es|en)\.json$/;

/**
 * Writes `app-files.json` beside the built app: by language, the addresses of all that the first screen of the app loads, for the pages
 * that lead there. `{ es: ['/assets/…'], en: […] }`.
 */
export function appFiles(): Plugin {
  return {
    name: 'app-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const filesFor = (locale: string): string[] => {
        const files = new Set<string>();
        const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
          if (!chunk || files.has(chunk.fileName)) return;
          files.add(chunk.fileName);
          for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
          for (const name of chunk.imports) visit(named.get(name));
        };
        for (const chunk of chunks) {
          const { facadeModuleId } = chunk;
          if (
            facadeModuleId &&
            (entry.test(facadeModuleId) || texts.exec(facadeModuleId)?.groups?.locale === locale)
          )
            visit(chunk);
        }
        return [...files].map((name) => `/${name}`);
      };
      this.emitFile({
        type: 'asset',
        fileName: 'app-files.json',
        source: JSON.stringify({ es: filesFor('es'), en: filesFor('en') }),
      });
    },
  };
}
