import { restaurantsMarkPaths } from '../../brand/restaurants-mark-paths.ts';

/** The mark of Gastronomy OS. Decorative; the name stands beside it. */
export function StudioMark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={className}>
      <path className="fill-primary" d={restaurantsMarkPaths.table} />
      <path
        className="stroke-paper"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        d={restaurantsMarkPaths.cutlery}
      />
    </svg>
  );
}
