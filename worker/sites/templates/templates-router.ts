import { operations, publicProcedure, router, signedIn } from '../../trpc.ts';
import { businessTypes, businessTypesInput, businessTypesOutput } from './business-types.ts';
import { getTemplate, getTemplateInput } from './get-template.ts';
import { listRatings, listRatingsInput, listRatingsOutput } from './list-ratings.ts';
import { listTemplates, listTemplatesInput, listTemplatesOutput } from './list-templates.ts';
import { rateTemplate, rateTemplateInput } from './rate-template.ts';
import { templateSchema } from './template-list.ts';
import { validateTemplate, validateTemplateInput, validateTemplateOutput } from './validate-template.ts';

const op = operations('templates');
const open = { open: true } as const;

export const templatesRouter = router({
  list: publicProcedure
    .meta(op('GET', '/templates', 'The templates of pages', open))
    .input(listTemplatesInput)
    .output(listTemplatesOutput)
    .query(({ ctx, input }) => listTemplates(ctx, input)),
  businessTypes: publicProcedure
    .meta(op('GET', '/templates/business-types', 'Kinds of business, and the templates that suit them', open))
    .input(businessTypesInput)
    .output(businessTypesOutput)
    .query(({ ctx }) => businessTypes(ctx)),
  get: publicProcedure
    .meta(op('GET', '/templates/{code}', 'One template', open))
    .input(getTemplateInput)
    .output(templateSchema)
    .query(({ ctx, input }) => getTemplate(ctx, input)),
  ratings: publicProcedure
    .meta(op('GET', '/templates/{code}/ratings', 'What people think of a template, newest first', open))
    .input(listRatingsInput)
    .output(listRatingsOutput)
    .query(({ ctx, input }) => listRatings(ctx, input)),
  rate: signedIn
    .meta(op('POST', '/templates/{code}/rate', 'Give a template stars, or change them'))
    .input(rateTemplateInput)
    .output(templateSchema)
    .mutation(({ ctx, input }) => rateTemplate(ctx, input)),
  validate: publicProcedure
    .meta(op('POST', '/templates/validate', 'What is wrong with a configuration for a template', open))
    .input(validateTemplateInput)
    .output(validateTemplateOutput)
    .mutation(({ input }) => validateTemplate(input)),
});
