import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { listen } from '../../../dev/listen.ts';

/** A mail as it arrived: the body is plain again, whatever it was wrapped in. */
export interface SunkMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Undoes quoted-printable (RFC 2045, 6.7). */
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** What a message of one part says: its templates are plain text, but for the `&` that HTML writes out. */
function parse(to: string, lines: readonly string[]): SunkMail {
  const end = lines.indexOf('');
  const head = lines.slice(0, end);
  const body = lines.slice(end + 1).join('\n');
  const isQuoted = head.some((line) => /^content-transfer-encoding: *quoted-printable/i.test(line));
  const subject = head.find((line) => /^subject:/i.test(line))?.slice('subject:'.length) ?? '';
  const text = isQuoted ? unquoted(body) : body;
  return { to, subject: subject.trim(), text: text.replaceAll('&amp;', '&') };
}

/** One delivery (RFC 5321): everything is taken. */
function converse(socket: Socket, arrived: (mail: SunkMail) => void): void {
  let to = '';
  let data: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 sink');
  createInterface(socket).on('line', (line) => {
    if (data !== null) {
      if (line !== '.') data.push(line.replace(/^\./, ''));
      else {
        arrived(parse(to, data));
        data = null;
        say('250 taken');
      }
    } else if (/^RCPT TO:/i.test(line)) {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      say('250 ok');
    } else if (/^DATA/i.test(line)) {
      data = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  });
  // The other side may hang up in the middle.
  socket.on('error', () => undefined);
}

/** A mail server on the loopback that delivers nothing and hands over each mail. */
export async function startSmtpSink(arrived: (mail: SunkMail) => void) {
  const server = createServer((socket) => converse(socket, arrived));
  const port = await listen(server, 0);
  return { port, close: () => void server.close() };
}
