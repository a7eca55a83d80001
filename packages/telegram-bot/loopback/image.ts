/** Whether these bytes begin as a picture Telegram takes as a photo: PNG, JPEG, GIF or WebP. */
export const isImage = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\x89PNG') ||
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('GIF8') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
};

/** Width and height of a PNG; other pictures are given one nominal size. */
export const imageSize = (bytes: Uint8Array): { readonly width: number; readonly height: number } => {
  const isPng = bytes.length >= 24 && bytes[0] === 0x89;
  if (!isPng) return { width: 1280, height: 960 };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** A picture of one pixel, for whoever sends any picture. */
export const ONE_PIXEL: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
