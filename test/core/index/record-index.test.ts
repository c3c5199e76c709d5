// What a server's index promises, whatever the ranking: what it finds, what it forgets, whom it serves.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/core/index/record-index.ts';
import { THRESHOLDS } from '../../../src/core/rank/weights.ts';
import { documentOf, firstQuote, HARBOUR, indexOf } from './record.ts';

/** 4,400 words in 400 sentences. */
const LONG = documentOf(
  'long',
  Array.from({ length: 400 }, (_, at) => `Sentence number ${at} tells of the harbour wall and its stones.`),
);

const said = (speaker: string, start: number, end: number) =>
  ({ kind: 'direct', speaker, mention: null, start, end }) as const;

describe('an index', () => {
  it('is silent about an empty record', () => {
    expect(createIndex().ask('Who met?')).toMatchObject({
      answered: false,
      silence: 'empty-record',
      quotes: [],
    });
  });
  it('says that a question of question words alone has no terms', async () => {
    const index = await indexOf(HARBOUR);
    expect(index.ask('What is it?').silence).toBe('no-terms');
    expect(index.ask('  ?!  ').silence).toBe('no-terms');
  });
  it('puts the sentence that answers first', async () => {
    const index = await indexOf(HARBOUR);
    expect(firstQuote(index, 'When was the pier built?', HARBOUR)).toContain('built in 1911');
    expect(firstQuote(index, 'How much would repairs cost?', HARBOUR)).toContain('2.4 million dollars');
    expect(firstQuote(index, 'Where do the ferries leave from?', HARBOUR)).toContain('Quay Street');
  });
  it('answers from documents made after one pattern, each from its own', async () => {
    const islands = ['Cockatoo', 'Fort', 'Goat', 'Shark', 'Snapper', 'Rodd'];
    const documents = islands.map((name) =>
      documentOf(name, [`The ferry to ${name} Island leaves at nine. It was built by convicts.`]),
    );
    const index = await indexOf(...documents);
    for (const name of islands) {
      const { answered, quotes } = index.ask(`When does the ferry to ${name} Island leave?`);
      expect([name, answered, quotes[0]?.documentId]).toEqual([name, true, name]);
    }
    expect(index.ask('When does the train to Newcastle leave?').answered).toBe(false);
  });
  it('answers who wants somebody’s words with those, not with the line that announces them', async () => {
    const words = 'We put swimmers first in every plan.';
    const frame = 'Ines Marlow, chair of the harbour board, said:';
    const announced = [frame, words, 'Ferries leave at noon.'];
    const start = frame.length + 2;
    const document = documentOf('announced', announced, {
      speakers: [{ name: 'Ines Marlow', role: 'Chair', of: null, aliases: [] }],
      statements: [said('Ines Marlow', start, start + words.length)],
    });
    const index = await indexOf(document);
    expect(firstQuote(index, 'What did harbour chair Ines Marlow say about swimmers?', document)).toBe(words);
    expect(firstQuote(index, 'Who is chair of the harbour board?', document)).toContain('said:');
  });
  it('finds through case, accents, apostrophes, inflection and a slip of the keyboard', async () => {
    const index = await indexOf(HARBOUR);
    for (const question of [
      'why does the CAFE stay open',
      'Why stays the café open?',
      'why will the caffe stay opne',
    ])
      expect(firstQuote(index, question, HARBOUR)).toContain('visitors love it');
    expect(firstQuote(index, 'who inspected the pier', HARBOUR)).toContain('after an inspection');
  });
  it('finds what the question writes apart and the record together, and the other way', async () => {
    const document = documentOf('ferry', [
      'The QuayLink ferry carries commuters across the bay. The harbour-master sells e-mail lists to nobody.',
      'Sea Star boats are older than the rest of the fleet.',
    ]);
    const index = await indexOf(document);
    const best = (question: string) => {
      const [window] = index.ask(question).nearest;
      return window ? document.analysis.text.slice(window.start, window.end) : null;
    };
    expect(best('quay link')).toContain('QuayLink');
    expect(best('Who sells email lists?')).toContain('e-mail');
    expect(best('What of the harbourmaster?')).toContain('harbour-master');
    expect(best('seastar')).toContain('Sea Star');
    // Both words stand there, but never side by side.
    expect(best('lists rest')).not.toBeNull();
    expect(best('listsrest')).toBeNull();
  });
  it('knows names in a question without capitals as the record writes them', async () => {
    const index = await indexOf(HARBOUR);
    const names = (question: string) =>
      index.judge(question).question.terms.flatMap(({ name, word }) => (name ? [word] : []));
    expect(names('when did marlow open the meeting on tuesday')).toEqual(['marlow', 'tuesday']);
    expect(names('When did marlow open the meeting on Tuesday')).toEqual(['tuesday']);
    await index.remove(HARBOUR.id);
    expect(names('when did marlow open the meeting on tuesday')).toEqual([]);
  });
  it('lets what a misspelt word means bring its synonyms, too', async () => {
    const document = documentOf('quay', ['The pier was built in 1911.', 'They constructed a ferry.']);
    const index = await indexOf(document);
    const stemsFor = (question: string) =>
      index.judge(question).question.terms.map(({ variants }) => variants.map(({ stem }) => stem));
    expect(stemsFor('cosntructed')).toEqual(stemsFor('constructed'));
    expect(stemsFor('cosntructed')[0]).toHaveLength(2);
    expect(firstQuote(index, 'When was the pier cosntructed?', document)).toContain('1911');
  });
  it('knows names in a question all in capitals as the record writes them', async () => {
    const index = await indexOf(HARBOUR);
    const { terms } = index.judge('WHEN DID MARLOW OPEN THE MEETING').question;
    expect(terms.flatMap(({ name, word }) => (name ? [word] : []))).toEqual(['marlow']);
  });
  it('tells acronyms from the small words that are spelt like them', async () => {
    const document = documentOf('aid', [
      'The WHO wrote the report for us. It left the ferries out.',
      'The U.S. paid for the pier. We paid nothing.',
    ]);
    const index = await indexOf(document);
    expect(firstQuote(index, 'Did the WHO write the report?', document)).toContain('The WHO wrote');
    expect(firstQuote(index, 'What about the US?', document)).toContain('The U.S. paid');
    expect(index.ask('What about us?').silence).toBe('no-terms');
    expect(index.ask('WHO IS IT?').silence).toBe('no-terms');
  });
  it('finds what the writers say of themselves when asked for the author', async () => {
    const document = documentOf('post', ['We keep no records.', 'Ferries leave at noon.']);
    expect((await indexOf(document)).ask('Who is the author?').nearest).toHaveLength(1);
  });
  it('tells fractions from whole numbers, however thousands are grouped', async () => {
    const document = documentOf('rates', [
      'Fares rose by 1.5 per cent.',
      'Wages rose by 15 per cent. The fund holds 1,250,000 dollars.',
    ]);
    const index = await indexOf(document);
    expect(firstQuote(index, 'What rose by 15 per cent?', document)).toContain('Wages');
    expect(firstQuote(index, 'What rose by 1.5 per cent?', document)).toContain('Fares');
    expect(firstQuote(index, 'Who holds 1250000 dollars?', document)).toContain('The fund');
  });
  it('lets a term that stands in the question itself stand for no other', async () => {
    const document = documentOf('shop', ['We store your records.', 'They keep a ferry.']);
    const { question } = (await indexOf(document)).judge('Do you keep and store records?');
    const stems = question.terms.map(({ variants }) => variants.map(({ stem }) => stem));
    expect(new Set(stems.flat()).size).toBe(stems.flat().length);
  });
  it('quotes nothing of a document that is still being added', async () => {
    const index = await indexOf();
    const during: unknown[] = [];
    const paragraphs = Array.from({ length: 400 }, () => 'The pier was built in 1911.');
    await index.add(documentOf('long', paragraphs), () => {
      during.push(index.ask('When was the pier built?').quotes);
      return Promise.resolve();
    });
    expect(during.length).toBeGreaterThan(1);
    expect(during.flat()).toEqual([]);
    expect(index.ask('When was the pier built?').quotes).not.toEqual([]);
  });
  it('finds through words that people use for one another', async () => {
    const index = await indexOf(HARBOUR);
    expect(firstQuote(index, 'When was the pier constructed?', HARBOUR)).toContain('built in 1911');
    expect(firstQuote(index, 'When did they shut the pier?', HARBOUR)).toContain('closed in March 2019');
    expect(index.ask('How much is the wharf?').answered).toBe(false);
  });
  it('answers what it knows and is silent about what it does not', async () => {
    const index = await indexOf(HARBOUR);
    expect(index.ask('When was the pier built?').answered).toBe(true);
    expect(index.ask('Who won the rowing championship in Ghent?')).toMatchObject({ answered: false });
    expect(index.ask('What colour are penguins?').answered).toBe(false);
  });
  it('is more willing when bold and less when careful', async () => {
    const index = await indexOf(HARBOUR);
    const questions = [
      'Who opened the meeting?',
      'Who owns the café?',
      'Did the council sell the pier?',
      'Where is the meeting?',
    ];
    const answered = (caution: 'bold' | 'balanced' | 'careful') =>
      questions.filter((question) => index.ask(question, { caution }).answered).length;
    expect(answered('bold')).toBeGreaterThanOrEqual(answered('balanced'));
    expect(answered('balanced')).toBeGreaterThanOrEqual(answered('careful'));
    expect(answered('bold')).toBeGreaterThan(0);
    for (const question of questions) {
      const { confidence, answered: careful } = index.ask(question, { caution: 'careful' });
      expect(careful).toBe(confidence >= THRESHOLDS.careful);
    }
    expect(THRESHOLDS.bold).toBeLessThan(THRESHOLDS.careful);
  });
  it('forgets a document at once, and takes its newer text', async () => {
    const index = await indexOf(HARBOUR, documentOf('other', ['The lighthouse keeper retired in June.']));
    expect(index.ask('When did the lighthouse keeper retire?').quotes[0]?.documentId).toBe('other');
    await index.remove('other');
    expect(index.ask('When did the lighthouse keeper retire?').quotes.map((q) => q.documentId)).not.toContain(
      'other',
    );
    expect(index.size).toBe(HARBOUR.analysis.passages.length);
    const newer = documentOf('harbour', ['The lighthouse keeper retired in July.']);
    await index.add(newer);
    expect(index.size).toBe(1);
    expect(firstQuote(index, 'When did the lighthouse keeper retire?', newer)).toContain('July');
  });
  it('answers after documents came and went as if they had never been there', async () => {
    const gone = ['pier', 'harbour', 'tuesday'].map((title, n) =>
      documentOf(`gone-${n}`, [`The ${title} of Tuesday closed. Marlow opened the pier in March.`], {
        title,
      }),
    );
    const german = documentOf('hafen', ['Die Häuser am Kai wurden im März gebaut.'], { language: 'de' });
    const index = await indexOf(german, ...gone.slice(1), HARBOUR, ...gone.slice(0, 1));
    for (const { id } of [german, ...gone]) await index.remove(id);
    const fresh = await indexOf(HARBOUR);
    for (const question of [
      'When was the pier built?',
      'Who opened the meeting?',
      'What does Tuesday cost?',
      'How many visitors love the café?',
      'pier repairs',
    ])
      expect(index.ask(question)).toEqual(fresh.ask(question));
  });
  it('keeps to one document or one speaker when asked to', async () => {
    const twin = documentOf('twin', ['The pier was built in 1950.']);
    const index = await indexOf(HARBOUR, twin);
    const only = index.ask('When was the pier built?', { documentId: 'twin' });
    expect(new Set(only.nearest.map(({ documentId }) => documentId))).toEqual(new Set(['twin']));
    expect(index.ask('When was the pier built?', { speaker: 'Nobody Known' }).quotes).toEqual([]);
  });
  it('finds words by who said them', async () => {
    const paragraphs = [
      '“The wall will hold through the winter.”',
      '“The wall will fall before the winter.”',
    ];
    const [first = '', second = ''] = paragraphs;
    const speakers = [
      { name: 'Ines Marlow', role: 'chair', of: 'the board', aliases: [] },
      { name: 'Otto Brand', role: 'engineer', of: null, aliases: [] },
    ];
    const statements = [
      said('Ines Marlow', 0, first.length),
      said('Otto Brand', first.length + 2, first.length + 2 + second.length),
    ];
    const document = documentOf('wall', paragraphs, { speakers, statements });
    const index = await indexOf(document);
    expect(firstQuote(index, 'What did the engineer say about the wall?', document)).toBe(second);
    expect(firstQuote(index, 'What did Marlow say about the wall?', document)).toBe(first);
    expect(
      index.ask('wall in winter', { speaker: 'Otto Brand' }).nearest.map(({ paragraph }) => paragraph),
    ).toEqual([2]);
  });
  it('quotes at most three sentences, whole ones, and joins neighbours', async () => {
    const index = await indexOf(HARBOUR);
    const { passages, text } = HARBOUR.analysis;
    for (const question of [
      'pier board meeting',
      'Who met on Tuesday?',
      'What did the board hear about the pier?',
    ]) {
      const { quotes } = index.ask(question);
      const held = passages.filter((p) => quotes.some((q) => q.start <= p.start && p.end <= q.end));
      expect(held.length).toBeLessThanOrEqual(3);
      for (const quote of quotes) {
        expect(passages.map(({ start }) => start)).toContain(quote.start);
        expect(passages.map(({ end }) => end)).toContain(quote.end);
        expect(text.slice(quote.start, quote.end)).not.toContain('\n\n');
      }
    }
  });
  it('gives the terms two questions must share to ask the same', async () => {
    const index = await indexOf(HARBOUR);
    expect(index.terms('Who built the piers?')).toEqual(index.terms('who has built the pier'));
    expect(index.terms('Who built the peir?')).toEqual(index.terms('Who built the pier?'));
  });
  it('is not changed by being asked', async () => {
    const index = await indexOf(HARBOUR);
    const before = index.ask('When was the pier built?');
    for (const question of ['ferries', 'café visitors', 'zzz', 'pire bulit']) index.ask(question);
    expect(index.ask('When was the pier built?')).toEqual(before);
  });
  it('survives any question, with a confidence between 0 and 1 and spans inside the text', async () => {
    const index = await indexOf(HARBOUR);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const { quotes, nearest, confidence } = index.ask(`pier ${question}`);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { start, end } of [...quotes, ...nearest])
          expect(0 <= start && start < end && end <= HARBOUR.analysis.text.length).toBe(true);
      }),
    );
  });
  it('reads no more of an endless question than it must', async () => {
    const index = await indexOf(HARBOUR);
    for (const question of [
      'w '.repeat(3000),
      'x'.repeat(6000),
      'pier '.repeat(1200),
      'a b c d e f g h '.repeat(400),
    ])
      expect(index.judge(question).question.terms.length).toBeLessThanOrEqual(24);
    const words = Array.from({ length: 300 }, (_, at) => `wörter${at}`).join(' ');
    const { terms } = index.judge(words).question;
    expect(terms.length).toBe(24);
    expect(
      index.judge(`${'y'.repeat(500)} pier`).question.terms.every(({ word }) => word.length <= 100),
    ).toBe(true);
  });
  it('lets others have their turn while it indexes', async () => {
    let pauses = 0;
    await createIndex().add(LONG, async () => {
      pauses++;
    });
    expect(pauses).toBeGreaterThanOrEqual(1);
  });
  it('lets others have their turn while a document goes: every 400 words, or as many paragraphs without words', async () => {
    const index = await indexOf(
      LONG,
      documentOf(
        'marks',
        Array.from({ length: 4000 }, () => '!'),
      ),
    );
    for (const [id, least] of [
      [LONG.id, 9],
      ['marks', 9],
    ] as const) {
      let pauses = 0;
      const size = index.size;
      await index.remove(id, async () => {
        pauses++;
        expect(index.size).toBeLessThan(size);
      });
      expect(pauses).toBeGreaterThanOrEqual(least);
    }
    expect(index.size).toBe(0);
  });
  it('answers whole while a document goes and while one comes, and never from either', async () => {
    const questions = [
      'When was the pier built?',
      'What does the harbour wall tell of stones?',
      'How much would repairs cost?',
    ];
    const index = await indexOf(HARBOUR, LONG);
    let asked = 0;
    const ask = async () => {
      asked++;
      for (const question of questions) {
        const { answered, quotes, nearest } = index.ask(question, { nearest: 40 });
        expect([...quotes, ...nearest].filter(({ documentId }) => documentId !== HARBOUR.id)).toEqual([]);
        expect(!answered || quotes.length > 0).toBe(true);
        expect(index.explain(question).passages.map(({ window }) => window.documentId)).not.toContain('');
      }
      expect(index.ask('When was the pier built?').answered).toBe(true);
      expect(index.ask('stones', { documentId: LONG.id })).toMatchObject({ answered: false, quotes: [] });
    };
    await index.remove(LONG.id, ask);
    const fresh = await indexOf(HARBOUR);
    for (const question of questions) expect(index.ask(question)).toEqual(fresh.ask(question));
    await index.add({ ...LONG, id: 'again' }, ask);
    expect(asked).toBeGreaterThanOrEqual(20);
    expect(index.ask('What does the harbour wall tell of stones?').nearest[0]?.documentId).toBe('again');
  });
});
