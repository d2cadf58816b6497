import { expect, test } from 'vitest';
import { redact } from '../../../worker/core/ai/redact.ts';

const names = ['María de la Peña', "Sean O'Brien"];

test.each([
  ['Soy María, escríbeme a maria.pena@example.com', 'Soy […], escríbeme a […]'],
  ['mi correo: ana (at) correo.es', 'mi correo: […]'],
  ['Llámame al +34 600 123 456 o al 91-555-01-02', 'Llámame al […] o al […]'],
  ['call (020) 7946 0958 please', 'call […] please'],
  ['my card is 4242 4242 4242 4242 exp 12/29', 'my card is […] exp 12/29'],
  ['IBAN ES91 2100 0418 4502 0005 1332', 'IBAN […]'],
  ['DNI 12345678Z y NIE X1234567L', 'DNI […] y NIE […]'],
  ['la foto está en https://fotos.example/ana?id=1 gracias', 'la foto está en […] gracias'],
  ["Sean O'Brien's mare, and PENA again", '[…] […] mare, and […] again'],
  ['La de la izquierda cojea desde el 29-11-2026', 'La de la izquierda cojea desde el 29-11-2026'],
  [
    'Pesa 4,5 kg, le di 250 mg cada 12 h, 39.8 ºC y 180/90',
    'Pesa 4,5 kg, le di 250 mg cada 12 h, 39.8 ºC y 180/90',
  ],
  ['chip 724098100123456', 'chip […]'],
  ['ana arroba correo punto es, o ana.p arroba correo.com', '[…], o […]'],
  ['CURP PEGA900101MDFRRN09 y RFC PEGA9001015T4', 'CURP […] y RFC […]'],
  ['WhatsApp +52 1 55 1234 5678, casa 5512345678', 'WhatsApp […], casa […]'],
  ['tarjeta 4242424242424242 cad 12/29 cvc 123', 'tarjeta […] cad 12/29 cvc 123'],
  ['soy MARIA, la hija de Peña; el gato se llama Seán', 'soy […], la hija de […]; el gato se llama […]'],
  ['Le di 2 arrobas de pienso y 3 puntos en la herida', 'Le di 2 arrobas de pienso y 3 puntos en la herida'],
])('Z9 %s', (text, left) => {
  expect(redact(text, names)).toBe(left);
});
