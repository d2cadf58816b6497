import type { Provider } from './providers.ts';

/** A provider's initial in a ring, beside its name: their own marks come with rules of their own. */
export function ProviderMark({ provider }: { provider: Provider }) {
  return (
    <span
      aria-hidden
      className="inline-grid size-6 shrink-0 place-items-center rounded-full border border-edge text-sm font-bold"
    >
      {provider === 'google' ? 'G' : 'A'}
    </span>
  );
}
