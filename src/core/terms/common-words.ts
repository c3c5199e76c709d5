// Words that stand everywhere in a language: they are not looked for, and tell little where they match.
import { lowered, withoutAccents } from './fold.ts';

/** The commonest articles, prepositions, conjunctions and pronouns. Question words and auxiliaries are in question-words.ts. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'a an the of in to and or for on at by with from as that this these those it its he she they them his her their we our us you your i me my not no but if than then so such into over about after before between during through up down out off under above again also more most other some any all both each only own same very just there here been being because while until against too once upon within without via per however although though itself himself herself themselves one many much',
  de: 'der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach von vom zu zum zur für über unter durch gegen ohne um als auch nicht es er sie wir ich ihr sein ihre seine sich dass daß dieser diese dieses so noch nur zwischen während seit bis vor hinter neben innerhalb außerhalb wegen trotz statt beim ins ans',
  es: 'el la los las un una unos unas de del en a al y o por para con sin sobre entre desde hasta que se su sus lo le les como más no este esta estos estas ese esa ante bajo contra durante hacia según tras mediante cuando si pero sino ni porque aunque muy también ya',
  fr: 'le la les l un une des de du d en à au aux et ou par pour avec sans sur dans que qui se sa son ses ce cette ces il elle ils elles ne pas plus',
  it: 'il lo la i gli le un uno una di del della dei delle in nel nella a al alla e o per con su da dal dalla che si suo sua non più',
  pt: 'o a os as um uma de do da dos das em no na nos nas e ou por para com sem sobre que se seu sua não mais ao à',
  nl: 'de het een van in op en of te met voor aan bij uit naar om door als dat die dit deze niet ook zich',
  ro: 'de la în din pe cu și sau pentru prin că să se un o unei unui al ai ale lui mai nu le își cel cea cei între după înainte fără către sub peste despre asupra contra lângă până spre dintre printre',
  tr: 've veya bir bu şu o ile için de da gibi daha çok en olarak',
  el: 'ο η το οι τα του της των τον την στο στη στην στον στα και ή από με για σε ως ένα ένας μια δεν κατά μετά πριν μεταξύ χωρίς προς παρά αντί μέσω επί υπό κάτω πάνω ανάμεσα μέχρι έως',
  ru: 'и или в во на с со к ко по из изо за от ото до о об обо у для не ни но а же бы ли как что чтобы если когда то это этот эта эти этого этой этому этим этом этих этими эту тот та те того той тому тем том тех теми его её ему ей им ими их он она оно они него неё нему ней ним ними них нём мы нас нам вы вас я свой своя своё свои своего своей своему своим своём своих своими свою который которая которое которые которого которой которому которым котором которых которыми которую при под над между через без про после перед около против среди кроме вокруг также тоже только ещё уже даже весь вся всё все всего всей всем всех более менее самый самая самое самые самого самой самых самым',
  ar: 'في من على إلى عن مع أو و أن إن أنه أنها أنهم إنه إنها بأن التي الذي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي والتي والذي والذين هذا هذه هذان هاتان ذلك تلك هؤلاء أولئك هنا هناك هو هي هم هما هن وهو وهي نحن أنا لا ما لم لن ليس ليست قد وقد لقد سوف كما كي لكي لكن ولكن بل إذا إذ لو ثم أم إلا كل بعض أي أيضا فقط أكثر أقل غير عند بعد قبل بين خلال حتى منذ عبر ضد حول دون تحت فوق أمام لدى أثناء نحو مثل به بها بهم له لها لهم فيه فيها فيهم عليه عليها عليهم منه منها منهم إليه إليها إليهم عنه عنها عنهم معه معها معهم لديه لديها لديهم',
  hi: 'का की के में से को पर और या ने यह वह इस उस एक भी ही तो कि जो लिए साथ द्वारा नहीं इन उन इसके उसके उनके इसकी उसकी उनकी इसका उसका उनका अपने अपनी अपना वे ये जिस जिसने जिसके जब तब अगर लेकिन तथा एवं सभी कुछ कई',
  vi: 'và hoặc của ở trong ngoài với cho từ đến các những một này đó không cũng để trên dưới về bởi vì khi nếu nhưng mà thì như theo qua sau trước giữa về tại vào ra lên xuống cùng do nên',
  th: 'ที่ ใน ของ และ หรือ จาก กับ แก่ ให้ ว่า ไม่ ก็ นี้ นั้น ซึ่ง โดย ไป มา',
  zh: '的 了 在 和 与 或 及 是 为 以 于 之 其 这 那 此 也 不 而 对 从 到 由 被 将 把 他 她 它 一个 中 上 个',
  ja: 'の に は を が で と も や から まで より へ た だ て',
};

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(COMMON).map(([language, words]) => [
    language,
    new Set(words.split(' ').map((word) => withoutAccents(lowered(word, language), language))),
  ]),
);

const NONE: ReadonlySet<string> = new Set();

/** The common words of a language, lowered and without accents. Empty where none are listed. */
export function commonWords(language: string): ReadonlySet<string> {
  return LISTS.get(language) ?? NONE;
}
