import { expect, test } from 'vitest';
import { configSchema } from '../../worker/core/health/get-config.ts';
import { done, query } from './support/worker.ts';

test('The config says who runs the service, and leaves empty what nobody has said', async () => {
  const env = { COMPANY_NAME: 'Call-a-Vet, S. L.', COMPANY_TAX_ID: 'B00000000' };
  const { company } = await done(configSchema, query('config.get', {}, { env }));
  expect(company).toEqual({
    name: 'Call-a-Vet, S. L.',
    address: '',
    taxId: 'B00000000',
    register: '',
    email: '',
    phone: '',
  });
});
