import { operations, router, signedIn } from '../../trpc.ts';
import { doneSchema } from '../businesses/business.ts';
import { contentFileSchema } from '../content/content-file.ts';
import { exportContent, exportContentInput } from '../export/export-content.ts';
import { configurationSchema } from './configuration.ts';
import { deleteConfiguration, deleteConfigurationInput } from './delete-configuration.ts';
import { endPreviews, endPreviewsInput, endPreviewsOutput } from './end-previews.ts';
import { getConfiguration, getConfigurationInput } from './get-configuration.ts';
import {
  listConfigurations,
  listConfigurationsInput,
  listConfigurationsOutput,
} from './list-configurations.ts';
import {
  previewConfiguration,
  previewConfigurationInput,
  previewConfigurationOutput,
} from './preview-configuration.ts';
import {
  publishConfiguration,
  publishConfigurationInput,
  publishConfigurationOutput,
} from './publish-configuration.ts';
import { saveConfiguration, saveConfigurationInput, saveConfigurationOutput } from './save-configuration.ts';
import {
  validateConfiguration,
  validateConfigurationInput,
  validateConfigurationOutput,
} from './validate-configuration.ts';

const op = operations('configurations');

export const configurationsRouter = router({
  save: signedIn
    .meta(op('POST', '/configurations', 'Add a page, or change one as a whole'))
    .input(saveConfigurationInput)
    .output(saveConfigurationOutput)
    .mutation(({ ctx, input }) => saveConfiguration(ctx, input)),
  list: signedIn
    .meta(op('GET', '/configurations', 'The pages that the caller works on'))
    .input(listConfigurationsInput)
    .output(listConfigurationsOutput)
    .query(({ ctx, input }) => listConfigurations(ctx, input)),
  get: signedIn
    .meta(op('GET', '/configurations/{id}', 'One page'))
    .input(getConfigurationInput)
    .output(configurationSchema)
    .query(({ ctx, input }) => getConfiguration(ctx, input)),
  delete: signedIn
    .meta(op('DELETE', '/configurations/{id}', 'Put a page away that no site shows'))
    .input(deleteConfigurationInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => deleteConfiguration(ctx, input)),
  validate: signedIn
    .meta(op('GET', '/configurations/{id}/validate', 'What is to be mended before a page goes out'))
    .input(validateConfigurationInput)
    .output(validateConfigurationOutput)
    .query(({ ctx, input }) => validateConfiguration(ctx, input)),
  preview: signedIn
    .meta(op('POST', '/configurations/{id}/preview', 'Make a link to what is being edited'))
    .input(previewConfigurationInput)
    .output(previewConfigurationOutput)
    .mutation(({ ctx, input }) => previewConfiguration(ctx, input)),
  endPreviews: signedIn
    .meta(op('DELETE', '/configurations/{id}/preview', 'End the links to what is being edited'))
    .input(endPreviewsInput)
    .output(endPreviewsOutput)
    .mutation(({ ctx, input }) => endPreviews(ctx, input)),
  publish: signedIn
    .meta(op('POST', '/configurations/{id}/publish', 'Put what is edited on the web, at once or later'))
    .input(publishConfigurationInput)
    .output(publishConfigurationOutput)
    .mutation(({ ctx, input }) => publishConfiguration(ctx, input)),
  export: signedIn
    .meta(op('GET', '/configurations/{id}/export', 'Everything that is edited of a page, as a file'))
    .input(exportContentInput)
    .output(contentFileSchema)
    .query(({ ctx, input }) => exportContent(ctx, input)),
});
