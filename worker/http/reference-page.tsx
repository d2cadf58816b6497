/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { raw } from 'hono/html';
import * as z from 'zod';
import type { AppEnv } from './app-env.ts';
import { openApiDocument } from './openapi.ts';
import { referenceCss } from './reference-css.ts';
import { SchemaView } from './schema-view.tsx';

const json = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) });

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: json.optional(),
  responses: z.object({ 200: json }),
});

interface Listed extends z.infer<typeof operationSchema> {
  method: string;
  path: string;
}

function listed(): Listed[] {
  return Object.entries(openApiDocument().paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operationSchema.parse(operation),
      method: method.toUpperCase(),
      path,
    })),
  );
}

function example(operation: Listed, origin: string): string {
  const lines = [
    `curl ${operation.method === 'GET' ? '' : `-X ${operation.method} `}${origin}/api${operation.path}`,
  ];
  if (operation.security !== undefined) lines.push('-H "authorization: Bearer $TOKEN"');
  if (operation.method === 'POST' || operation.method === 'PATCH')
    lines.push(
      '-H "content-type: application/json"',
      `-d '${operation.requestBody === undefined ? '{}' : '{ … }'}'`,
    );
  return lines.join(' \\\n  ');
}

/** Parameters of path and query in the form of an object, so that they are shown as bodies are. */
function asObject(operation: Listed): unknown {
  return {
    type: 'object',
    properties: Object.fromEntries(
      operation.parameters.map((parameter) => [parameter.name, parameter.schema]),
    ),
    required: operation.parameters
      .filter((parameter) => parameter.required)
      .map((parameter) => parameter.name),
  };
}

function Operation(props: { operation: Listed; origin: string }) {
  const { operation, origin } = props;
  return (
    <details id={operation.operationId}>
      <summary>
        <code class="method">{operation.method}</code>
        <code>/api{operation.path}</code>
        {operation.security === undefined ? <span class="open">no sign-in</span> : null}
        <span class="what">{operation.summary}</span>
      </summary>
      <div>
        <h4>Call</h4>
        <pre>{example(operation, origin)}</pre>
        {operation.parameters.length === 0 ? null : (
          <>
            <h4>In the address</h4>
            <SchemaView schema={asObject(operation)} />
          </>
        )}
        {operation.requestBody === undefined ? null : (
          <>
            <h4>Body</h4>
            <SchemaView schema={operation.requestBody.content['application/json'].schema} />
          </>
        )}
        <h4>Answer</h4>
        <SchemaView schema={operation.responses[200].content['application/json'].schema} />
      </div>
    </details>
  );
}

function Page(props: { origin: string }) {
  const { info, components } = openApiDocument();
  const operations = listed();
  const areas = [...new Set(operations.flatMap((operation) => operation.tags))];
  const inArea = (area: string) => operations.filter((operation) => operation.tags.includes(area));
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>{`API · ${info.title}`}</title>
        <style>{raw(referenceCss)}</style>
      </head>
      <body>
        <header>
          <h1>{info.title}: the API</h1>
          <p>{info.description}</p>
          <p>
            Sign in at the auth provider that <a href="#config-get">/api/config</a> names and send its access
            token as a bearer token. The whole description as a document:{' '}
            <a href="/api/openapi.json">openapi.json</a>.
          </p>
        </header>
        <nav aria-label="Operations">
          <ul>
            {areas.map((area) => (
              <li key={area}>
                <a href={`#${area}`}>{area}</a>
                <ul>
                  {inArea(area).map((operation) => (
                    <li key={operation.operationId}>
                      <a href={`#${operation.operationId}`}>{operation.summary}</a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            <li>
              <a href="#refusals">refusals</a>
            </li>
          </ul>
        </nav>
        <main>
          {areas.map((area) => (
            <section key={area} aria-labelledby={area}>
              <h2 id={area}>{area}</h2>
              {inArea(area).map((operation) => (
                <Operation key={operation.operationId} operation={operation} origin={props.origin} />
              ))}
            </section>
          ))}
          <section aria-labelledby="refusals">
            <h2 id="refusals">refusals</h2>
            <p>
              Every refusal has the same body, and a status that fits its code. Act on the code, show the
              message.
            </p>
            <SchemaView schema={components?.schemas?.Refusal} />
          </section>
        </main>
      </body>
    </html>
  );
}

/** /api/reference: what the API can do, for people. Rendered from the OpenAPI document; loads nothing. */
export const reference = (c: Context<AppEnv>) =>
  c.html(
    <>
      {raw('<!doctype html>')}
      <Page origin={new URL(c.req.url).origin} />
    </>,
  );
