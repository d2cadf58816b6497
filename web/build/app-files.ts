import type { Plugin } from 'vite';
import { chunksFrom } from './chunks-from.ts';

/**
 * Where somebody enters the app: by the name of the file that says so, the code of that screen and of what is around it, and their texts.
 * `app-files.json` is for visitors, who begin a consult; `guest-files.json` for whoever comes into one by a link.
 */
const entries = {
  'app-files.json': {
    code: /\/(main\.tsx|index\.html|shell\/data-layout\.tsx|consults\/start\/start-screen\.tsx)$/,
    texts: /\/(?:kit|shell|auth|consults\/(?:start|pets|emergency))\/messages\/(?<locale>es|en)\.json$/,
  },
  'guest-files.json': {
    code: /\/(main\.tsx|index\.html|shell\/data-layout\.tsx|consults\/guest\/guest-screen\.tsx)$/,
    texts:
      /\/(?:kit|shell|consults\/(?:guest|chat|call|files|vet-card|emergency))\/messages\/(?<locale>es|en)\.json$/,
  },
} as const;

/**
 * Writes files beside the built app that say, by language, the addresses of all that the first screen of somebody loads, for the pages that
 * lead there. `{ es: ['/assets/…'], en: […] }`.
 */
export function appFiles(): Plugin {
  return {
    name: 'app-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const filesFor = ({ code, texts }: { code: RegExp; texts: RegExp }, locale: string): string[] => {
        const roots = chunks.filter(
          ({ facadeModuleId: id }) => id && (code.test(id) || texts.exec(id)?.groups?.locale === locale),
        );
        const files = [...chunksFrom(bundle, roots)].flatMap(({ fileName, viteMetadata }) => [
          fileName,
          ...(viteMetadata?.importedCss ?? []),
        ]);
        return [...new Set(files)].map((name) => `/${name}`);
      };
      for (const [fileName, entry] of Object.entries(entries))
        this.emitFile({
          type: 'asset',
          fileName,
          source: JSON.stringify({ es: filesFor(entry, 'es'), en: filesFor(entry, 'en') }),
        });
    },
  };
}
