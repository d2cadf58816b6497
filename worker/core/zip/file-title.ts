/** What a file about something is called, without its ending: its name in letters that every header and every system can write; `other` when none are left. */
export function fileTitle(name: string, other: string): string {
  const written = name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/[^a-z0-9-]/gi, '')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return written || other;
}
