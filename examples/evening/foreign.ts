/** Links, commands, names of products, rules and languages, and what a transcript says of itself. */
const OF_NO_LANGUAGE =
  /https:\/\/\S*|\/balint(?: [a-z]+(?: j-\w+)?)?|\/[a-z]+|« [a-z]{2} »|[\w./?=–-]*\.(?:se|nl|org)\b\S*|\(without a sound\)|\(may be left out\)|Telegram|Slack|English|Русский|Svenska|SFAM|KNMG|CPD|CME|AAFP|ABFM/g;
/** What gives another language away, by the language that is spoken. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  en: /[åäö\p{Script=Cyrillic}]/iu,
  ru: /[a-z]{2}/i,
  sv: /\p{Script=Cyrillic}|\b(?:the|and|of|to|you|your|this|that|who|what|which|with|from|meeting|case|leader|group)\b/iu,
};

/** The lines of a transcript in which the bot says something that is not of its language. */
export const foreignIn = (transcript: string, language: string): readonly string[] =>
  (transcript.match(/^ {2}\|.*$/gm) ?? []).filter((line) => FOREIGN[language]?.test(line.replace(OF_NO_LANGUAGE, '')));
