/** WebSocket address of a room on this site, `consult-room/<id>`, `account-line/<id>` or `lobby/main`. */
export function roomAddress(room: string): string {
  return `${location.origin.replace(/^http/, 'ws')}/parties/${room}`;
}
