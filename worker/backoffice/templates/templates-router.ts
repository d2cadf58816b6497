import { nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { listTemplates, listTemplatesOutput } from './list-templates.ts';
import { offerTemplate, offerTemplateInput, offerTemplateOutput } from './offer-template.ts';

const op = operations('admin');

export const adminTemplatesRouter = router({
  list: admin
    .meta(op('GET', '/admin/templates', 'Every template: what people think of it, and how many use it'))
    .input(nothing)
    .output(listTemplatesOutput)
    .query(({ ctx }) => listTemplates(ctx)),
  offer: admin
    .meta(op('POST', '/admin/templates/{code}/offer', 'Offer a template, or no longer'))
    .input(offerTemplateInput)
    .output(offerTemplateOutput)
    .mutation(({ ctx, input }) => offerTemplate(ctx, input)),
});
