/** The look of a link that opens all of the line in which it stands; the line is `relative`, and what has a press of its own lies above it. */
export const coveringLinkClass = 'text-ink no-underline after:absolute after:inset-0 after:rounded-card';
