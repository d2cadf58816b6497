import { qrModules } from '../../../worker/sites/pages/published/machine/qr-code.ts';

/** Pixels of a module: a code of 41 of them is 656 px wide, enough for a poster's preview and for any screen. */
const modulePixels = 16;

/** A QR code as a PNG, black on white. `address`: what a camera opens. Throws where the browser draws nothing. */
export async function qrPng(address: string): Promise<Blob> {
  const { side, dark } = qrModules(address);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * modulePixels;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser does not draw');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [x, y] of dark) context.fillRect(x * modulePixels, y * modulePixels, modulePixels, modulePixels);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob === null ? failed(new Error('No PNG was made')) : done(blob)), 'image/png'),
  );
}
