import { type LogFields, speakable } from '../log.ts';

/** What a trace says of one piece of work: a request or a run of cron. */
export interface Span {
  readonly name: string;
  readonly kind: 'server' | 'internal';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly failed: boolean;
  /** As a log line has them: the same closed list, cleaned in the same way. */
  readonly fields: LogFields;
}

const kinds = { internal: 1, server: 2 } as const;
const okOrUnset = 0;
const error = 2;

/** Random hex digits, `bytes` times two of them, never all zero. */
const randomHex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^0+$/, '1'.padStart(bytes * 2, '0'));

/** Nanoseconds as the decimal string that OTLP's JSON wants of 64 bits. */
const nanos = (ms: number): string => `${Math.round(ms)}000000`;

const attribute = ([key, value]: [string, string | number]) => ({
  key: `callavet.${key}`,
  value: typeof value === 'number' ? { doubleValue: value } : { stringValue: value },
});

/**
 * The body of an OTLP/HTTP export in JSON (https://opentelemetry.io/docs/specs/otlp/, ExportTraceServiceRequest) with one span as a trace of its own. Nothing gets in
 * but the fields of a log line, and numbers.
 */
export function otlpBody({ name, kind, startedAt, endedAt, failed, fields }: Span, environment: string) {
  return {
    resourceSpans: [
      {
        resource: {
          attributes: [
            { key: 'service.name', value: { stringValue: 'call-a-vet' } },
            { key: 'deployment.environment.name', value: { stringValue: environment } },
          ],
        },
        scopeSpans: [
          {
            scope: { name: 'call-a-vet' },
            spans: [
              {
                traceId: randomHex(16),
                spanId: randomHex(8),
                name,
                kind: kinds[kind],
                startTimeUnixNano: nanos(startedAt),
                endTimeUnixNano: nanos(endedAt),
                attributes: Object.entries(speakable(fields)).map(attribute),
                status: { code: failed ? error : okOrUnset },
              },
            ],
          },
        ],
      },
    ],
  };
}
