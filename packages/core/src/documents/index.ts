import type { Document, MadeFile } from '../document.ts';
import type { MyData } from '../my-data.ts';
import type { PersonId } from '../types.ts';
import { dataJson, dataName, dataPage } from './my-data.ts';

/** From where documents take what they show; the app is one. */
export interface Sources {
  /** Nothing for somebody who is not known any more. */
  readonly myData: (person: PersonId) => Promise<MyData | undefined>;
}

/** Makes documents of what the sources give. What is about nobody any more has no files. */
export const createDocuments =
  ({ myData }: Sources) =>
  async ({ for: person, language }: Document): Promise<readonly MadeFile[]> => {
    const data = await myData(person);
    if (!data) return [];
    const name = dataName(data);
    return [
      { name: `${name}.html`, mime: 'text/html', bytes: utf8(dataPage(data, language)) },
      { name: `${name}.json`, mime: 'application/json', bytes: utf8(dataJson(data)) },
    ];
  };

const utf8 = (file: string): Uint8Array => new TextEncoder().encode(file);
