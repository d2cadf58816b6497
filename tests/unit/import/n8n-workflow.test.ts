import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { root } from '../../../dev/settings.ts';
import { readSignedWebhook, signedHeaders } from '../../../worker/core/signed-webhook.ts';
import { documentsOf } from '../../../worker/sites/import/n8n/brought-pages.ts';
import { pagesBroughtSchema } from '../../../worker/sites/import/n8n/receive-pages.ts';

const nodeSchema = z.object({
  name: z.string(),
  type: z.string(),
  parameters: z.record(z.string(), z.unknown()),
});
const workflow = z
  .object({
    nodes: z.array(nodeSchema),
    connections: z.record(z.string(), z.object({ main: z.array(z.array(z.object({ node: z.string() }))) })),
  })
  .parse(JSON.parse(readFileSync(join(root, 'docs/n8n-import.json'), 'utf8')));

type Item = Readonly<Record<string, unknown>>;
interface Posted {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const text = 'a-secret-of-the-tests-that-is-long-enough';
const secret = `whsec_${btoa(text)}`;

/** A value of a node as n8n reads it: what begins with `=` is a template of expressions. */
function readValue(written: unknown, $json: Item): unknown {
  if (typeof written !== 'string' || !written.startsWith('=')) return written;
  const [, expression = ''] = /^=\{\{(.*)\}\}$/s.exec(written) ?? [];
  return new Function('$json', `return (${expression})`)($json);
}

const conditionsSchema = z.object({
  conditions: z.array(
    z.object({
      leftValue: z.unknown(),
      rightValue: z.unknown(),
      operator: z.object({ operation: z.enum(['equals', 'lt']) }),
    }),
  ),
});
const headersSchema = z.object({ parameters: z.array(z.object({ name: z.string(), value: z.string() })) });

/** Carries the workflow out as n8n does, node by node, until one lets nothing through; `web` answers its requests. */
function run(asked: Item, web: (url: string) => Item): Posted[] {
  const posted: Posted[] = [];
  const done = new Map<string, Item>();
  let item: Item = asked;
  let name: string | undefined = workflow.nodes[0]?.name;
  while (name !== undefined) {
    const node = workflow.nodes.find((one) => one.name === name);
    if (node === undefined) throw new Error(`no node ${name}`);
    const { type, parameters } = node;
    const value = (key: string) => readValue(parameters[key], item);
    if (type === 'n8n-nodes-base.crypto') {
      expect(parameters).toMatchObject({ action: 'hmac', type: 'SHA256', encoding: 'base64' });
      item = {
        ...item,
        signature: createHmac('sha256', text)
          .update(String(value('value')))
          .digest('base64'),
      };
    } else if (type === 'n8n-nodes-base.if') {
      const now = item;
      const holds = conditionsSchema.parse(parameters.conditions).conditions.every((one) => {
        const [left, right] = [readValue(one.leftValue, now), readValue(one.rightValue, now)];
        return one.operator.operation === 'equals' ? left === right : Number(left) < Number(right);
      });
      if (!holds) return posted;
    } else if (type === 'n8n-nodes-base.code') {
      const $ = (of: string) => ({ first: () => ({ json: done.get(of) }) });
      const $input = { first: () => ({ json: item }) };
      const [made] = z
        .array(z.object({ json: z.record(z.string(), z.unknown()) }))
        .parse(new Function('$', '$input', String(parameters.jsCode))($, $input));
      item = made?.json ?? {};
    } else if (type === 'n8n-nodes-base.httpRequest' && parameters.method === 'POST') {
      const now = item;
      const headers = headersSchema
        .parse(parameters.headerParameters)
        .parameters.map((one) => [one.name, String(readValue(one.value, now))]);
      posted.push({
        url: String(value('url')),
        headers: Object.fromEntries(headers),
        body: String(value('body')),
      });
    } else if (type === 'n8n-nodes-base.httpRequest') item = web(String(value('url')));
    done.set(name, item);
    name = workflow.connections[name]?.main[0]?.[0]?.node;
  }
  return posted;
}

const job = crypto.randomUUID();
const call = (at = new Date(), by = secret) => {
  const callBack = 'https://app.test/webhooks/n8n';
  const body = {
    type: 'import.asked',
    data: { job, attempt: 1, address: 'https://casa.example/', callBack },
  };
  return { headers: signedHeaders(by, `import_${job}_1`, at, JSON.stringify(body)), body };
};
const page = () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=iso-8859-1' },
  data: '<h1>Café Lola</h1>',
});
const headers = z.object({
  'webhook-id': z.string(),
  'webhook-timestamp': z.string(),
  'webhook-signature': z.string(),
});

test('Y3 the workflow of docs/n8n-import.json understands our call, and what it posts back is signed and read', () => {
  const [posted, ...others] = run(call(), page);
  expect(others).toEqual([]);
  expect(posted?.url).toBe('https://app.test/webhooks/n8n');
  const said = readSignedWebhook([secret], {
    body: posted?.body ?? '',
    headers: headers.parse(posted?.headers),
  });
  const { data } = pagesBroughtSchema.parse(said);
  expect(data).toMatchObject({ job, attempt: 1 });
  expect(documentsOf(data.pages)).toEqual([
    {
      address: 'https://casa.example/',
      type: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode('<h1>Café Lola</h1>'),
    },
  ]);
});

test('Y3 a page that the workflow cannot have is none, so that it is fetched by us', () => {
  const [posted] = run(call(), () => ({ error: 'ETIMEDOUT' }));
  expect(pagesBroughtSchema.parse(JSON.parse(posted?.body ?? '')).data.pages).toEqual([]);
});

test.each([
  ['signed by somebody else', () => call(new Date(), `whsec_${btoa('somebody-else-whose-secret-is-long')}`)],
  ['of ten minutes ago', () => call(new Date(Date.now() - 600_000))],
  [
    'with another address than was signed',
    () => {
      const sent = call();
      return { ...sent, body: { ...sent.body, data: { ...sent.body.data, address: 'http://10.0.0.1/' } } };
    },
  ],
])('Y3 the workflow fetches nothing for a call %s', (_, make) => {
  const asked: string[] = [];
  const posted = run(make(), (url) => {
    asked.push(url);
    return page();
  });
  expect([asked, posted]).toEqual([[], []]);
});
