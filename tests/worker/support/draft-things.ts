import * as z from 'zod';
import { active, member } from './consult.ts';
import { asOwner } from './doubles.ts';
import { rowOf, type Thing } from './thing.ts';
import { done, mutation } from './worker.ts';

/** A draft that was made of an ended consult, which another vet has no business with; `inputOf` gets its id and the consult's. */
async function draftThing(inputOf: (draftId: string, id: string) => Record<string, unknown>): Promise<Thing> {
  const { vet, id } = await active();
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: vet }));
  const [draft] = await asOwner<{ id: string }>(
    `update public.consult_drafts set status = 'made', model = 'extractive', lines = '[]' where session_id = $1 returning id`,
    [id],
  );
  return {
    input: inputOf(draft?.id ?? '', id),
    stranger: await member('vet'),
    rightful: vet,
    state: rowOf('consult_drafts', 'session_id', id),
  };
}

/** What names a draft, or a consult that was drafted from. */
export const draftThings: Readonly<Record<string, () => Promise<Thing>>> = {
  'drafts.list': () => draftThing((_, id) => ({ id })),
  'drafts.summaries': () => draftThing((_, id) => ({ id })),
  'drafts.request': () => draftThing((_, id) => ({ id, locale: 'es' })),
  'drafts.reject': () => draftThing((id) => ({ id })),
  'drafts.signSummary': () =>
    draftThing((id) => ({ id, lines: [{ draftLine: null, part: 'advised', text: 'Reposo.' }] })),
};
