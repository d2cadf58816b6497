/** A file to be saved: its name and its bytes. */
export interface MadeFile {
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** A name of letters of ASCII in a header. */
const plain = (name: string): string => `filename="${name}"`;

/** Answers with a file, sent as it is made. `written`: how its name stands in the header. */
export const sendFile = ({ name, body }: MadeFile, type: string, written = plain): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; ${written(name)}`,
      'cache-control': 'no-store',
      // wrangler's own server would compress, and so hold back, an answer that is streamed.
      'content-encoding': 'identity',
    },
  });
