import { generateOpenApiDocument } from 'trpc-to-openapi';
import { appRouter } from '../router.ts';

/** The OpenAPI 3.1 document of /api, generated from the procedures. `origin`: where it is served. */
export function openApiDocument(origin: string) {
  return generateOpenApiDocument(appRouter, {
    title: 'Call-a-Vet and Gastronomy OS',
    description:
      'The same procedures that the apps use. Refusals answer `{ error: { code, message, params, requestId, fields? } }`.',
    version: '1',
    baseUrl: `${origin}/api`,
    securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  });
}
