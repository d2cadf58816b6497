import { newConsult } from './support/account.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { composer, expectTalk, say } from './support/talk.ts';

/** What a browser says of a server that is gone; of a file that was on its way, too. */
const dropped =
  /WebSocket connection to|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|fetching the script/;

const statusOf = async (url: string) => (await fetch(url)).status;

/** Both sides of a consult in its conversation, with a first word of each. */
async function talking(owner: Visitor, vet: Visitor, id: string): Promise<string[]> {
  await owner.page.goto(`/consult/${id}`);
  await vet.page.goto(`/vet?consult=${id}`);
  await expect(composer(vet)).toBeVisible();
  await say(owner, 'Buenas noches');
  await expectTalk(vet, ['Buenas noches']);
  await say(vet, 'Good evening');
  const said = ['Buenas noches', 'Good evening'];
  await expectTalk(owner, said);
  return said;
}

test('A10 K5 a restart of the Worker in the middle of a chat loses nothing and doubles nothing', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  const said = await talking(owner, vet, consult.id);

  owner.allow(dropped);
  vet.allow(dropped);
  await stack.killWorker();
  await expect(owner.page.getByText(owner.t('chat.connection.offline'))).toBeVisible({ timeout: 30_000 });
  await say(owner, 'Sigue cojeando');
  await say(owner, 'Y ahora no come');
  await stack.startWorker();
  await expectTalk(vet, [...said, 'Sigue cojeando', 'Y ahora no come']);
  await say(vet, 'I am here again');
  const all = [...said, 'Sigue cojeando', 'Y ahora no come', 'I am here again'];
  await expectTalk(owner, all);
  await expectTalk(vet, all);
});

test('A10 K21 O4 a chat goes on while Postgres is away, and is archived when it is back', async ({
  open,
  stack,
}) => {
  test.setTimeout(150_000);
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  const said = await talking(owner, vet, consult.id);

  // The screens ask the API now and then; while the database is away it answers 503, and they go on with what they have.
  owner.allow(/status of 503/);
  vet.allow(/status of 503/);
  await stack.stopPostgres();
  expect(await statusOf(`${stack.url}/health`)).toBe(200);
  expect(await statusOf(`${stack.url}/ready`)).toBe(503);
  await say(owner, 'Tiene la pata hinchada');
  await expectTalk(vet, [...said, 'Tiene la pata hinchada']);
  await say(vet, 'Since when?');
  await expectTalk(owner, [...said, 'Tiene la pata hinchada', 'Since when?']);
  await say(owner, 'Desde esta mañana');
  const all = [...said, 'Tiene la pata hinchada', 'Since when?', 'Desde esta mañana'];
  await expectTalk(owner, all);
  await expectTalk(vet, all);
  await stack.startPostgres();
  await expect.poll(() => statusOf(`${stack.url}/ready`)).toBe(200);

  const archived = () =>
    stack.postgres.query<{ body: string }>('select body from messages where session_id = $1 order by seq', [
      consult.id,
    ]);
  await expect.poll(async () => (await archived()).map(({ body }) => body), { timeout: 90_000 }).toEqual(all);
});

test('A10 two tabs of one consult show the same conversation, whichever writes', async ({ open, stack }) => {
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  const second = { ...owner, page: await owner.context.newPage() };
  await owner.page.goto(`/consult/${consult.id}`);
  await second.page.goto(`/consult/${consult.id}`);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await say(owner, 'Desde la primera');
  await expectTalk(second, ['Desde la primera']);
  await say(second, 'Desde la segunda');
  await say(vet, 'To both');
  const all = ['Desde la primera', 'Desde la segunda', 'To both'];
  for (const one of [owner, second, vet]) await expectTalk(one, all);
  await second.page.close();
  await say(owner, 'Y sigue');
  await expectTalk(vet, [...all, 'Y sigue']);
  await expect(composer(owner)).toHaveValue('');
});
