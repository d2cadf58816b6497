import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otlpBody } from '../../../worker/core/trace/otlp.ts';

const secrets = [
  'eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLW9mLWl0',
  'ana.perez+vet@example.com',
  'Bearer abc.def-ghi',
  'ana%40example.com',
];
const span = { name: 'GET /api', kind: 'server', startedAt: 1_000, endedAt: 1_250, failed: false } as const;

describe('O2 traces', () => {
  test('O2 whatever is handed over, only the fields of a log line leave, without tokens and addresses', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.constantFrom('path', 'reason', 'error', 'frames', 'room', 'code'),
            fc.constantFrom('body', 'email', 'token', 'headers'),
          ),
          fc
            .tuple(fc.string(), fc.constantFrom(...secrets), fc.string())
            .map(([before, secret, after]) => `${before} ${secret} ${after}`),
        ),
        (hostile) => {
          const text = JSON.stringify(otlpBody({ ...span, fields: { ...hostile, status: 200 } }, 'staging'));
          expect(text).not.toMatch(/eyJhbG|perez|ana%40|abc\.def|callavet\.(body|email|token|headers)/);
        },
      ),
    );
  });

  test('C9 a span is what OTLP wants in JSON: ids in hex, nanoseconds as text, a kind and a status', () => {
    const body = otlpBody(
      { ...span, failed: true, fields: { requestId: 'r-12345678', roundTrips: 1 } },
      'staging',
    );
    const [sent] = body.resourceSpans[0]?.scopeSpans[0]?.spans ?? [];
    expect(sent).toMatchObject({
      name: 'GET /api',
      kind: 2,
      startTimeUnixNano: '1000000000',
      endTimeUnixNano: '1250000000',
      status: { code: 2 },
    });
    expect(sent?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(sent?.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(sent?.attributes).toContainEqual({
      key: 'callavet.requestId',
      value: { stringValue: 'r-12345678' },
    });
    expect(sent?.attributes).toContainEqual({ key: 'callavet.roundTrips', value: { doubleValue: 1 } });
  });
});
