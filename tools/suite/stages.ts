/** How the tests of a stage are counted: from a report that the tool writes, or as one for the whole stage. */
export type Counting = 'vitest' | 'playwright' | 'whole';

/** One step of `npm test`. Its commands run in order; the first that fails ends the stage, not the run. */
export type Stage = {
  name: string;
  counting: Counting;
  /** After this many minutes the stage is ended and fails: nothing may hang. */
  minutes: number;
  commands: readonly (readonly string[])[];
};

/** Where a stage leaves the list of its tests, below the root of the repository. */
export function reportPath(stage: string): string {
  return `.reports/${stage}.json`;
}

function vitestStage(name: string, minutes: number, ...options: string[]): Stage {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath(name)}`];
  return {
    name,
    counting: 'vitest',
    minutes,
    commands: [['vitest', 'run', '--project', name, ...reporters, ...options]],
  };
}

/** The whole run, what fails fastest first. The built apps must exist before the browser opens them. */
export const stages: readonly Stage[] = [
  { name: 'types', counting: 'whole', minutes: 6, commands: [['tsc', '-b']] },
  {
    name: 'lint',
    counting: 'whole',
    minutes: 3,
    commands: [
      ['biome', 'check', '--error-on-warnings', '.'],
      ['node', 'tools/lint/lint.ts'],
    ],
  },
  { name: 'dead-code', counting: 'whole', minutes: 3, commands: [['knip']] },
  vitestStage('unit', 8),
  vitestStage('db', 15),
  vitestStage('races', 15),
  // The Worker logs each request; only those of a failed test are worth reading.
  vitestStage('worker', 20, '--project', 'worker-alone', '--silent=passed-only'),
  {
    name: 'build',
    counting: 'whole',
    minutes: 4,
    commands: [
      ['npm', 'run', 'build'],
      ['wrangler', 'deploy', '--env=production', '--dry-run', '--outdir', '.wrangler/dry-run'],
    ],
  },
  { name: 'browser', counting: 'playwright', minutes: 45, commands: [['playwright', 'test']] },
];

/** Nothing may hang: the whole run is ended after so long. On two cores it takes less than half of it. */
export const totalMinutes = 75;
