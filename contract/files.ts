/** Where files lie, by what they are for: `cases` has what an animal, the start of a consult and a vet bring, `attachments` what is sent in one. */
export const fileBuckets = ['cases', 'attachments'] as const;
export type FileBucket = (typeof fileBuckets)[number];

/**
 * What a file belongs to: a consult that is about to start (by an id that its client made for them), a consult, an animal, somebody who is or wants
 * to be a vet (their documents), or the photo that a vet shows of themselves (portrait).
 */
export const fileSubjects = ['start', 'consult', 'pet', 'vet', 'portrait'] as const;
export type FileSubject = (typeof fileSubjects)[number];

export const fileStates = ['uploading', 'stored', 'deleted'] as const;

export const fileKinds = ['photo', 'clip', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The content types that are taken, each found in the bytes and not in the name, and what they are. */
export const fileTypes = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/gif': 'photo',
  'image/heic': 'photo',
  'image/heif': 'photo',
  'image/avif': 'photo',
  'video/mp4': 'clip',
  'video/quicktime': 'clip',
  'video/webm': 'clip',
  'application/pdf': 'document',
} as const satisfies Record<string, FileKind>;
export type FileType = keyof typeof fileTypes;

const mebibyte = 1024 * 1024;

/** Bytes that a file may have, at most. */
export const largestFile: Readonly<Record<FileKind, number>> = {
  photo: 20 * mebibyte,
  document: 25 * mebibyte,
  clip: 200 * mebibyte,
};

/** Files of one consult, those with its reason included. */
export const mostFiles = 20;
/** How many are uploaded at a time; the others wait. */
export const uploadsAtOnce = 3;
/** Bytes of each part of an upload but the last. A store of S3's kind takes parts of 5 MiB and more, all of one size. */
export const partBytes = 8 * mebibyte;
/** UTF-16 units of a file's name. */
export const longestFileName = 120;
/** A thumbnail: bytes, and pixels of its longer side. */
export const largestThumbnail = 40_000;
export const thumbnailSide = 480;
/** Base64 of a placeholder (a ThumbHash, 25 bytes as a rule). */
export const longestPlaceholder = 64;
/** A picture that is larger than this is not decoded by anybody: pixels in all, and of a side. */
export const mostPixels = 100_000_000;
export const longestSide = 30_000;
/** Seconds for which an address of a file is good. */
export const addressSeconds = 300;
/** Seconds within which a message can be taken back. */
export const takeBackSeconds = 60;

/** A stored file as those see it who may: in a message, in a consult's reason, at an animal. */
export type Attachment = {
  id: string;
  kind: FileKind;
  type: FileType;
  name: string;
  /** Bytes. */
  size: number;
  /** Pixels, as it is to be shown; null where it has none or nobody could tell. */
  width: number | null;
  height: number | null;
  /** A ThumbHash in base64. */
  placeholder: string | null;
  hasThumbnail: boolean;
};
