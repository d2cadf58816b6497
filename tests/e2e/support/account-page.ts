import type { Visitor } from './consult-test.ts';

/** The animals on the account's page. */
export const animals = ({ page, t }: Visitor) =>
  page.getByRole('region', { name: t('pets.title') }).getByRole('listitem');

/** The consults of before on the account's page. */
export const pastConsults = ({ page, t }: Visitor) =>
  page.getByRole('region', { name: t('history.title') }).getByRole('listitem');

/** What the account says of the plan: a number of it by its name. */
export const planCount = ({ page, t }: Visitor, name: 'included' | 'used' | 'reserved') =>
  page
    .getByRole('term')
    .filter({ hasText: t(`usage.${name}`) })
    .locator('xpath=following-sibling::dd');
