/** Tells a room's client when the browser loses its network and has it again; returns the way to stop. */
export function followNetwork(client: { setNetwork: (online: boolean) => void }): () => void {
  const back = () => client.setNetwork(true);
  const away = () => client.setNetwork(false);
  window.addEventListener('online', back);
  window.addEventListener('offline', away);
  return () => {
    window.removeEventListener('online', back);
    window.removeEventListener('offline', away);
  };
}
