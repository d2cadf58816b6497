import type { ConsultMode } from '../../../contract/consults.ts';
import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';

/** Throws PROVIDER_OFF when a consult of this kind cannot be held here: by video while video is off. */
export function requireMode(ctx: RequestContext, mode: ConsultMode): void {
  if (mode === 'video' && ctx.providers.video === 'off')
    throw new AppError('PROVIDER_OFF', { params: { provider: 'video' } });
}
