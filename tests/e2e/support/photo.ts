import { Buffer } from 'node:buffer';
import type { Visitor } from './consult-test.ts';

/** A photo as a canvas makes it: many colours, so that it is no small file. */
export async function photo({ page }: Visitor, name: string) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const context = canvas.getContext('2d');
    for (let n = 0; context && n < 4000; n += 1) {
      context.fillStyle = `hsl(${n % 360} 70% ${30 + (n % 50)}%)`;
      context.fillRect((n * 97) % 1200, (n * 61) % 900, 60, 45);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
