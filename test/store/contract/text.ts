// Text stays what it was: every character comes back, nothing can change it, and no text is SQL.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../../src/core/canonical.ts';
import { StoreDamaged } from '../../../src/store/errors.ts';
import type { Under } from '../contract.ts';
import { act, answer, details, filing, newId, newServer } from '../fixtures.ts';

const HOSTILE = [
  `'; drop table revision; --`,
  `" or 1=1 --`,
  '\\',
  '$$ ${x} $1 ?1 :a @b',
  '%_*',
  '__proto__',
  'constructor',
  'prototype',
  'NEAR("a" AND b:*',
  '\u0000\u0001\u001f',
  '\ud800 lone \udc00',
  '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 café ﷽',
  '\u202Eabc\u2066',
];

export function textContract(under: Under): void {
  it('gives back any canonical text, unit by unit', async () => {
    const { documents } = under().store;
    const server = newServer();
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...HOSTILE)).map((parts) => parts.join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const given = filing(text);
        await documents.file(server, given, act());
        expect((await documents.revision(server, given.revisionId))?.text).toBe(canonical(text));
      }),
      { numRuns: 80 },
    );
  });

  it('treats hostile words as words, wherever they are put', async () => {
    const { answers, documents, gaps, settings } = under().store;
    for (const words of HOSTILE) {
      const server = newServer();
      const well = words.toWellFormed().replaceAll('\0', '\uFFFD');
      await documents.file(server, { ...filing(words), details: details(words), source: words }, act());
      expect((await documents.bySource(server, words))?.revision.details.title).toBe(words);
      const kept = answer({ question: words, state: { words } });
      await answers.keep(server, kept);
      expect(await answers.get(server, kept.id, 1)).toMatchObject({ question: well, state: { words } });
      expect(await documents.one(server, words)).toBeNull();
      const gap = await gaps.ask(
        server,
        { id: newId('gap'), question: words, terms: [words], asker: words, at: 1 },
        () => false,
      );
      expect(gap.terms).toEqual([words]);
      await settings.set(server, { ['__proto__']: words, constructor: words, words }, act());
      expect(await settings.get(server)).toEqual({ ['__proto__']: words, constructor: words, words });
    }
  });

  it('refuses a hand that changes or deletes a revision', async () => {
    const { raw, store } = under();
    const server = newServer();
    const { revision } = await store.documents.file(server, filing('Words.'), act());
    const where = `where server = '${server}'`;
    await expect(raw(`update revision set text = 'Other words.' ${where}`)).rejects.toThrow('immutable');
    await expect(raw(`update revision set details = '{}' ${where}`)).rejects.toThrow('immutable');
    await expect(raw(`delete from revision ${where}`)).rejects.toThrow('only with its server');
    expect(await store.documents.revision(server, revision.id)).toEqual(revision);
  });

  it('refuses a hand that changes or deletes the audit', async () => {
    const { raw, store } = under();
    const server = newServer();
    await store.documents.file(server, filing('Words.'), act());
    await expect(raw(`update audit set act_by = 'x' where server = '${server}'`)).rejects.toThrow(
      'append-only',
    );
    await expect(raw(`delete from audit where server = '${server}'`)).rejects.toThrow('append-only');
    expect((await store.audit.list(server, { limit: 9 })).length).toBe(1);
  });

  it('does not answer from a text that is not what was filed', async () => {
    const { raw, store } = under();
    const server = newServer();
    const given = filing('Words.');
    await store.documents.file(server, given, act());
    const [off, on] =
      store.engine === 'sqlite'
        ? ['drop trigger revision_no_update', null]
        : ['alter table revision disable trigger user', 'alter table revision enable trigger user'];
    const trigger = `create trigger revision_no_update before update on revision
      begin select raise(abort, 'a revision is immutable'); end`;
    await raw(off);
    await raw(`update revision set text = 'Wordz.' where server = '${server}'`);
    await raw(on ?? trigger);
    await expect(store.documents.published(server)).rejects.toThrow(StoreDamaged);
    await expect(store.documents.revision(server, given.revisionId)).rejects.toThrow(StoreDamaged);
  });
}
