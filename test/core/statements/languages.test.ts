// Who said what in German and French news, and in transcripts.
import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('German and French news', () => {
  const direct = (text: string, language: string) =>
    told(text, [], language).filter((line) => line.startsWith('direct'));

  it.each([
    [
      'de',
      '„Wir verkaufen ihn nicht“, sagte Bürgermeisterin Anna Keller am Montag. „Das Geld fehlt“, fügte sie hinzu.',
      ['Anna Keller · Bürgermeisterin Anna Keller', 'Anna Keller · sie'],
    ],
    [
      'de',
      'Der Sprecher des Ministeriums erklärte: „Noch ist nichts entschieden.“',
      ['Der Sprecher des Ministeriums · Der Sprecher des Ministeriums'],
    ],
    [
      'de',
      'Innenminister Karl Weber trat zurück. Man habe »zu spät reagiert«, so Weber.',
      ['Karl Weber · Weber'],
    ],
    ['de', 'Laut Müller ist „die Lage sehr ernst“.', ['Müller · Müller']],
    [
      'fr',
      '« Nous ne vendrons pas le port », a déclaré la maire Anne Martin lundi. « L’argent manque », a-t-elle ajouté.',
      ['Anne Martin · la maire Anne Martin', 'Anne Martin · elle'],
    ],
    [
      'fr',
      '« C’était une erreur, reconnaît Jean Petit, le directeur de l’usine. Nous avons réagi trop tard. »',
      ['Jean Petit · Jean Petit', 'Jean Petit · Jean Petit'],
    ],
    [
      'fr',
      'Marie Leroy est partie. « Tout va bien, assure-t-elle, et nous restons. »',
      ['Marie Leroy · elle', 'Marie Leroy · elle'],
    ],
    ['fr', 'Jean Petit a parlé lundi. « Je suis très inquiet », confie-t-il.', ['Jean Petit · il']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(direct(text, language).map((line) => line.split(' · ').slice(1, 3).join(' · '))).toEqual(expected);
  });

  it('leaves the reporter’s clause out of the words', () => {
    const [first, second] = direct('« C’est vrai, dit Anne Martin. Nous restons. »', 'fr');
    expect(first).toBe('direct · Anne Martin · Anne Martin · C’est vrai');
    expect(second).toBe('direct · Anne Martin · Anne Martin · Nous restons.');
  });

  it('tells indirect speech by its source', () => {
    expect(told('Selon la police, personne n’a été blessé.', [], 'fr')).toEqual([
      'paraphrase · la police · la police · personne n’a été blessé',
    ]);
  });
});

describe('a transcript', () => {
  it('has a turn in each paragraph that begins with who speaks', () => {
    expect(
      told(
        'Lee Hunter came.¶MR HUNTER: We do not share data.¶THE CHAIR: Would you if asked?¶MR HUNTER: No, we would not.',
      ),
    ).toEqual([
      'direct · Lee Hunter · MR HUNTER · We do not share data.',
      'direct · The Chair · THE CHAIR · Would you if asked?',
      'direct · Lee Hunter · MR HUNTER · No, we would not.',
    ]);
  });

  it('is not made of an article’s notes', () => {
    expect(told('Note: the pool is shut.¶It was cold.¶Photo: the pool in winter.')).toEqual([]);
  });
});
