import type { Scheme, UnknownRequirement } from '../scheme.ts';

/** Where a number would stand. What it is called is there to be changed too. */
const open = (id: string, words: NonNullable<UnknownRequirement['words']>): UnknownRequirement => ({
  kind: 'unknown',
  id,
  why: 'not-published',
  words,
});

/**
 * The form of a scheme, for a society whose numbers are not published: it names what societies ask for, and no number. A
 * society takes it as JSON, puts requirements of its own in the place of what is unknown, takes away what it does not
 * ask for, and says that it is complete. Until then nobody meets it. How long an award is valid is left open.
 */
export const templateFor = (own: Pick<Scheme, 'id' | 'edition' | 'title' | 'society'>): Scheme => ({
  ...own,
  source: { cite: 'template', read: 'ours' },
  completeness: 'partial',
  awards: 'leader',
  requires: {
    kind: 'all',
    id: 'accreditation',
    of: [
      { kind: 'membership', id: 'membership' },
      { kind: 'tick', id: 'professional-training', tick: 'professional-training', is: 'document' },
      open('practice', {
        en: 'years of practice in one’s profession',
        ru: 'стаж работы по профессии',
        sv: 'antal år i yrket',
      }),
      open('participation', {
        en: 'hours as a member of a Balint group',
        ru: 'часы участия в балинтовской группе',
        sv: 'antal timmar som deltagare i en Balintgrupp',
      }),
      { kind: 'tick', id: 'programme', tick: 'leader-course', is: 'certificate' },
      open('co-leading', {
        en: 'hours as a co-leader',
        ru: 'часы ведения группы в роли соведущего',
        sv: 'antal timmar som medledare',
      }),
      open('supervision', {
        en: 'hours of supervision',
        ru: 'часы супервизии балинтовской работы',
        sv: 'antal timmar handledning av Balintarbete',
      }),
      { kind: 'tick', id: 'report', tick: 'supervisor-report', is: 'report' },
      { kind: 'decision', id: 'committee', by: 'committee' },
    ],
  },
});
