import { generateOpenApiDocument, type OpenAPIObject } from 'trpc-to-openapi';
import * as z from 'zod';
import { errorCodeSchema } from '../core/errors.ts';
import { appRouter } from '../router.ts';

const methods = ['get', 'post', 'patch', 'delete'] as const;

const refusalSchema = z.object({
  error: z.object({
    code: errorCodeSchema,
    message: z.string().meta({ description: 'For people, in the language of Accept-Language (es or en)' }),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    requestId: z.string(),
    fields: z
      .array(z.object({ path: z.string(), problem: z.string() }))
      .optional()
      .meta({ description: 'With BAD_INPUT: what to correct' }),
  }),
});

function generate(): OpenAPIObject {
  const document = generateOpenApiDocument(appRouter, {
    title: 'Call-a-Vet and Gastronomy OS',
    description:
      'The procedures behind the apps, over HTTP. Send and read JSON; times are ISO 8601 in UTC, money is in minor units.',
    version: '1',
    baseUrl: '/api',
    defs: { Refusal: refusalSchema },
    securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  });
  // The generator describes its own error body; ours is one for all codes.
  const refusal = {
    description: 'Refused',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  };
  for (const path of Object.values(document.paths ?? {}))
    for (const method of methods) {
      const operation = path[method];
      if (operation !== undefined)
        operation.responses = { 200: operation.responses?.['200'], default: refusal };
    }
  const schemas = Object.entries(document.components?.schemas ?? {});
  return {
    ...document,
    components: {
      ...document.components,
      schemas: Object.fromEntries(schemas.filter(([name]) => !name.startsWith('error.'))),
    },
  };
}

let known: OpenAPIObject | undefined;

/** The OpenAPI 3.1 document of /api, made of the procedures' own schemas; the same object each time. */
export function openApiDocument(): OpenAPIObject {
  known ??= generate();
  return known;
}
