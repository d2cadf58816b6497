/** A file to be saved: its name (letters of ASCII) and its bytes. */
export interface MadeFile {
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** Answers with a file, sent as it is made. */
export const sendFile = ({ name, body }: MadeFile, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      // wrangler's own server would compress, and so hold back, an answer that is streamed.
      'content-encoding': 'identity',
    },
  });
