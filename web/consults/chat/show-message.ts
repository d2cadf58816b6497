/** Names the place of a message in the page. */
export const messagePlace = (id: string): string => `message-${id}`;

/** Brings a message of the open conversation before the eyes, and to whoever has the page read to them. Where it is not in the page, nothing happens. */
export function showMessage(id: string): void {
  const place = document.getElementById(messagePlace(id));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
