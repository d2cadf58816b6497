import { randomUUID } from 'node:crypto';
import { type ArchivedMessage, archiveMessages } from '../../db/calls/consults.ts';
import { acceptConsult } from '../../worker/consults/desk/accept-consult.ts';
import { cancelSession } from '../../worker/consults/sessions/cancel-session.ts';
import { CONSENT_VERSION } from '../../worker/consults/sessions/consent.ts';
import { endSession } from '../../worker/consults/sessions/end-session.ts';
import { rateSession } from '../../worker/consults/sessions/rate-session.ts';
import { startSession } from '../../worker/consults/sessions/start-session.ts';
import { sweepConsults } from '../../worker/consults/sessions/sweep-consults.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import { answerTriage } from './answer-triage.ts';
import type { Chance } from './chance.ts';
import type { Conversation } from './conversation.ts';
import { fillIn, type Names } from './fill-in.ts';
import type { Rating } from './ratings.ts';
import type { Player, Stage } from './stage.ts';
import { writeCare } from './write-care.ts';

/** A consult with everybody in it. */
export interface Scene {
  readonly owner: Player & { readonly name: string };
  readonly vet: Player & { readonly name: string };
  readonly pet: {
    readonly id: string;
    readonly name: string;
    readonly sex: 'female' | 'male';
    readonly kilos: number;
  };
  readonly country: string;
  readonly mode: 'chat' | 'video';
  readonly conversation: Conversation;
}

const namesOf = ({ pet, owner, vet }: Scene): Names => ({ pet, owner: owner.name, vet: vet.name });

/** What `sessions.start` is sent for a scene. */
export const startOf = (scene: Scene) => ({
  idempotencyKey: randomUUID(),
  petId: scene.pet.id,
  mode: scene.mode,
  text: fillIn(scene.conversation.reason, namesOf(scene)),
  consent: { version: CONSENT_VERSION, country: scene.country, accepted: true as const },
  locale: scene.owner.locale,
  triage: answerTriage(scene.conversation, scene.pet.kilos),
});

type Start = ReturnType<typeof startOf>;

/** Lets the conversation be had, and archives it. Who writes more takes longer. */
async function talk(stage: Stage, sessionId: string, scene: Scene, chance: Chance): Promise<void> {
  const epoch = randomUUID();
  const messages: ArchivedMessage[] = [];
  for (const [place, { by, text }] of scene.conversation.lines.entries()) {
    const body = fillIn(text, namesOf(scene));
    await stage.wait(6 + body.length * chance.between(0.12, 0.3));
    const sentAt = stage.now().toISOString();
    const senderId = scene[by].id;
    messages.push({ id: randomUUID(), epoch, seq: place + 1, senderId, senderRole: by, body, sentAt });
  }
  const ctx = stage.asProduct();
  await ctx.database
    .asService('room archive', ctx.request)
    .run((tx) => [archiveMessages(tx, sessionId, messages)]);
}

/** A vet answers, both talk, and one of them ends it. The owner may rate it afterwards. */
export async function deliver(
  stage: Stage,
  sessionId: string,
  scene: Scene,
  { chance, rating }: { chance: Chance; rating: Rating | null },
): Promise<void> {
  await stage.wait(chance.draw() < 0.12 ? chance.between(240, 840) : chance.between(8, 120));
  await acceptConsult(stage.as(scene.vet), { sessionId });
  await talk(stage, sessionId, scene, chance);
  await stage.wait(chance.between(15, 90));
  await endSession(stage.as(chance.draw() < 0.7 ? scene.vet : scene.owner), { sessionId });
  await writeCare(stage, sessionId, scene);
  if (rating === null) return;
  await stage.wait(chance.between(20, 400));
  await rateSession(stage.as(scene.owner), { id: sessionId, ...rating });
}

/** Starts a consult at the stage's moment and lets it end in one of the ways in which consults end. */
export async function tellConsult(
  stage: Stage,
  scene: Scene,
  how: { chance: Chance; rating: Rating | null; ends: 'delivered' | 'cancelled' | 'expired'; start?: Start },
): Promise<void> {
  const { chance, ends, start = startOf(scene) } = how;
  const { sessionId } = await startSession(stage.as(scene.owner), start);
  if (ends === 'delivered') return deliver(stage, sessionId, scene, how);
  if (ends === 'cancelled') {
    await stage.wait(chance.between(25, 300));
    await cancelSession(stage.as(scene.owner), { id: sessionId });
    return;
  }
  // Nobody came: cron closes it when the unit has been held for long enough.
  await stage.wait(2.5 * 3600);
  await sweepConsults(stage.asProduct(), timeBudget(60_000));
}
