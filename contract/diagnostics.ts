/**
 * How a procedure is tried when all are. `call`: it reads, so it is called as it is. `invented`: it changes a thing that its input names, and is asked
 * about one that does not exist. `malformed`: it changes something without naming a thing, so it is sent what none of them takes, and has to
 * refuse it before it does anything.
 */
export const probes = ['call', 'invented', 'malformed'] as const;
export type Probe = (typeof probes)[number];

/** What a procedure is sent in place of its input by the probe `malformed`: no procedure takes a text. */
export const malformedInput = 'diagnostics';

/** What came back: the HTTP status (0: no answer came), and the code of the refusal (null: none, or one that is not ours). */
export interface ProbeAnswer {
  readonly status: number;
  readonly code: string | null;
}

export const verdicts = ['answered', 'refused', 'failed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Codes that say that something is broken, not that the caller may not. */
const faults = new Set([
  'RATE_LIMITED',
  'INTERNAL',
  'UNAVAILABLE',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA',
]);

/**
 * What an answer to a probe says of the procedure: it `answered`, or `refused` by a code of ours as it should, or `failed`: it broke, is not
 * there, did not take the sample, or carried out what it had to refuse.
 */
export function verdictOf(probe: Probe, { status, code }: ProbeAnswer): Verdict {
  if (status >= 200 && status < 300) return probe === 'call' ? 'answered' : 'failed';
  if (code === null || status >= 500 ? code !== 'PROVIDER_OFF' : faults.has(code)) return 'failed';
  if (code === 'BAD_INPUT') return probe === 'malformed' ? 'refused' : 'failed';
  return 'refused';
}
