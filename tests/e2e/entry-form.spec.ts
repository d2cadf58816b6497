import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { precompiledMessages } from '../../web/build/precompiled-messages.ts';

/** A form alone on its page, without a stack: what every form of both apps does. */
const test = base.extend<{ form: Page }, { script: string }>({
  script: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        plugins: [precompiledMessages()],
        // Said here, because Vite asks NODE_ENV, which its `runnerImport` in another file sets for the whole run.
        oxc: { jsx: { runtime: 'automatic', development: false } },
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          lib: {
            entry: fileURLToPath(new URL('./support/entry-form-page.tsx', import.meta.url)),
            formats: ['es'],
            fileName: 'form',
          },
          rolldownOptions: { output: { codeSplitting: false } },
        },
      });
      const [bundle] = [built].flat();
      const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
      if (chunk === undefined) throw new Error('nothing was built');
      await use(chunk.code);
    },
    { scope: 'worker' },
  ],
  form: async ({ page, script }, use) => {
    const html = '<!doctype html><div id="root"></div><script type="module" src="/form.js"></script>';
    await page.route('http://form.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route('http://form.test/form.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await page.goto('http://form.test/');
    await use(page);
  },
});

const accepted = [{ result: { data: { user: { id: 'x', email: null } } } }];

/** Answers each call of the API with the next of these; the last one stays. Counts the calls. */
async function answer(page: Page, ...answers: unknown[]): Promise<{ calls: number }> {
  const asked = { calls: 0 };
  await page.route('http://form.test/trpc/**', async (route) => {
    const body = answers[Math.min(asked.calls, answers.length - 1)];
    asked.calls += 1;
    await route.fulfill({ json: await body });
  });
  return asked;
}

const refusal = (fields: { path: string; problem: string }[]) => [
  {
    error: {
      code: -32600,
      message: 'Something is not right.',
      data: { appCode: 'BAD_INPUT', params: {}, fields, requestId: 'r' },
    },
  },
];

test.describe('A form', () => {
  test('calls nothing wrong before it was sent; then says it at the control and goes to the first', async ({
    form,
  }) => {
    const asked = await answer(form, accepted);
    const [name, amount] = [form.getByLabel('Name'), form.getByLabel('Amount')];
    await amount.fill('many');
    await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
    await form.getByRole('button').click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription('Tell us your name.');
    await expect(amount).toHaveAccessibleDescription('Only digits.');
    // From now on each change is looked at.
    await amount.fill('7');
    await expect(amount).not.toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    expect(asked.calls).toBe(0);
  });

  test('keeps what was typed when it is refused, says why above it, and empties what works once', async ({
    form,
  }) => {
    await answer(form, accepted);
    await form.getByLabel('Name').fill('closed');
    await form.getByLabel('Amount').fill('7');
    await form.getByLabel('Code').fill('123456');
    await form.getByRole('button').click();
    const alert = form.getByRole('alert');
    await expect(alert).toBeFocused();
    await expect(alert).toHaveText('We are closed. Nothing is lost.');
    await expect(form.getByLabel('Name')).toHaveValue('closed');
    await expect(form.getByLabel('Amount')).toHaveValue('7');
    await expect(form.getByLabel('Code')).toHaveValue('');
    await form.getByLabel('Name').fill('Ana');
    await expect(alert).toHaveCount(0);
  });

  test('says a refusal of one control there alone, until it changes', async ({ form }) => {
    await answer(form, accepted);
    const name = form.getByLabel('Name');
    await name.fill('taken');
    await form.getByLabel('Amount').fill('7');
    await form.getByRole('button').click();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription('It is taken.');
    await expect(form.getByRole('alert')).toHaveCount(0);
    await name.fill('free');
    await expect(name).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('shows the fields that the API refused at their controls, and is sent again once they change', async ({
    form,
  }) => {
    const asked = await answer(form, refusal([{ path: 'displayName', problem: 'too_long' }]), accepted);
    const name = form.getByLabel('Name');
    await name.fill('Ana');
    await form.getByLabel('Amount').fill('7');
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toContainText('Something is not right.');
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription('Tell us your name.');
    await expect(form.getByLabel('Amount')).not.toHaveAttribute('aria-invalid', 'true');
    await name.fill('Ana Ruiz');
    await form.getByRole('button').click();
    await expect.poll(() => asked.calls).toBe(2);
    await expect(form.getByRole('alert')).toHaveCount(0);
  });

  test('is sent once, however often it is pressed until the answer is there', async ({ form }) => {
    const { promise: held, resolve: release } = Promise.withResolvers<unknown>();
    const asked = await answer(form, held);
    await form.getByLabel('Name').fill('Ana');
    await form.getByLabel('Amount').fill('7');
    const pressAgainAndAgain = () =>
      form.getByRole('button').evaluate((button: HTMLButtonElement) => {
        for (let press = 0; press < 5; press += 1) button.form?.requestSubmit();
      });
    await pressAgainAndAgain();
    await expect.poll(() => asked.calls).toBe(1);
    await pressAgainAndAgain();
    release(accepted);
    await expect(form.getByRole('button')).not.toHaveAttribute('aria-busy', 'true');
    expect(asked.calls).toBe(1);
  });
});
