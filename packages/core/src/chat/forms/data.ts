import { choiceField } from '../fields.ts';
import type { Field, Reading } from '../form.ts';

/** The button of a screen that is read and then left. */
export const READ = 'yes';

/** Who is responsible for the data, where it lies, who sees what, how long. */
const dataLines = ({ t, answers }: Reading): readonly string[] => {
  const [society, platform] = [String(answers.society), String(answers.platform)];
  return [
    t.say('privacy-title'),
    t.say('privacy-responsible', { society }),
    t.say('privacy-where', { society, platform }),
    t.say('privacy-kept'),
    t.say('privacy-kept-meetings'),
    t.say('privacy-kept-done'),
    t.say('privacy-never'),
    t.say('privacy-seen'),
    typeof answers.retention === 'number'
      ? t.say('privacy-how-long-years', { society, years: answers.retention })
      : t.say('privacy-how-long', { society }),
    t.say('privacy-yours', { society }),
  ];
};

/** The one screen that everybody has seen before their first hour counts (domain, section 8). */
export const dataField = (asked: Pick<Field, 'when'>): Field =>
  choiceField({
    key: 'data',
    ask: dataLines,
    options: ({ t }) => [{ value: READ, label: t.say('button-agree-data') }],
    ...asked,
  });
