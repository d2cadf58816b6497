/** Saves bytes as a file on the device. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari begins to save after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
