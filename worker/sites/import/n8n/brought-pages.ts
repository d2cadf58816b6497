import * as z from 'zod';
import { bytesOf } from '../../../core/bytes-of.ts';
import type { FetchedDocument } from '../../extract/fetched-document.ts';
import { extractLimits } from '../../extract/limits.ts';

/** A page as n8n brings it: text, or bytes in base64 (a PDF). */
const broughtPageSchema = z.object({
  address: z.url({ protocol: /^https?$/ }).max(2_000),
  /** What its server said it is, as `Content-Type` has it. */
  type: z.string().max(200),
  text: z.string().optional(),
  base64: z.base64().optional(),
});

/** Pages that n8n brings of a site, the one that was named first. */
export const broughtPagesSchema = z.array(broughtPageSchema).max(extractLimits.pages);

/** Pages as the extractor reads them. Text is UTF-8 here, whatever it was there. */
export const documentsOf = (pages: z.output<typeof broughtPagesSchema>): FetchedDocument[] =>
  pages.flatMap(({ address, type, text, base64 }) => {
    if (base64 !== undefined) return [{ address, type, bytes: bytesOf(base64) }];
    if (text === undefined) return [];
    const [kind = ''] = type.split(';');
    return [{ address, type: `${kind}; charset=utf-8`, bytes: new TextEncoder().encode(text) }];
  });
