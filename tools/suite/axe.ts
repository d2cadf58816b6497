import type { Page } from '@playwright/test';
import axe from 'axe-core';
import * as z from 'zod';

const findingsSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.enum(['minor', 'moderate', 'serious', 'critical']).nullable(),
    where: z.array(z.string()),
  }),
);

/** A rule of axe that a page breaks, how bad that is, and the elements that break it, as selectors. */
export type Finding = z.infer<typeof findingsSchema>[number];

/**
 * What axe finds wrong on a page as it is now, frames of its own origin included. It is called in the page itself, where it stays for the next
 * time: bringing its half a megabyte along each time takes three times as long.
 * @param rules those of axe to look at, all when absent.
 * @param exclude selectors of what is not looked at.
 */
export async function axeFindings(
  page: Page,
  { rules, exclude = [] }: { readonly rules?: readonly string[]; readonly exclude?: readonly string[] } = {},
): Promise<Finding[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate('typeof axe === "object"'))) await frame.evaluate(axe.source);
  const context = { exclude: exclude.map((selector) => [selector]) };
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) =>
       violations.map(({ id, impact = null, nodes }) => ({ id, impact, where: nodes.map(({ target }) => target.join(' ')) })))`,
  );
  return findingsSchema.parse(found);
}
