import { openChatModel } from '../../core/ai/open-chat-model.ts';
import type { RequestContext } from '../../core/context.ts';
import type { Drafter } from './drafter.ts';
import { extractiveDrafter } from './extractive-drafter.ts';
import { modelDrafter } from './model-drafter.ts';

/** What this deployment drafts with: the model of its settings, else the one that needs nobody. */
export function openDrafter(ctx: Pick<RequestContext, 'settings'>): Drafter {
  const model = openChatModel(ctx);
  return model === null ? extractiveDrafter : modelDrafter(model);
}
