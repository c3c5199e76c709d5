// Whom the words round a quotation say it is by.
import { namesSomebody } from './speaker-name.ts';

/** As far as a name is looked for, before and after: it keeps the patterns' work small. */
const REACH = 160;

const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Senator|President|Minister)\.?\s)?`;
const NAME = String.raw`${TITLE}\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?:\s(?:(?:of|de|del|di|da|van|von|der|al|bin|for|the)\s)?\p{Lu}[\p{L}\p{M}'’.-]{0,40}){0,6}`;
const SAID = String.raw`(?:said|says|saying|told|tells|wrote|writes|added|adds|claimed|claims|stated|states|tweeted|posted|continued|explained|replied|argued|insisted|noted|warned|announced|admitted|answered|asked|responded|declared|sagte|sagt|schrieb|erklärte|betonte|meinte|dit|écrit|déclare|déclaré|affirme|affirmé|ajouté|dijo|dice|escribió)`;

const AFTER = [
  new RegExp(String.raw`^[\s,.]{0,6}(?:—|–|―|--?|~)\s?(${NAME}(?:,[^\n"“”]{1,80})?)`, 'u'),
  new RegExp(String.raw`^[\s,.]{0,4}(?:a\s)?(?:${SAID})\s(${NAME})`, 'u'),
  new RegExp(String.raw`^[\s,.]{0,4}(${NAME})(?:,[^,\n]{1,60},)?\s(?:has\s|had\s)?(?:${SAID})\b`, 'u'),
  new RegExp(String.raw`^[\s,.]{0,4}(?:according to|as per|per)\s(${NAME})`, 'u'),
  new RegExp(String.raw`^\s{0,4}\((${NAME})(?:,[^)\n]{1,60})?\)`, 'u'),
];
const BEFORE = [
  new RegExp(
    String.raw`(?:^|[\s(])(${NAME})(?:,[^,\n]{1,60},)?\s(?:has\s|had\s|once\s|also\s|just\s|a\s)?(?:${SAID})(?:\s[^\n.:"“”]{1,40})?[,:]?\s{0,3}$`,
    'u',
  ),
  new RegExp(String.raw`(?:according to|in the words of|to quote|quoting|per)\s(${NAME})[,:]?\s{0,3}$`, 'iu'),
  new RegExp(String.raw`(?:^|\n)\s{0,3}\**(${NAME}(?:,[^\n:]{1,60})?)\**:\**\s{0,3}$`, 'u'),
];

/** Words that start a sentence with a capital and are nobody's name. */
const NOBODY =
  /^(?:The|A|An|This|That|It|And|But|So|As|In|On|At|When|Then|Here|There|What|Who|Why|How|Yes|No|Someone|Somebody|People|Everyone|Source|Quote|Edit|Update|PS|Re)$/;

/** Words that stand before a name at the start of a sentence. */
const LEADING =
  /^(?:(?:The|And|But|So|As|When|Then|Yesterday|Today|Earlier|Later|Meanwhile|However|Here|Did)\s)+/;

function nameIn(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern
      .exec(text)?.[1]
      ?.replace(/[\s.,]+$/, '')
      .trim();
    const bare = name?.replace(LEADING, '');
    if (bare && namesSomebody(bare) && !NOBODY.test(bare)) return bare;
  }
  return null;
}

/** The name that follows a quotation: "— Lee Hunter", ", said Mr Hunter", ", Lee Hunter said". */
export const speakerAfter = (text: string): string | null => nameIn(text.slice(0, REACH), AFTER);

/** The name that introduces one: "Lee Hunter said:", "According to Mr Hunter,", "Hunter:". */
export const speakerBefore = (text: string): string | null => nameIn(text.slice(-REACH), BEFORE);

const INTRODUCES = new RegExp(String.raw`(?:^|\P{L})(?:${SAID}|according to)(?:\P{L}|$)|:\s*["“„«]?$`, 'iu');

/** Does this announce somebody's words: a verb of saying, or a colon at its end? */
export const introduces = (text: string): boolean => INTRODUCES.test(text.slice(-REACH));
