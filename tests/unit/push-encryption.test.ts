import { createECDH, randomBytes } from 'node:crypto';
import { base64url } from 'jose';
import { expect, test } from 'vitest';
import { openPush } from '../../dev/mailbox/open-push.ts';
import { encryptPush, longestPush } from '../../worker/core/notify/push/encrypt-push.ts';
import { isPushService } from '../../worker/core/notify/push/push-service.ts';

/** RFC 8291, appendix A. */
const vector = {
  text: 'When I grow up, I want to be a watermelon',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  receiver: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  senderPublic: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
  senderPrivate: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

test('A message is encrypted as RFC 8291 has it in its example', async () => {
  const point = base64url.decode(vector.senderPublic);
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: base64url.encode(point.slice(1, 33)),
    y: base64url.encode(point.slice(33)),
  };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const keys = {
    publicKey: await crypto.subtle.importKey('jwk', jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d: vector.senderPrivate }, curve, true, [
      'deriveBits',
    ]),
  };
  const salt = new Uint8Array(base64url.decode(vector.salt));
  const body = await encryptPush(vector.text, { p256dh: vector.receiver, auth: vector.auth }, { keys, salt });
  expect(base64url.encode(body)).toBe(vector.body);
});

test('What we encrypt, the browser opens, up to the longest; one byte more is refused', async () => {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const browser = { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') };
  for (const text of ['¿Y mi gato? 🐈', 'x'.repeat(longestPush)])
    expect(openPush(Buffer.from(await encryptPush(text, browser)), keys, auth)).toBe(text);
  await expect(encryptPush('x'.repeat(longestPush + 1), browser)).rejects.toThrow(RangeError);
  await expect(encryptPush('x', { p256dh: 'AAAA', auth: 'AAAA' })).rejects.toThrow();
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=x', true],
  ['http://127.0.0.1:5178/push/1', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://fcm.googleapis.com.attacker.test/x', false],
  ['https://notify.windows.com.attacker.test/x', false],
  ['http://169.254.169.254/latest/meta-data', false],
  ['http://127.0.0.1:5179/push/1', false],
  ['no address', false],
])('Only the push services that we know are called: %s', (endpoint, known) => {
  const services = ['fcm.googleapis.com', '.notify.windows.com', 'http://127.0.0.1:5178'];
  expect(isPushService(endpoint, services)).toBe(known);
});
