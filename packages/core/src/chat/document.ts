import type { Document, MadeFile } from '../document.ts';

/** Makes the files of a document. It is passed in; without it the words are sent alone. */
export type Make = (document: Document) => Promise<readonly MadeFile[]>;
