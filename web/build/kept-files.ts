import type { Plugin, Rolldown } from 'vite';
import { chunksFrom } from './chunks-from.ts';

/** What a device keeps only once it was used: the studio, and what needs a network or is large and beside the point without one. */
const asUsed = /\/web\/(studio\/|consults\/call\/livekit-line\.ts$|consults\/record\/weight-chart\.tsx$)/;

const belongs = ({ facadeModuleId }: Rolldown.OutputChunk): boolean =>
  facadeModuleId === null || !asUsed.test(facadeModuleId);

/**
 * The scripts that a device keeps from its first visit on: what opens without a network, and what a consult needs at both of its ends, also
 * when a deploy has taken the files of its version away meanwhile.
 */
export function keptFiles(): { plugin: Plugin; isKept: (path: string) => boolean } {
  let kept: ReadonlySet<string> = new Set();
  return {
    isKept: (path) => !path.endsWith('.js') || kept.has(path),
    plugin: {
      name: 'kept-files',
      apply: 'build',
      generateBundle(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entries = chunks.filter(({ isEntry }) => isEntry);
        kept = new Set([...chunksFrom(bundle, entries, belongs)].map(({ fileName }) => fileName));
      },
    },
  };
}
