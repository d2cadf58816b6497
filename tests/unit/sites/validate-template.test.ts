import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  validateTemplate,
  validateTemplateOutput,
} from '../../../worker/sites/templates/validate-template.ts';

test('T3 what fits has no problems', () => {
  const content = {
    hero: { title: { es: 'Hola' } },
    gallery: [{ id: '0199c1b2-0000-7000-8000-000000000000' }],
  };
  expect(
    validateTemplate({ code: 'modern', settings: { palette: 'sea', sections: ['menu'] }, content }),
  ).toEqual({
    ok: true,
    problems: [],
  });
});

test.each([
  [{ code: 'brutal' }, 'code'],
  [{ code: 'cozy', settings: { palette: 'beige' } }, 'settings.palette'],
  [{ code: 'cozy', content: { hero: { subtitle: {} } } }, 'content.hero.subtitle'],
  [{ code: 'cozy', content: { legal: { email: 'nobody' } } }, 'content.legal.email'],
  [{ code: 'cozy', content: { gallery: [{ id: 'x' }] } }, 'content.gallery.0.id'],
])('T3 %j says where', (input, path) => {
  const { ok, problems } = validateTemplate({ settings: undefined, content: undefined, ...input });
  expect(ok).toBe(false);
  expect(problems.map((problem) => problem.path)).toContain(path);
});

test('T3 it never throws, whatever is sent', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (code, settings, content) => {
      validateTemplateOutput.parse(validateTemplate({ code, settings, content }));
    }),
  );
});
