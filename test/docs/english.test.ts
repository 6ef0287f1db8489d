import { documents } from '../helpers/documents';
import { sentencesOf } from '../helpers/sentences';
import { textFiles } from '../helpers/source-files';

const MAX_WORDS = 40;

/** Phrases that a native reader stumbles over, or that AWS says with another word; each with what to write. */
const PHRASES: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [
    /\b(?:take|takes|taking|taken|took) (?:the|a|this|that|its|such a|another) role\b(?!'s|, or tried to)/i,
    'assume the role',
  ],
  [/\banew\b/i, 'again, or replace'],
  [/\b(?:let|lets|letting) (?:[\w'’]+ ){0,3}in(?=[\s.,:;)])(?! (?:a|an|the|its|their) )/i, 'allow, or admit'],
  [/\bwhoever (?:may|can)\b/i, 'anybody who can'],
  [/\bwho may (?:take|read|write|change|call|tag|make|set)\b/i, 'who can'],
  [/\bputs? together\b/i, 'assemble'],
  [/\b(?:or|and) the like\b/i, 'name examples: such as …'],
  [/\bas of (?!type\b)/i, 'in, on, or such as'],
  [/\b(?:give|gives) away once\b/i, 'can be used once'],
  [/\b(?:told|tells|tell) apart\b/i, 'distinguish'],
  [/\bof its own accord\b/i, 'by itself'],
  [/\bfor it may\b/i, 'because it may'],
  [/\broll-back/i, 'rollback'],
  [/(?<!-)\blog-ins?\b(?!['-])/i, 'login'],
  [/\bhalf-way\b/i, 'halfway'],
  [/\bwhite space\b/i, 'whitespace'],
  [/\blook-up/i, 'lookup'],
  [/\bfor ever\b/i, 'forever'],
  [/\blets? pass (?:what|who|the|anybody|calls)\b/i, 'allow'],
  [/\b(?:tell|tells) of\b/i, 'report'],
  [/\bhas to be so\b/i, 'must hold'],
  [/\bbelongs? into\b/i, 'belongs in'],
  [/\bfor want of\b/i, 'without'],
  [/\bmend(?:s|ed)?\b/i, 'fix, or repair'],
  [/\bown business\b/i, 'left to them'],
  [/\bElse [a-z]|: else [a-z]/, 'otherwise'],
  [/\b(?:that|which|it) is no (?!longer|more|other|such)/i, 'is not a …'],
];

interface Text {
  readonly path: string;
  readonly text: string;
}

/** What people read as English: pages, and the code with its comments and messages, line breaks of comments closed up. */
const texts: readonly Text[] = [
  ...documents().map(({ path, lines }) => ({ path, text: lines.map(({ text }) => text.trim()).join(' ') })),
  ...textFiles('src', 'stacks', 'examples')
    .filter(({ path }) => path.endsWith('.ts'))
    .map(({ path, text }) => ({ path, text: text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ') })),
];

const found = (read: readonly Text[]) =>
  read.flatMap(({ path, text }) =>
    PHRASES.flatMap(([phrase, instead]) => {
      const match = text.match(phrase);
      return match === null ? [] : [`${path}: '${match[0]}': write ${instead}`];
    }),
  );

test('pages, comments and messages are in plain English', () => {
  expect(texts.length).toBeGreaterThan(500);
  expect(found(texts)).toEqual([]);
});

test('a phrase is found whatever its case, and over the end of a line', () => {
  expect(found([{ path: 'docs/a.md', text: 'Whoever may take the role is let in. A secret is made again.' }])).toEqual([
    "docs/a.md: 'take the role': write assume the role",
    "docs/a.md: 'let in': write allow, or admit",
    "docs/a.md: 'Whoever may': write anybody who can",
  ]);
  expect(found([{ path: 'docs/a.md', text: 'It lets the role’s account in. It lets a caller in the VPC.' }])).toEqual([
    "docs/a.md: 'lets the role’s account in': write allow, or admit",
  ]);
});

test(`a sentence of a page has at most ${MAX_WORDS} words`, () => {
  const long = documents()
    .filter(({ generated }) => !generated)
    .flatMap(({ path, lines }) => sentencesOf(lines.map(({ text }) => text)).map((sentence) => ({ path, sentence })))
    .filter(({ sentence }) => sentence.split(/\s+/).length > MAX_WORDS);
  expect(long).toEqual([]);
});

test('sentences end at periods, paragraphs, items and cells', () => {
  expect(sentencesOf(['One two. Three', 'four', '', '- five', '  six', '- seven [e](f g)', '| h | i j |'])).toEqual([
    'One two.',
    'Three four',
    '- five six',
    '- seven [e]',
    'h',
    'i j',
  ]);
});
