// Whom the words round a quotation say it is by.
import { namesSomebody } from './speaker-name.ts';

/** As far as a name is looked for, before and after: it keeps the patterns' work small. */
const REACH = 160;

const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Senator|President|Minister)\.?\s)?`;
const NAME = String.raw`${TITLE}\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?:\s(?:(?:of|de|del|di|da|van|von|der|al|bin|for|the)\s)?\p{Lu}[\p{L}\p{M}'’.-]{0,40}){0,6}`;
const FULL_NAME = NAME.replace('{0,6}', '{1,6}');
const SAID = String.raw`(?:said|says|saying|told|tells|wrote|writes|added|adds|claimed|claims|stated|states|tweeted|posted|continued|explained|replied|argued|insisted|noted|warned|announced|admitted|answered|asked|responded|declared|(?:put|puts)\sit|went|goes|(?:is|was)\slike|sagte|sagt|schrieb|erklärte|betonte|meinte|dit|écrit|déclare|déclaré|affirme|affirmé|ajouté|dijo|dice|escribió)`;
const LOOSELY = String.raw`(?:(?:has|had|once|also|just|a|really|even|\p{L}{2,12}ly)\s){0,2}`;
const DASH = String.raw`(?:—|–|―|--?|~)`;
/** Signs of a chat's emphasis, which may stand round a name. */
const EMPHASIS = String.raw`[*_~|]{0,3}`;

const AFTER = [
  new RegExp(
    String.raw`^${EMPHASIS}[\s,.]{0,6}${EMPHASIS}${DASH}\s?${EMPHASIS}(${NAME}(?:,[^\n"“”*_]{1,80})?)`,
    'u',
  ),
  new RegExp(String.raw`^[\s,.]{0,4}(?:a\s)?(?:${SAID})\s(${NAME})`, 'u'),
  new RegExp(
    String.raw`^[\s,.]{0,4}(?:(?:is|was)\swhat\s)?(${NAME})(?:,[^,\n]{1,60},)?\s${LOOSELY}(?:${SAID})(?!\p{L})`,
    'u',
  ),
  new RegExp(String.raw`^[\s,.]{0,4}(?:according to|as per|per)\s(${NAME})`, 'u'),
  new RegExp(String.raw`^${EMPHASIS}\s{0,4}\((${NAME})(?:,[^)\n]{1,60})?\)`, 'u'),
  // A name that is all there is, under the words or behind a comma, and "by" one.
  new RegExp(
    String.raw`^${EMPHASIS}\s{0,4}(?:,|\n\s{0,4})\s?${EMPHASIS}(${FULL_NAME}(?:,[^\n"“”*_]{1,60})?)${EMPHASIS}[\s.]*$`,
    'u',
  ),
  new RegExp(String.raw`^${EMPHASIS}\s{0,4}(${FULL_NAME},[^\n"“”*_]{1,60})${EMPHASIS}[\s.]*$`, 'u'),
  new RegExp(String.raw`^${EMPHASIS}[\s,.]{0,4}by\s(${NAME})[\s.!?]*$`, 'u'),
];
const BEFORE = [
  new RegExp(
    String.raw`(?:^|[\s(])(${NAME})(?:,[^,\n]{1,60},)?\s${LOOSELY}(?:${SAID})(?:\s[^\n.:"“”]{1,40})?[,:]?\s{0,3}$`,
    'u',
  ),
  new RegExp(
    String.raw`(?:(?:[Tt]o|I|[Ww]e) quote|(?:[Qq]uote|[Qq]uotation|[Ss]tatement|[Tt]weet|[Ww]ords)\s(?:from|by|of))\s(${NAME})(?:\shere)?[,:]?\s{0,3}$`,
    'u',
  ),
  new RegExp(String.raw`(?:according to|in the words of|to quote|quoting|per)\s(${NAME})[,:]?\s{0,3}$`, 'iu'),
  new RegExp(String.raw`(?:^|\n|[^\p{L}\p{N}\s]\s)(${NAME})\s{0,2}${DASH}\s{0,3}$`, 'u'),
  // A clause of its own: "Lee Hunter:", "Lee Hunter (TikTok):", "Lee Hunter on privacy:".
  new RegExp(
    String.raw`(?:^|\n|[.!?”"»)]\s)\s{0,3}${EMPHASIS}(${NAME}(?:,[^\n:]{1,60})?)(?:\s\([^)\n]{1,40}\)|\s(?:on|about|in|at|to)\s[^\n:“”"]{1,40})?${EMPHASIS}:${EMPHASIS}\s{0,3}$`,
    'u',
  ),
];

/** Words that start a sentence with a capital and are nobody's name. */
const NOBODY =
  /^(?:The|A|An|This|That|These|Those|It|And|But|So|As|In|On|At|When|Then|Here|There|What|Who|Why|How|Yes|No|Someone|Somebody|People|Everyone|Source|Quote|Quotation|Edit|Update|PS|Re|Breaking|News|Headline|Fact|Claim|Note|Context|Question|Answer|Example|Original|Reminder|Reference|Exhibit|Article|Link|Title|Text|Also|FYI|TLDR|Today|Yesterday|Full|Key|My|Our|Your|His|Her|Their|Found|From|Read|True|False|Real|Fake|Not|Big|LOL|Wow|OK|Okay)$/i;

/** "Breaking", "Fake News"; a short first word may be a given name ("An Nguyen"). */
function isNobody(name: string): boolean {
  const first = name.replace(/[\s,].*$/s, '');
  return NOBODY.test(first) && (first === name || first.length > 2);
}

/** Words that stand before a name at the start of a sentence. */
const LEADING =
  /^(?:(?:The|And|But|So|As|When|Then|Yesterday|Today|Earlier|Later|Meanwhile|However|Here|Did|Has|Does|Quote|Also|Apparently)\s)+/;

interface Naming {
  readonly name: string;
  /** Where the words that say it end. */
  readonly end: number;
}

function nameIn(text: string, patterns: readonly RegExp[]): Naming | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const name = match?.[1]?.replace(/(?:,[^\p{L}]*|[\s.,]+)$/u, '').trim();
    const bare = name?.replace(LEADING, '');
    if (match && bare && namesSomebody(bare) && !isNobody(bare))
      return { name: bare, end: match.index + match[0].length };
  }
  return null;
}

/** The name that follows a quotation: "— Lee Hunter", ", said Mr Hunter", ", Lee Hunter said". */
export const speakerAfter = (text: string): string | null =>
  nameIn(text.slice(0, REACH), AFTER)?.name ?? null;

/** The name with which a text ends, where it says nothing but whose words those before it are. */
export function speakerClosing(text: string): string | null {
  const naming = nameIn(text, AFTER);
  return naming !== null && /^[\s.!*_~|]*$/.test(text.slice(naming.end)) ? naming.name : null;
}

/** The name that introduces one: "Lee Hunter said:", "According to Mr Hunter,", "Hunter:". */
export const speakerBefore = (text: string): string | null =>
  nameIn(text.slice(-REACH), BEFORE)?.name ?? null;

const INTRODUCES = new RegExp(String.raw`(?:^|\P{L})(?:${SAID}|according to)(?:\P{L}|$)|:\s*["“„«]?$`, 'iu');

const TELLS = new RegExp(
  String.raw`(?:^|\P{L})(?:${SAID}|\p{L}{3,}(?:ed|es|s)\sthat|according to|laut)(?:\P{L}|$)`,
  'iu',
);

/** Does this tell what somebody said, in whatever words ("stressed that")? */
export const tellsThat = (text: string): boolean => TELLS.test(text);

/** Does this announce somebody's words: a verb of saying, or a colon at its end? */
export const introduces = (text: string): boolean => INTRODUCES.test(text.slice(-REACH));
