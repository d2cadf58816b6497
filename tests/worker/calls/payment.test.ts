import { expect, test } from 'vitest';
import * as z from 'zod';
import { listPaidVideosOutput } from '../../../worker/consults/calls/list-paid-videos.ts';
import { turnPaidVideoOutput } from '../../../worker/consults/calls/turn-paid-video.ts';
import { active } from '../support/consult.ts';
import { intentOf } from '../support/overage.ts';
import type { Person } from '../support/person.ts';
import { customerOf, deliver, eventsOf, pay } from '../support/stripe.ts';
import { callOf, inRoom, joinCall, paidForVideo, videoPage } from '../support/video.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

/** The way back from the page. */
const back = (paymentId: string, as: Person) =>
  done(turnPaidVideoOutput, mutation('calls.paid', { paymentId }, { as }));
const paidVideos = (as: Person) => done(listPaidVideosOutput, query('calls.paidVideos', {}, { as }));
const end = (sessionId: string, as: Person) =>
  done(z.unknown(), mutation('sessions.end', { sessionId }, { as }));

test('A33 A11 no video left: the price, the page, the return, the call; the money is taken when the consult ends', async () => {
  const { owner, vet, id } = await active();
  const refused = await mutation('calls.changeMode', { sessionId: id, mode: 'video' }, { as: owner });
  expect(refused).toMatchObject({ code: 'QUOTA_EXCEEDED', params: { unitAmount: 2490, currency: 'EUR' } });
  const peer = await inRoom(owner, id);
  const { url, paymentId } = await videoPage(owner, id);
  // Pressed again it is the same page; a refused card and giving up leave it open, and the chat as it is.
  expect(await videoPage(owner, id)).toEqual({ url, paymentId });
  expect(await back(paymentId, owner)).toEqual({ status: 'open' });
  await pay(url, 'decline');
  expect(await back(paymentId, owner)).toEqual({ status: 'failed' });
  expect(await refusal(mutation('calls.join', { sessionId: id }, { as: owner }))).toBe('409 WRONG_STATE');

  expect(await pay(url)).toBe(`https://app.test/consult/${id}?payment=${paymentId}`);
  expect(await back(paymentId, owner)).toEqual({ status: 'started' });
  expect(await back(paymentId, owner)).toEqual({ status: 'started' });
  await peer.until(() => callOf(peer)?.mode === 'video');
  expect(await intentOf(owner)).toMatchObject({ status: 'requires_capture', amount: 2490 });
  expect((await joinCall(vet, id)).transport).toBe('peer');
  await end(id, vet);
  expect(await intentOf(owner)).toMatchObject({ status: 'succeeded', amount_received: 2490 });
});

test('A33 whoever paid and did not come back turns the chat without paying again', async () => {
  const { owner, vet, id, paymentId } = await paidForVideo();
  // Stripe's word comes without them: they find it when they look.
  const [held] = await eventsOf(await customerOf(owner), ['payment_intent.amount_capturable_updated']);
  if (held) await deliver(held);
  expect(await paidVideos(owner)).toMatchObject([
    { paymentId, sessionId: id, state: 'authorised', amount: 2490 },
  ]);
  expect(await paidVideos(vet)).toEqual([]);
  expect(await mutation('calls.payment', { sessionId: id }, { as: owner })).toMatchObject({
    code: 'CONFLICT',
    params: { paymentId },
  });
  await done(z.unknown(), mutation('calls.changeMode', { sessionId: id, mode: 'video' }, { as: owner }));
  expect(await back(paymentId, owner)).toEqual({ status: 'started' });
});

test('A33 a consult that ended as a chat meanwhile: what was paid for its video is let go', async () => {
  const { owner, vet, id, paymentId } = await paidForVideo();
  await end(id, vet);
  expect(await refusal(mutation('calls.paid', { paymentId }, { as: owner }))).toBe('409 WRONG_STATE');
  // Ended again it is settled again: the money is known by now.
  await end(id, vet);
  expect(await intentOf(owner)).toMatchObject({ status: 'canceled', amount_received: 0 });
});
