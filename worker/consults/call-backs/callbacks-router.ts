import { nothing } from '../../core/verb-input.ts';
import { operations, router, signedIn, vet } from '../../trpc.ts';
import { callBack, callBackInput, callBackOutput } from './call-back.ts';
import { getCallback, getCallbackInput, getCallbackOutput } from './get-callback.ts';
import { listCallbacks, listCallbacksOutput } from './list-callbacks.ts';
import { listDeskCallbacks, listDeskCallbacksOutput } from './list-desk-callbacks.ts';
import { requestCallback, requestCallbackInput, requestCallbackOutput } from './request-callback.ts';
import { withdrawCallback, withdrawCallbackInput, withdrawCallbackOutput } from './withdraw-callback.ts';

const op = operations('callbacks');

export const callbacksRouter = router({
  request: signedIn
    .meta(op('POST', '/callbacks', 'Ask to be told when a vet is there; holds nothing'))
    .input(requestCallbackInput)
    .output(requestCallbackOutput)
    .mutation(({ ctx, input }) => requestCallback(ctx, input)),
  list: signedIn
    .meta(op('GET', '/callbacks', 'The requests of the caller that are not over'))
    .input(nothing)
    .output(listCallbacksOutput)
    .query(({ ctx }) => listCallbacks(ctx)),
  // Before `/callbacks/{id}`: the first path that fits is taken.
  desk: vet
    .meta(op('GET', '/callbacks/desk', 'Who asks to be called back, for vets'))
    .input(nothing)
    .output(listDeskCallbacksOutput)
    .query(({ ctx }) => listDeskCallbacks(ctx)),
  get: signedIn
    .meta(op('GET', '/callbacks/{id}', 'One request, with what starts its consult'))
    .input(getCallbackInput)
    .output(getCallbackOutput)
    .query(({ ctx, input }) => getCallback(ctx, input)),
  withdraw: signedIn
    .meta(op('POST', '/callbacks/{id}/withdraw', 'Take a request back'))
    .input(withdrawCallbackInput)
    .output(withdrawCallbackOutput)
    .mutation(({ ctx, input }) => withdrawCallback(ctx, input)),
  // The function itself asks for a vet, and tells others no more than that there is nothing here.
  answer: signedIn
    .meta(op('POST', '/callbacks/{id}/answer', 'Let somebody know that they can begin now; one vet does'))
    .input(callBackInput)
    .output(callBackOutput)
    .mutation(({ ctx, input }) => callBack(ctx, input)),
});
