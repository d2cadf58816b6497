/** Bytes that did not arrive; they may, when they are sent again. */
export class NotArrived extends Error {
  override name = 'NotArrived';
}

type Sending = {
  /** What lets them in. */
  ticket: string;
  signal: AbortSignal;
  onSent: (bytes: number) => void;
};

/**
 * Sends bytes to an address (PUT) that answers 204. XMLHttpRequest says how far they have come; fetch does not. Rejects with NotArrived, whose message is the
 * status or `network`, and with AbortError.
 */
export const sendBytes = (address: string, body: Blob, { ticket, signal, onSent }: Sending): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('authorization', `Bearer ${ticket}`);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () =>
      request.status === 204 ? resolve() : reject(new NotArrived(String(request.status)));
    request.onerror = () => reject(new NotArrived('network'));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
