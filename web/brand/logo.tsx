import { logoPaths } from './logo-paths.ts';

/** The mark: a speech bubble with ears. Decorative; the name stands beside it. */
export function LogoMark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={className}>
      <path className="fill-primary" d={logoPaths.bubble} />
      <path
        className="stroke-paper"
        fill="none"
        strokeWidth="4.4"
        strokeLinecap="round"
        d={logoPaths.cross}
      />
    </svg>
  );
}
