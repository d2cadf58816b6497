import type { Plugin, Rolldown } from 'vite';

/** Where a visitor enters the app, and the texts that go with it. */
const entry = /\/(main\.tsx|index\.html|shell\/data-layout\.tsx|routes\/start\.tsx)$/;
const texts = /\/messages\/(es|en)\.json$/;

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
          if (facadeModuleId && (entry.test(facadeModuleId) || texts.exec(facadeModuleId)?.[1] === locale))
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
