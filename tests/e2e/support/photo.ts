import { Buffer } from 'node:buffer';
import type { Visitor } from './consult-test.ts';

/** A photo as a canvas makes it: many colours, so that it is no small file. */
export async function photo({ page }: Visitor, name: string, size = { width: 1200, height: 900 }) {
  const base64 = await page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    for (let n = 0; context && n < 4000; n += 1) {
      context.fillStyle = `hsl(${n % 360} 70% ${30 + (n % 50)}%)`;
      context.fillRect((n * 97) % width, (n * 61) % height, 60, 45);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, size);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** How many files that are not sent yet are kept on somebody's device. */
export const filesOnDevice = ({ page }: Visitor) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cav-uploads');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('files').objectStore('files').count();
          database.close();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        };
      }),
  );
