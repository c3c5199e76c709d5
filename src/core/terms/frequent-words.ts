// How often everyday words stand in any text, for records too small to show it.
import { stemOf } from './stem.ts';

/** English words by the share of sentences (or of questions) that hold them in encyclopaedia and news text, general words only. */
const SHARES: ReadonlyArray<readonly [share: number, words: string]> = [
  // The frame of a question: `what is the name of`, `which kind of`. Its answer hardly ever repeats them.
  [0.4, 'name type kind sort call term example accord mean refer know word use else'],
  [
    0.02,
    `year number first time new known people part make made say said become include can state large
    two work form main happen give go get take come want think need do thing way`,
  ],
  [
    0.01,
    `result could establish provide lead change major require present early need produce increase right active
    continue three begin effect second set build add cause support move high public allow country city world group
    place find late different end old big good long like see look tell ask talk help keep let put try still last point
    reason person man woman day week month today report post story article write writer author company government
    believe feel claim consider describe explain mention discuss speak answer question problem issue important`,
  ],
  [
    0.005,
    `base another find later period operate due order community great body study create remain four control nature case
    pressure human free common model along origin act national local own role member leader team plan final next previous
    receive develop follow show small general power system life death law area region language fact current recent
    event project win lose pay buy sell cost price money start stop open close live stay leave meet join run send bring
    hold stand turn play watch hear read learn teach serve move offer deal share job position title age born die own
    involve cover carry reach pass fall rise grow return remain affect improve protect prevent reduce limit agree
    announce decide expect suggest argue discover invent design publish release launch found head base locate`,
  ],
];

const SHARE_OF: ReadonlyMap<string, number> = new Map(
  SHARES.toReversed().flatMap(([share, words]) =>
    words.split(/\s+/).map((word) => [stemOf(word, 'en'), share] as const),
  ),
);

/** The share of passages (0..1) in which a stem stands in ordinary text, where that is known; else 0. */
export function usualShare(stem: string, language: string): number {
  return language === 'en' ? (SHARE_OF.get(stem) ?? 0) : 0;
}
