import type { Document, MadeFile } from '../document.ts';
import type { Card } from './reply.ts';

/** Makes the files of a document. It is passed in; without it the words are sent alone. */
export type Make = (document: Document) => Promise<readonly MadeFile[]>;

/** The files that a card names, made before anything is sent: words that promise a file do not go out without it. */
export const filesOf = async (make: Make, { files = [] }: Pick<Card, 'files'>) =>
  (await Promise.all(files.map((file) => make(file)))).flat();
