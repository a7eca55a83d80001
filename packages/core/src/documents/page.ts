import type { Language } from '../types.ts';

/** A part of a page: a heading above a table, or above a word where the table would be empty. */
export interface Section {
  readonly heading: string;
  /** What each column is called; the first column names its row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a page says of itself, above its sections. */
export interface Page {
  readonly language: Language;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
  /** Stands where a section has no row. */
  readonly none: string;
}

/** A page that stands by itself: nothing in it runs, and nothing is fetched from anywhere. Every text is escaped. */
export const pageOf = ({ language, heading, lines, sections, none }: Page): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(heading)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escaped(heading)}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${sections.map((section, index) => sectionOf(section, `part-${index + 1}`, none)).join('\n')}
</main>
</body>
</html>
`;

const sectionOf = ({ heading, columns, rows }: Section, id: string, none: string): string => {
  const head = `<h2 id="${id}">${escaped(heading)}</h2>`;
  if (rows.length === 0) return `<section aria-labelledby="${id}">\n${head}\n<p>${escaped(none)}</p>\n</section>`;
  const titles = columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<section aria-labelledby="${id}">
${head}
<div class="wide"><table aria-labelledby="${id}">
<thead><tr>${titles}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>
</section>`;
};

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --line: #bbb; --soft: #555; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616; --line: #555; --soft: #aaa; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; font-weight: normal; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.5rem; }
p { margin: 0.3rem 0; color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: normal; }
@media print { :root { --ink: #000; --paper: #fff; --line: #999; --soft: #333; } main { max-width: none; padding: 0; } tr { break-inside: avoid; } .wide { overflow: visible; } th, td { overflow-wrap: anywhere; } }`;
