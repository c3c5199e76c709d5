// Statements: who said what, in the ways that news tell it, and when nobody is named.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { canonical } from '../../../src/core/canonical.ts';
import type { Speaker } from '../../../src/core/document.ts';
import { told } from './told.ts';

const DIRECT: Record<string, readonly [string, readonly string[]]> = {
  'a verb and a name after it, and speech that goes on behind them': [
    '“The ball is on Monday,” said Jane Bennet, the eldest sister. “We shall all go there.”',
    [
      'direct · Jane Bennet · Jane Bennet · The ball is on Monday,',
      'direct · Jane Bennet · Jane Bennet · We shall all go there.',
    ],
  ],
  'a name before, behind a clause of its own': [
    'Mr. Charles Bingley, who had come from London, said: “I like the country.”',
    ['direct · Charles Bingley · Mr. Charles Bingley · I like the country.'],
  ],
  'a pronoun': [
    'Elizabeth Bennet spoke to the council on Monday. “The road is bad,” she said. She added: “It was always bad.”',
    [
      'direct · Elizabeth Bennet · she · The road is bad,',
      'direct · Elizabeth Bennet · She · It was always bad.',
    ],
  ],
  'an office that one person of the text holds': [
    'President Jane Bennet came on Monday. “The road is bad,” the president said.',
    ['direct · Jane Bennet · the president · The road is bad,'],
  ],
  'a newspaper, and somebody behind words that no list knows': [
    '“The road is bad,” the Times wrote. “It is very bad,” said 32-year-old baker Jane Bennet.',
    ['direct · Times · Times · The road is bad,', 'direct · Jane Bennet · Jane Bennet · It is very bad,'],
  ],
  'a reporter’s colon at the end of the paragraph before': [
    'Fitzwilliam Darcy met Jane Bennet.¶Darcy continued:¶“The road is bad, and it was always bad.”',
    ['direct · Fitzwilliam Darcy · Darcy · The road is bad, and it was always bad.'],
  ],
  'a title and a surname for the person named before': [
    'Fitzwilliam Darcy owns the park. “It is closed in winter,” Mr Darcy said.',
    ['direct · Fitzwilliam Darcy · Mr Darcy · It is closed in winter,'],
  ],
  'an organisation, and the one who speaks for it': [
    '“We take it seriously,” TikTok said. “We always have,” said a spokeswoman for TikTok.',
    [
      'direct · TikTok · TikTok · We take it seriously,',
      'direct · a spokeswoman for TikTok · a spokeswoman for TikTok · We always have,',
    ],
  ],
  'a document': [
    'The report states: “Prices rose by a tenth in May.”',
    ['direct · The report · The report · Prices rose by a tenth in May.'],
  ],
  'speech over paragraphs, named only at its end': [
    '“The house is damp.¶“It has been damp for a century,” Mr. Bennet told the council.',
    [
      'direct · Mr. Bennet · Mr. Bennet · The house is damp.',
      'direct · Mr. Bennet · Mr. Bennet · It has been damp for a century,',
    ],
  ],
  'a short piece inside a report': [
    'Elizabeth Bennet called the plan “a disaster for everyone” and walked out.',
    ['direct · Elizabeth Bennet · Elizabeth Bennet · a disaster for everyone'],
  ],
  'a nested quotation, by its outer speaker': [
    '“He told me ‘the house is let’ and left,” said Mrs. Bennet.',
    ['direct · Mrs. Bennet · Mrs. Bennet · He told me ‘the house is let’ and left,'],
  ],
  'a signature after a dash': [
    '“It is a truth universally acknowledged.” — Jane Austen',
    ['direct · Jane Austen · Jane Austen · It is a truth universally acknowledged.'],
  ],
  'a transcript': [
    'MR BENNET: “I have not the pleasure of understanding you.”',
    ['direct · MR BENNET · MR BENNET · I have not the pleasure of understanding you.'],
  ],
  'a paragraph without marks that a reporter introduces': [
    'Lee Hunter, General Manager TikTok Australia said:¶We do not share it. We would not if asked.¶The talks go on.',
    ['direct · Lee Hunter · Lee Hunter · We do not share it. We would not if asked.'],
  ],
  'a pulled quotation after a paper named in quotation marks': [
    'Last year they released a “Transparency Report” with the requests.¶the app has not received any requests from there¶What now?',
    ['direct · Transparency Report · Transparency Report · the app has not received any requests from there'],
  ],
};

describe('direct speech is told from', () => {
  it.each(Object.entries(DIRECT))('%s', (_, [text, expected]) => {
    expect(told(text).filter((line) => line.startsWith('direct'))).toEqual(expected);
  });

  it('German and French quotation marks and verbs', () => {
    expect(
      told(
        '„Die Straße ist schlecht“, sagte Anna Seghers. »Sehr schlecht sogar«, erklärte Seghers.',
        [],
        'de',
      ),
    ).toEqual([
      'direct · Anna Seghers · Anna Seghers · Die Straße ist schlecht',
      'direct · Anna Seghers · Seghers · Sehr schlecht sogar',
    ]);
    expect(told('« La route est mauvaise », a déclaré George Sand.', [], 'fr')).toEqual([
      'direct · George Sand · George Sand · La route est mauvaise',
    ]);
  });
});

describe('nobody is named for', () => {
  it.each([
    ['a scare quote', 'The so-called “experts” met on Monday.'],
    ['a title', 'The film “Gone With the Wind” was shown.'],
    ['a view that is the writer’s own', 'We think it fair to let them answer.'],
    ['words of people in general', 'You often read the line “we did not get a response” these days.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('an utterance in a text that names no one', () => {
    expect(told('“It is never too late to be what you might have been.”')).toEqual([
      'direct ·  ·  · It is never too late to be what you might have been.',
    ]);
  });
});

describe('indirect speech is a paraphrase', () => {
  it.each([
    [
      'after "that"',
      'TikTok said that it does not share data.',
      'paraphrase · TikTok · TikTok · it does not share data',
    ],
    [
      'without "that"',
      'The mayor said the road was closed.',
      'paraphrase · The mayor · The mayor · the road was closed',
    ],
    [
      'before its verb',
      'The road was closed, the mayor said.',
      'paraphrase · the mayor · the mayor · The road was closed',
    ],
    [
      'according to somebody',
      'According to the report, prices rose by a tenth.',
      'paraphrase · the report · the report · prices rose by a tenth',
    ],
    [
      'a view held',
      'To say they don’t think a ban is warranted is too little.',
      'paraphrase ·  · they · a ban is warranted is too little',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('holds a quoted piece as direct speech of its own', () => {
    expect(told('The mayor said the old road “was never safe for children” in winter.')).toEqual([
      'paraphrase · The mayor · The mayor · the old road “was never safe for children” in winter',
      'direct · The mayor · The mayor · was never safe for children',
    ]);
  });
});

describe('declared speakers', () => {
  const hunter: Speaker = {
    name: 'Lee Hunter',
    role: 'General Manager',
    of: 'TikTok Australia',
    aliases: ['TikTok’s boss'],
  };

  it.each([
    ['a surname with a title', '“We welcome it all,” Mr Hunter said.', 'Mr Hunter'],
    ['an alias, with any apostrophe', "“We welcome it all,” TikTok's boss said.", "TikTok's boss"],
  ])('are meant by %s', (_, text, mention) => {
    expect(told(text, [hunter])).toEqual([`direct · Lee Hunter · ${mention} · We welcome it all,`]);
  });

  it('are not meant by a surname that two of them share', () => {
    const other: Speaker = { ...hunter, name: 'Holly Hunter', aliases: [] };
    expect(told('“We welcome it all,” Hunter said.', [hunter, other])).toEqual([
      'direct · Hunter · Hunter · We welcome it all,',
    ]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    "''",
    '‘',
    '’',
    ' said',
    ' Mr. Darcy',
    ' she',
    ' the mayor',
    ',',
    '.',
    ': ',
    ' — ',
    ' that',
    ' according to',
    ' a road',
    '\n\n',
    '(',
    ')',
    ' TikTok’s',
    '«',
    '»',
    ', dit Anne Martin',
    'l’usine',
    '-t-il',
    '\n\nMR HUNTER: ',
    '\n\nTHE CHAIR: ',
    'President Day',
    'the president said',
  );

  it('takes the whole clause that is told, with a "that" of its own', () => {
    expect(told('Jane Day said the flood shows that every bridge needs more care.')).toEqual([
      'paraphrase · Jane Day · Jane Day · the flood shows that every bridge needs more care',
    ]);
    expect(told('Jane Day said on Monday that every bridge needs more care.')).toEqual([
      'paraphrase · Jane Day · Jane Day · every bridge needs more care',
    ]);
  });

  it('makes no statement of nothing', () => {
    expect(
      told('«, dit Anne Martin, dit Anne Martin', [], 'fr').filter((one) => one.endsWith(' · ')),
    ).toEqual([]);
  });

  it('gives statements in order whose spans and mentions stand in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          const text = canonical(parts.join(''));
          const language = text.length % 2 === 0 ? 'en' : 'fr';
          const { statements } = analyse(text, { language, speakers: [], statements: [] });
          let from = 0;
          for (const { start, end, mention } of statements) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            if (mention !== null) expect(text.slice(mention.start, mention.end).trim()).not.toBe('');
            from = start;
          }
        },
      ),
    );
  });

  it('takes time in proportion to its length, whatever it repeats', () => {
    const unit = ['“a” said B. ', '“', '"', '(', 'he said ', '\n\n“a', 'Mr. ', ', ', 'according to '];
    unit.push(
      '\n\nMR X: a',
      '\n\nA: B',
      '«a, dit B. ',
      '« a, dit ',
      'President B said “a”. “b,” the president said. ',
    );
    for (const repeated of unit) {
      const time = (length: number): number => {
        const text = repeated.repeat(Math.ceil(length / repeated.length));
        const before = process.threadCpuUsage();
        analyse(text, { language: 'en', speakers: [], statements: [] });
        return process.threadCpuUsage(before).user / 1000;
      };
      time(5_000);
      // Four times the text would take sixteen times as long if the work grew with its square; the slack is for the sweeping of memory.
      expect(time(24_000), repeated).toBeLessThan(10 * time(6_000) + 250);
    }
  });
});
