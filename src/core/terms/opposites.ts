// English words that turn a statement round when one stands for the other: `more` and `less`, `accept` and `reject`.
import { stemOf } from './stem.ts';

/** A word, and after the stroke what contradicts it. */
const OPPOSITES = `
more/less most/least best/worst better/worse great/small greater/less greater/lesser greatest/smallest large/small larger/smaller largest/smallest
big/little high/low higher/lower highest/lowest tall/short long/short longer/shorter longest/shortest strong/weak stronger/weaker strongest/weakest
early/late earlier/later earliest/latest old/new older/newer oldest/newest old/young older/younger oldest/youngest first/last before/after
fast/slow faster/slower quick/slow easy/difficult simple/complex common/rare common/uncommon frequent/rare often/rarely often/seldom always/never
heavy/light dark/light wide/narrow broad/narrow deep/shallow thick/thin full/empty many/few hot/cold warm/cool wet/dry rich/poor cheap/expensive
far/near same/different similar/different positive/negative public/private major/minor majority/minority maximum/minimum primary/secondary
internal/external inner/outer upper/lower top/bottom inside/outside above/below over/under up/down upstream/downstream forward/backward left/right
north/south northern/southern east/west eastern/western northeast/southwest northwest/southeast urban/rural native/foreign local/foreign
domestic/foreign ancient/modern past/future previous/next permanent/temporary general/specific active/passive voluntary/compulsory legal/illegal
true/false present/absent possible/impossible safe/dangerous guilty/innocent male/female man/woman son/daughter husband/wife brother/sister
parent/child king/queen employer/employee teacher/student friend/enemy ally/enemy peace/war birth/death advantage/disadvantage benefit/harm
victory/defeat success/failure gain/loss even/odd vertical/horizontal liberal/conservative
increase/decrease increase/decline increase/reduce increase/fall rise/fall raise/lower grow/shrink expand/contract strengthen/weaken improve/worsen
begin/end start/end start/stop begin/finish continue/stop open/close win/lose gain/lose succeed/fail accept/reject accept/refuse approve/reject
allow/forbid allow/prohibit allow/prevent allow/ban permit/prohibit permit/forbid permit/ban cause/prevent support/oppose agree/disagree
include/exclude join/leave enter/leave enter/exit arrive/leave arrive/depart remain/leave buy/sell import/export give/take give/receive
send/receive create/destroy build/destroy add/subtract multiply/divide merge/diverge merge/split unite/divide connect/separate love/hate
attack/defend help/hinder live/die encourage/discourage appear/disappear emerge/vanish ascend/descend hire/fire appoint/dismiss lead/follow
push/pull attract/repel confirm/deny admit/deny`;

const OPPOSITES_OF = new Map<string, Set<string>>();
for (const pair of OPPOSITES.trim().split(/\s+/)) {
  const [one = '', other = ''] = pair.split('/').map((word) => stemOf(word, 'en'));
  if (one === other) continue;
  OPPOSITES_OF.set(one, (OPPOSITES_OF.get(one) ?? new Set()).add(other));
  OPPOSITES_OF.set(other, (OPPOSITES_OF.get(other) ?? new Set()).add(one));
}

const PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'anti'];
/** Stems that begin like that and are no opposite of the rest: `inform` does not contradict `form`. */
const NO_OPPOSITES = new Set(
  'inform display import intend invest impress impact inhabit impart discount instal install instead inspect instrument indent insist'.split(
    ' ',
  ),
);
const LONGEST_PREFIX = 4;
const SHORTEST = 4;

/** Whether two English stems contradict each other: a listed pair, or one is the other with `un`, `in`, `dis` … before it. */
export function areOpposites(one: string, other: string): boolean {
  if (OPPOSITES_OF.get(one)?.has(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const before = long.length - short.length;
  if (short.length < SHORTEST || before > LONGEST_PREFIX || !long.endsWith(short)) return false;
  if (NO_OPPOSITES.has(long)) return false;
  return PREFIXES.includes(long.slice(0, before));
}

const SUPERLATIVES = new Set(
  'first second third fourth fifth final last only sole main primary every all both most least'.split(' '),
);

/** Words that end like a superlative and are none. */
const NO_SUPERLATIVES = new Set(
  'interest request protest forest harvest suggest arrest contest invest digest manifest honest modest everest budapest disinterest guest conquest bequest inquest earnest tempest divest ingest infest attest detest molest unrest priest breast behest'.split(
    ' ',
  ),
);

/** English words that single one out among many: `first`, `only`, `largest`. An answer that leaves them out answers another question. */
export function singlesOut(word: string): boolean {
  return SUPERLATIVES.has(word) || (word.length > 5 && word.endsWith('est') && !NO_SUPERLATIVES.has(word));
}
