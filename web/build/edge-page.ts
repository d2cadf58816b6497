import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

const web = resolve(import.meta.dirname, '..');
const target = resolve(web, '../worker/pages/built.ts');

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function outputOf(entry: string, config: InlineConfig, format: 'es' | 'iife'): Promise<Output[]> {
  const result = await build({
    configFile: false,
    root: web,
    logLevel: 'error',
    ...config,
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: { input: join(web, entry), output: { format } },
    },
  });
  return [result].flat().flatMap((one) => ('output' in one ? one.output : []));
}

const fontFile = /(?<path>assets\/(?<name>figtree-latin-wght-normal)-[\w-]+\.woff2)$/;

/** The module that the Worker's pages import: their stylesheet and scripts as text, and the address of the font. */
export async function edgePageModule(): Promise<string> {
  const styles = await outputOf('edge/page.css', { plugins: [tailwindcss()] }, 'es');
  const scriptOf = async (entry: string) => {
    const [script] = await outputOf(entry, {}, 'iife');
    if (script?.type !== 'chunk') throw new Error(`Vite made no script of ${entry}`);
    return script.code.trim();
  };
  const css = styles.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const font = styles.find(({ fileName }) => fontFile.test(fileName));
  if (css?.type !== 'asset' || font === undefined)
    throw new Error('Vite made no stylesheet or font of web/edge');
  const texts = {
    // A font that comes late would move what somebody is reading already: it is for the next page then.
    pageCss: String(css.source).trim().replaceAll('font-display:swap', 'font-display:optional'),
    pageScript: await scriptOf('edge/page-script.ts'),
    guestScript: await scriptOf('edge/guest-script.ts'),
    pageFont: `/${font.fileName}`,
  };
  return [
    '// Made by web/build/edge-page.ts of web/edge and the classes of the pages: `npm run build` or `npm run dev` makes it anew.',
    ...Object.entries(texts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`),
    '',
  ].join('\n');
}

async function writeModule(): Promise<void> {
  const text = await edgePageModule();
  // Left alone while it is right: the Worker's own bundler watches it.
  if ((await readFile(target, 'utf8').catch(() => '')) !== text) await writeFile(target, text);
}

/**
 * Keeps worker/pages/built.ts in step with what it is made of: on each build, and while developing after each change. In
 * development it also serves the font at the address that it has in a build.
 */
export function edgePage(): Plugin {
  return {
    name: 'edge-page',
    buildStart: writeModule,
    configureServer(server) {
      const sources = ['edge', 'kit', '../worker'].map((folder) => join(web, folder));
      server.watcher.add(sources);
      server.watcher.on('change', (path) => {
        if (
          path !== target &&
          sources.some((folder) => path.startsWith(folder)) &&
          /\.(tsx|css)$|edge\//.test(path)
        )
          void writeModule().catch((error: unknown) => server.config.logger.error(String(error)));
      });
      server.middlewares.use((request, _response, next) => {
        const name = fontFile.exec(request.url ?? '')?.groups?.name;
        if (name !== undefined)
          request.url = `/@fs${resolve(web, '../node_modules/@fontsource-variable/figtree/files', `${name}.woff2`)}`;
        next();
      });
    },
  };
}
