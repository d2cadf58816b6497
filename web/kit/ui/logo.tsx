/** The mark: a speech bubble with ears. Decorative; the name stands beside it. */
export function LogoMark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={className}>
      <path
        className="fill-primary"
        d="M7 8.6c0-2.1 2.4-3.3 4.1-2L18 12h12l6.9-5.4c1.7-1.3 4.1-.1 4.1 2V30a8 8 0 0 1-8 8H22.6l-8.4 6.3c-1.3 1-3.2 0-3.2-1.6v-5.4A8 8 0 0 1 7 30Z"
      />
      <path
        className="stroke-paper"
        fill="none"
        strokeWidth="4.4"
        strokeLinecap="round"
        d="M24 19v12M18 25h12"
      />
    </svg>
  );
}
