/** Hands a file to the browser to keep. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by the next task in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The same for a text. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type }));
}
