import type { Language, PersonId } from './types.ts';

export const DOCUMENTS = ['my-data'] as const;
/** What people can take away: `my-data` is everything kept about them, to read and for other programs. */
export type DocumentName = (typeof DOCUMENTS)[number];

/** A document as data: which one, about whom, and in which language. Its files are made when they are sent. */
export interface Document {
  readonly document: DocumentName;
  readonly for: PersonId;
  readonly language: Language;
}

/** A file that was made: a document may come as several. */
export interface MadeFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}
