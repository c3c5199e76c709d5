// Numbers written as words, in each language: one to twelve, the tens that are common, hundred, thousand, million.
import { withoutAccents } from './fold.ts';

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento cientos mil miles millón millones docena mitad tercio cuarto doble',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million millions milliard milliards dizaine moitié tiers quart double',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione milioni miliardo miliardi metà terzo quarto doppio',
  pt: 'dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão milhões bilhão metade terço quarto dobro',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen miljard helft derde kwart',
  ro: 'doi două trei patru cinci șase șapte opt nouă zece unsprezece douăsprezece douăzeci treizeci sută sute mie mii milion milioane miliard miliarde jumătate treime sfert dublu',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz yüz bin milyon milyar yarım yarısı çeyrek',
  el: 'δύο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα δέκα έντεκα δώδεκα είκοσι τριάντα εκατό χίλια χιλιάδες εκατομμύριο εκατομμύρια μισό τρίτο τέταρτο',
  ru: 'один одна одно одного одной одному одним два две двух двум двумя три трёх трем тремя четыре четырёх четырем четырьмя пять пяти пятью шесть шести семь семи восемь восьми девять девяти десять десяти одиннадцать одиннадцати двенадцать двенадцати тринадцать четырнадцать пятнадцать пятнадцати шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят семьдесят восемьдесят девяносто сто ста двести триста четыреста пятьсот сотен сотни сотня тысяча тысяч тысячи тысячу тысячами миллион миллиона миллионов миллионами миллионы миллиард миллиарда миллиардов миллиарды дюжина десяток десятки десятков половина половины половину половиной треть трети четверть четверти вдвое втрое дважды трижды двое трое четверо оба обе обоих несколько нескольких',
  uk: 'два дві двох три трьох чотири чотирьох п’ять шість сім вісім дев’ять десять сто тисяч тисячі мільйон мільйонів мільярд половина третина чверть',
  ar: 'واحد واحدة اثنان اثنين اثنتان اثنتين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مائة مئة مئات مئتان مئتين ألف آلاف ألفان ألفين مليون ملايين مليار مليارات نصف ثلث ثلثي ربع أرباع عدة مرتين ضعف',
  hi: 'एक दो तीन चार पांच पाँच छह छः सात आठ नौ दस ग्यारह बारह बीस तीस सौ हजार हज़ार लाख करोड़ मिलियन अरब आधा तिहाई चौथाई',
  vi: 'một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ nửa',
  th: 'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน ครึ่ง',
};
const HAN_NUMBER = /^[一二三四五六七八九十百千万亿两几〇零]+/;

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NUMBER_WORDS).map(([language, words]) => [
    language,
    new Set(words.split(' ').map((word) => withoutAccents(word, language))),
  ]),
);

/** Whether a lowered word is a number: in digits of any script, or in words. English is in word-classes.ts. */
export function isNumber(word: string, language: string): boolean {
  if (/\p{N}/u.test(word)) return true;
  if (language === 'zh' || language === 'ja') return HAN_NUMBER.test(word);
  return LISTS.get(language)?.has(withoutAccents(word, language)) ?? false;
}
