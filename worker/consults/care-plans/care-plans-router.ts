import { operations, router, signedIn } from '../../trpc.ts';
import { discardPlanDraft, discardPlanDraftInput, discardPlanDraftOutput } from './discard-plan-draft.ts';
import { getCarePlan, getCarePlanInput, getCarePlanOutput } from './get-care-plan.ts';
import { getPlanDraft, getPlanDraftInput, getPlanDraftOutput } from './get-plan-draft.ts';
import { listCarePlans, listCarePlansInput, listCarePlansOutput } from './list-care-plans.ts';
import { listConsultPlans, listConsultPlansInput, listConsultPlansOutput } from './list-consult-plans.ts';
import { noteFoodChain, noteFoodChainInput, noteFoodChainOutput } from './note-food-chain.ts';
import { savePlanDraft, savePlanDraftInput, savePlanDraftOutput } from './save-plan-draft.ts';
import { signCarePlan, signCarePlanInput, signCarePlanOutput } from './sign-care-plan.ts';

const op = operations('care-plans');

export const carePlansRouter = router({
  get: signedIn
    .meta(op('GET', '/care-plans/{id}', 'One signed plan of care'))
    .input(getCarePlanInput)
    .output(getCarePlanOutput)
    .query(({ ctx, input }) => getCarePlan(ctx, input)),
  ofAnimal: signedIn
    .meta(op('GET', '/pets/{id}/care-plans', 'The signed plans about an animal'))
    .input(listCarePlansInput)
    .output(listCarePlansOutput)
    .query(({ ctx, input }) => listCarePlans(ctx, input)),
  ofConsult: signedIn
    .meta(op('GET', '/sessions/{id}/care-plans', 'The signed plans of a consult'))
    .input(listConsultPlansInput)
    .output(listConsultPlansOutput)
    .query(({ ctx, input }) => listConsultPlans(ctx, input)),
  draft: signedIn
    .meta(op('GET', '/sessions/{id}/care-plan-draft', 'What the vet of a consult has written of a plan'))
    .input(getPlanDraftInput)
    .output(getPlanDraftOutput)
    .query(({ ctx, input }) => getPlanDraft(ctx, input)),
  saveDraft: signedIn
    .meta(op('PATCH', '/sessions/{id}/care-plan-draft', 'Change the draft of a plan'))
    .input(savePlanDraftInput)
    .output(savePlanDraftOutput)
    .mutation(({ ctx, input }) => savePlanDraft(ctx, input)),
  discardDraft: signedIn
    .meta(op('DELETE', '/sessions/{id}/care-plan-draft', 'Throw the draft of a plan away'))
    .input(discardPlanDraftInput)
    .output(discardPlanDraftOutput)
    .mutation(({ ctx, input }) => discardPlanDraft(ctx, input)),
  sign: signedIn
    .meta(op('POST', '/sessions/{id}/care-plan-draft/sign', 'Sign the draft of a plan'))
    .input(signCarePlanInput)
    .output(signCarePlanOutput)
    .mutation(({ ctx, input }) => signCarePlan(ctx, input)),
  noteFoodChain: signedIn
    .meta(op('POST', '/sessions/{id}/food-chain', 'Note what a horse’s passport says of the food chain'))
    .input(noteFoodChainInput)
    .output(noteFoodChainOutput)
    .mutation(({ ctx, input }) => noteFoodChain(ctx, input)),
});
