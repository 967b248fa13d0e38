/** What evidence may be: photos, documents, sheets. Judged by content, never by name; nothing that a browser would run. */
export const FILE_TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/x-cfb', // Word, Excel before 2007
  'application/zip',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'video/mp4',
]);
