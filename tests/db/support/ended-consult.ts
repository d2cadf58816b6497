import { randomUUID } from 'node:crypto';
import { archiveMessages } from '../../../db/calls/consults.ts';
import type { Said } from '../../../worker/consults/drafts/conversation.ts';
import { consultSteps } from './consult-steps.ts';
import type { World } from './world.ts';

/** What was said in consults of tests, in Spanish. */
export const usualWords: readonly (readonly [Said['role'], string])[] = [
  ['owner', 'Tor ha vomitado tres veces desde anoche y no quiere comer.'],
  ['vet', 'Creo que es una gastroenteritis leve. Dale maropitant 1 mg/kg cada 24 horas.'],
];

/** A consult in which this was said and that has ended; its draft waits, and is due. */
export async function endedConsult(world: World, words = usualWords) {
  const steps = consultSteps(world);
  const { owner, pet, consult } = await steps.begin();
  const vet = await world.person({ role: 'vet', name: 'vera' });
  await steps.accept(vet, consult.id);
  const epoch = randomUUID();
  const messages = words.map(([senderRole, body], at) => ({
    id: randomUUID(),
    epoch,
    seq: at + 1,
    senderId: senderRole === 'vet' ? vet.id : owner.id,
    senderRole,
    body,
    sentAt: new Date(Date.now() + at).toISOString(),
  }));
  if (messages.length > 0) await world.service.run((tx) => [archiveMessages(tx, consult.id, messages)]);
  await steps.end(owner, consult.id);
  await world.postgres.query(
    `update consult_drafts set due_at = now() - interval '1 minute' where session_id = $1`,
    [consult.id],
  );
  return { owner, vet, pet, id: consult.id, messageIds: messages.map(({ id }) => id) };
}
