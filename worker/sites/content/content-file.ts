import * as z from 'zod';
import type { BusinessContent } from './business-content.ts';
import { hoursSchema } from './hours.ts';
import { businessFields, configurationFields, menuTables, rowSchemas } from './rows.ts';

/** What such a file calls itself, and the version of its form: docs/content-file.md. A form that an older reader would misread gets the next number. */
export const contentFileName = 'gastronomy-os/content';
export const contentFileVersion = 1;

/** The rows of a menu, each with its id, in their order. */
export const menuTablesSchema = z.strictObject(menuTables);
export type MenuTables = z.output<typeof menuTablesSchema>;

/** Everything that is edited of a business and of one of its pages, as a file. What a file leaves out stays as it is when it is read in. */
export const contentFileSchema = z.strictObject({
  schema: z.literal(contentFileName),
  version: z.literal(contentFileVersion),
  exportedAt: z.iso.datetime(),
  /** Whose it is: read in elsewhere, its rows get ids of their own. */
  businessId: z.uuid(),
  business: z.strictObject(rowSchemas.businesses.shape).optional(),
  configuration: z.strictObject(configurationFields.shape).optional(),
  hours: hoursSchema.optional(),
  tables: menuTablesSchema.optional(),
});
export type ContentFile = z.output<typeof contentFileSchema>;

/** The content of a business and one of its pages as a file. */
export function contentFileOf(
  { business, live, tables }: BusinessContent,
  configuration: z.output<typeof configurationFields>,
  now: Date,
): ContentFile {
  const { id: businessId, ...fields } = business;
  return {
    schema: contentFileName,
    version: contentFileVersion,
    exportedAt: now.toISOString(),
    businessId,
    business: { ...businessFields.parse(fields), contact: fields.contact },
    configuration: configurationFields.parse(configuration),
    hours: live.hours,
    tables,
  };
}

/** The menu alone, as a file. */
export const menuFileOf = ({
  business: _b,
  configuration: _c,
  hours: _h,
  ...file
}: ContentFile): ContentFile => file;
