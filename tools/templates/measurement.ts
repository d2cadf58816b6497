import type { Scores } from '../../tests/bench/page/lighthouse.ts';
import type { Visit } from '../../tests/bench/page/visit.ts';

/** What is kept of a template's page: a row of `template_measurements`. Scores of 100; null where Lighthouse is not installed. */
export interface Measurement {
  readonly performance: number | null;
  readonly accessibility: number | null;
  /** Everything that was measured: bytes as they travel, milliseconds, findings. */
  readonly figures: Readonly<Record<string, number | string>>;
}

/** What was seen of a page, as it is kept: by Chromium alone everywhere, by Lighthouse where there is one. */
export function measurementOf(visit: Visit, axeFindings: number, scores: Scores | undefined): Measurement {
  return {
    performance: scores?.performance ?? null,
    accessibility: scores?.accessibility ?? null,
    figures: {
      bytes: Math.round(visit.kilobytes * 1_000),
      scriptBytes: Math.round(visit.scriptKilobytes * 1_000),
      requests: visit.requests,
      lcpMs: visit.lcpMs,
      fcpMs: visit.fcpMs,
      cls: visit.shift,
      visits: visit.visits,
      axeFindings,
      ...(scores && {
        bestPractices: scores.bestPractices,
        seo: scores.seo,
        lighthouse: scores.version,
        lighthouseLcpMs: scores.lcpMs,
        lighthouseBytes: scores.bytes,
      }),
    },
  };
}
