/** Look of the link that names a row; it covers the whole row. */
export const rowLinkClass =
  'font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline wrap-anywhere';
