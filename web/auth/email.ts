import * as z from 'zod';

/** Whether a text could be an e-mail address; the server has the last word. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** What could be an e-mail address, without the blanks around it. */
export const emailSchema = z.string().trim().refine(looksLikeEmail);
