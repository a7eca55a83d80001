import { useEffect } from 'preact/hooks';
import { isOneOf, useRemembered } from './remember.ts';
import { useSetting } from './setting.ts';
import { LANGUAGES, type Language, WORDS } from './words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
/** Which colours the page has. */
export type Theme = (typeof THEMES)[number];

/** The colours that were chosen, put onto the document. */
export const useTheme = (): [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useRemembered('theme', 'auto', isOneOf(THEMES));
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, setTheme];
};

interface Props {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

/** Switches for the language and the colours of the page. */
export const Look = ({ language, setLanguage, theme, setTheme }: Props) => {
  const { words } = useSetting();
  return (
    <div class="look">
      <select
        aria-label={words.page.language}
        title={words.page.language}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {WORDS[code].itself}
          </option>
        ))}
      </select>
      <select
        aria-label={words.page.theme}
        title={words.page.theme}
        value={theme}
        onChange={(event) => setTheme(event.currentTarget.value as Theme)}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {words.page.themes[each]}
          </option>
        ))}
      </select>
    </div>
  );
};
