import { listDurableObjectIds, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof ArrayBuffer ? new TextDecoder().decode(part) : part,
  );

/** Everything that an object keeps, as text. */
async function kept({ storage }: DurableObjectState): Promise<string> {
  const { sql } = storage;
  const tables = sql
    .exec<{ name: string }>("select name from sqlite_schema where type = 'table' and name not like '_cf_%'")
    .toArray();
  const rows = tables.map(({ name }) => asText(sql.exec(`select * from "${name}"`).toArray()));
  return [...rows, asText([...(await storage.list())])].join('\n');
}

async function keptByAll<T extends Rpc.DurableObjectBranded>(
  namespace: DurableObjectNamespace<T>,
): Promise<string> {
  const ids = await listDurableObjectIds(namespace);
  return (
    await Promise.all(ids.map((id) => runInDurableObject(namespace.get(id), (_, state) => kept(state))))
  ).join('\n');
}

async function keptIn(bucket: R2Bucket): Promise<string> {
  const { objects } = await bucket.list();
  const texts = objects.map(async ({ key }) => `${key} ${await (await bucket.get(key))?.text()}`);
  return (await Promise.all(texts)).join('\n');
}

/** The kinds of objects, and the buckets, in which one of these words stands. */
export async function searchedFor(words: readonly string[]): Promise<string[]> {
  const texts = {
    ConsultRoom: keptByAll(env.ConsultRoom),
    Lobby: keptByAll(env.Lobby),
    Dispatcher: keptByAll(env.Dispatcher),
    AccountLine: keptByAll(env.AccountLine),
    EdgePointer: keptByAll(env.EdgePointer),
    CASES: keptIn(env.CASES),
    ATTACHMENTS: keptIn(env.ATTACHMENTS),
    EDGE: keptIn(env.EDGE),
  };
  const found: string[] = [];
  for (const [kind, reading] of Object.entries(texts)) {
    const text = await reading;
    if (words.some((word) => text.includes(word))) found.push(kind);
  }
  return found;
}
