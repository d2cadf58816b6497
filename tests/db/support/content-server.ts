import type { SignedIn } from '../../../db/actor.ts';
import { DatabaseRefusal } from '../../../db/errors.ts';
import type { ContentApi } from '../../../web/studio/content/content-api.ts';
import { editOf } from '../../../web/studio/content/done-edit.ts';
import { editContent, editContentInput } from '../../../worker/sites/businesses/edit-content.ts';
import { getContent } from '../../../worker/sites/businesses/get-content.ts';
import { listEdits } from '../../../worker/sites/businesses/list-edits.ts';
import { listConfigurations } from '../../../worker/sites/configurations/list-configurations.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import type { World } from './world.ts';

const vars = varsFor({
  databaseUrl: 'postgres://app@db.localtest.me/app',
  endpoint: 'http://127.0.0.1:9/sql',
});

/** What happens to what is sent: it arrives, it is lost on the way, or it is done and its answer is lost. */
export type Line = 'good' | 'cut' | 'deaf';

/** The server as a browser has it, with the verbs behind it, for somebody who edits a business. */
export function contentServer(world: World, actor: SignedIn, businessId: string) {
  const ctx = { ...verbContext(vars), actor, accessToken: '', db: world.as(actor) };
  const state: { line: Line; sent: number } = { line: 'good', sent: 0 };
  const reach = () => {
    if (state.line === 'cut') throw new Error('no network');
  };
  const api: ContentApi = {
    async load() {
      reach();
      const content = await getContent(ctx, { businessId });
      return { content, ...(await listConfigurations(ctx, { businessId })) };
    },
    async send(key, edits) {
      if (state.line === 'cut') return { kind: 'away' };
      state.sent++;
      // As JSON on its way there.
      const input = editContentInput.safeParse(JSON.parse(JSON.stringify({ businessId, key, edits })));
      if (!input.success) return { kind: 'refused', problem: 'BAD_INPUT' };
      try {
        const answer = await editContent(ctx, input.data);
        return state.line === 'deaf' ? { kind: 'away' } : { kind: 'done', ...answer };
      } catch (error) {
        if (error instanceof DatabaseRefusal) return { kind: 'refused', problem: error.code };
        throw error;
      }
    },
    async editsAfter(after) {
      reach();
      const { revisions } = await listEdits(ctx, { businessId, after });
      return revisions.map(({ revision, edits }) => ({ revision, edits: edits.flatMap(editOf) }));
    },
  };
  return { api, state };
}
