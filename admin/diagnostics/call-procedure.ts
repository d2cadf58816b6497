import * as z from 'zod/mini';
import type { ProbeAnswer } from '../../contract/diagnostics.ts';
import { currentLocale } from '../../web/kit/text/locale.ts';
import { noteLine } from './log-lines.ts';
import type { Procedure } from './procedure.ts';
import { requestOf, type Way } from './request-of.ts';

/** What came back of a call. `ms`: how long it took; `body`: what was answered, read as JSON where it is. */
export type Answer = ProbeAnswer & {
  ms: number;
  requestId: string | null;
  /** Seconds to wait for before the next call, where the limit said so. */
  retryAfter: number | null;
  body: unknown;
};

const refusedOverTrpc = z.object({ error: z.object({ data: z.object({ appCode: z.string() }) }) });
const refusedOverRest = z.object({ error: z.object({ code: z.string() }) });

function codeOf(body: unknown): string | null {
  const trpc = refusedOverTrpc.safeParse(body);
  if (trpc.success) return trpc.data.error.data.appCode;
  return refusedOverRest.safeParse(body).data?.error.code ?? null;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function ask(request: ReturnType<typeof requestOf>, token: string | null): Promise<Omit<Answer, 'ms'>> {
  try {
    const answer = await fetch(request.path, {
      method: request.method,
      cache: 'no-store',
      headers: {
        'accept-language': currentLocale(),
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(request.body !== null && { 'content-type': 'application/json' }),
      },
      ...(request.body !== null && { body: request.body }),
    });
    const body = read(await answer.text());
    const retryAfter = answer.headers.get('retry-after');
    return {
      status: answer.status,
      code: codeOf(body),
      requestId: answer.headers.get('x-request-id'),
      retryAfter: retryAfter === null ? null : Number(retryAfter),
      body,
    };
  } catch {
    return { status: 0, code: null, requestId: null, retryAfter: null, body: null };
  }
}

/** Calls a procedure as somebody with this token, or as a visitor; never throws: without an answer the status is 0. Leaves a line in the log. */
export async function callProcedure(
  procedure: Procedure,
  way: Way,
  input: unknown,
  token: string | null,
): Promise<Answer> {
  const began = performance.now();
  const answer = await ask(requestOf(procedure, way, input), token);
  const ms = Math.round(performance.now() - began);
  noteLine({
    name: procedure.name,
    said: answer.code ?? String(answer.status),
    ms,
    requestId: answer.requestId,
  });
  return { ...answer, ms };
}
