import { expect, test } from 'vitest';
import { wordsIn } from './mrkdwn.ts';

const read = (text: string) => wordsIn({ type: 'mrkdwn', text }, (id) => `<${id}>`);
const marked = (text: string) => {
  const { text: whole, spans } = read(text);
  return spans.map(({ type, offset, length }) => [type, whole.slice(offset, offset + length)]);
};

test('marks stand where Slack shows them, one in the other, and nowhere within a word', () => {
  expect(read('*Now:* _the group_').text).toBe('Now: the group');
  expect(marked('*Now:* _the group_ ~no~ `a*b*` 2*3*4')).toEqual([
    ['bold', 'Now:'],
    ['italic', 'the group'],
    ['strikethrough', 'no'],
    ['code', 'a*b*'],
  ]);
  expect(marked('*see <https://example.org/?a=1&amp;b=2|here>*')).toEqual([
    ['text_link', 'here'],
    ['bold', 'see here'],
  ]);
});

test('what people typed is read as they typed it', () => {
  expect(read('&lt;!channel&gt; &amp;amp;')).toEqual({ text: '<!channel> &amp;', spans: [] });
  expect(wordsIn({ type: 'plain_text', text: '*a* &lt;' }, String)).toEqual({ text: '*a* &lt;', spans: [] });
  // A sign that Slack takes for the words beside a date it cannot show.
  expect(read('a<!date^00000000^{_}|*>b')).toEqual({ text: 'a*b', spans: [] });
});

test('a moment carries when it is and how it is shown, a mention whom it names', () => {
  expect(read('at <!date^1795372200^{date_long_pretty} {time}|Sunday, 19:00>.')).toEqual({
    text: 'at Sunday, 19:00.',
    spans: [{ type: 'date_time', at: 1795372200000, shows: '{date_long_pretty} {time}', offset: 3, length: 13 }],
  });
  expect(read('<@U1> in <#C1>, <!here>').text).toBe('@<U1> in #<C1>, @here');
});
