/** Class names of a line in a menu that opens from the header. */
export const menuItemClass =
  'flex min-h-11 w-full items-center gap-2.5 rounded-lg px-3 text-left text-ink no-underline outline-none data-highlighted:bg-primary-soft';
