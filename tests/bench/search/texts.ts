import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import { readArticles } from '../../../tools/knowledge/read-articles.ts';
import { plainText } from '../../../worker/consults/knowledge/searchable-text.ts';
import { veterinaryEmbedder } from '../../../worker/consults/search/veterinary-embedder.ts';
import { veterinaryReader } from '../../../worker/consults/search/veterinary-reader.ts';
import { storedVectorText } from '../../../worker/core/search/embed/vector-text.ts';
import type { TestPostgres } from '../../support/postgres.ts';

/** Sentences that messages are made of: those of the articles, as many different ones. */
const different = 1_000;
/** Texts of whoever searches; everybody else has a tenth of that. */
const ofSearcher = 1_000;
const ofOthers = ofSearcher / 10;

function sentences(): string[] {
  const all = readArticles().flatMap(({ body }) => plainText(body).split(/(?<=[.!?])\s+/));
  const fitting = [...new Set(all)].filter(({ length }) => length > 20 && length < 400);
  const step = fitting.length / different;
  return Array.from({ length: different }, (_, at) => fitting[Math.floor(at * step)] ?? '');
}

/** Puts the sentences, read by the embedder, into a table that texts are copied from. */
async function putSentences(postgres: TestPostgres): Promise<void> {
  const reader = veterinaryReader();
  const said = sentences();
  const vectors = await veterinaryEmbedder().embed(said);
  const rows = said.map((body, n) => {
    const vector = vectors[n];
    return { n, body, concepts: reader.concepts(body), vector: vector ? storedVectorText(vector) : null };
  });
  await postgres.exec(
    'create table bench_sentences (n int primary key, body text, words tsvector, concepts tsvector, vector extensions.vector(1536))',
  );
  for (let at = 0; at < rows.length; at += 100)
    await postgres.query(
      `insert into bench_sentences
       select n, body, public.es_en_tsv(body), concepts::tsvector,
         case when vector like '{%' then vector::extensions.sparsevec::extensions.vector(1536) else vector::extensions.vector(1536) end
       from jsonb_to_recordset($1::jsonb) as r (n int, body text, concepts text, vector text)`,
      [JSON.stringify(rows.slice(at, at + 100))],
    );
}

/**
 * Adds so many messages that can be found, a thousand of them the searcher's. `isRead`: they have the vectors of the embedder, of those of others every tenth, which no
 * search reads; otherwise they wait for it.
 */
export async function addTexts(
  postgres: TestPostgres,
  { searcher, count, isRead }: { searcher: SignedIn; count: number; isRead: boolean },
): Promise<void> {
  if ((await postgres.query(`select to_regclass('bench_sentences') as there`))[0]?.there === null)
    await putSentences(postgres);
  const batch = randomUUID();
  await postgres.query(
    `insert into user_profiles (user_id, email, display_name, locale)
     select gen_random_uuid(), 'bench-' || $1::text || '-' || n || '@example.test', 'Bench', 'es' from generate_series(0, $2::int) n`,
    [batch, Math.ceil(count / ofOthers)],
  );
  await postgres.query(
    `with owners as (
       select user_id, row_number() over () - 1 as n from user_profiles where email like 'bench-' || $1::text || '-%'
     )
     insert into search_texts (kind, thing, owner_id, species, happened_at, title, body, hash, words, concepts)
     select 'message', $1::text || '/' || g.n, case when g.n < ${ofSearcher} then $2::uuid else o.user_id end, '{dog}',
       now() - g.n * interval '1 minute', '', s.body, md5(E'\\n' || s.body), s.words, case when $4::boolean then s.concepts end
     from generate_series(0, $3::int - 1) as g (n)
     join bench_sentences s on s.n = (g.n::bigint * 7919) % ${different}
     join owners o on o.n = g.n / ${ofOthers}`,
    [batch, searcher.id, count, isRead],
  );
  if (isRead)
    await postgres.query(
      `insert into search_pieces (text_id, model, piece, kind, owner_id, embedding)
       select t.id, $2, 1, 'message', t.owner_id, s.vector
       from search_texts t join bench_sentences s on s.n = (split_part(t.thing, '/', 2)::bigint * 7919) % ${different}
       where t.thing like $1::text || '/%' and s.vector is not null
         and (t.owner_id = $3 or split_part(t.thing, '/', 2)::int % 10 = 0)`,
      [batch, veterinaryEmbedder().model, searcher.id],
    );
  else
    await postgres.query(
      `insert into search_queue (text_id) select id from search_texts where thing like $1::text || '/%'`,
      [batch],
    );
  await postgres.exec('analyze search_texts; analyze search_pieces; analyze search_queue');
}
