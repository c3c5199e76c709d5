// The words that make a sentence a question, in each language: what they ask for, and the auxiliaries beside them.

/** What kind of thing would answer. */
export type Asked = 'who' | 'when' | 'where' | 'number' | 'why' | 'how' | 'what' | 'whether';

interface QuestionWords {
  /** Question words by what they ask for; a phrase of two words is written with a blank. */
  readonly asks: Readonly<Partial<Record<Asked, string>>>;
  /** Auxiliaries and copulas. */
  readonly auxiliaries: string;
}

/**
 * Only these are dropped from a question. A full list of stop words was measured to be worse: in a question,
 * prepositions and pronouns still carry something.
 */
export const QUESTION_WORDS: Readonly<Record<string, QuestionWords>> = {
  en: {
    asks: {
      who: 'who whom whose',
      when: 'when',
      where: 'where',
      why: 'why',
      what: 'what which',
      number:
        'how_many how_much how_long how_old how_far how_often how_big how_large how_tall how_high how_fast how_few',
      how: 'how',
    },
    auxiliaries:
      'is are was were be been being am do does did has have had having can could will would shall should may might must isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt whats whos wheres whens hows whys',
  },
  de: {
    asks: {
      who: 'wer wen wem wessen',
      when: 'wann',
      where: 'wo wohin woher',
      why: 'warum wieso weshalb',
      what: 'was welche welcher welches welchen welchem wofür womit woran wodurch wozu',
      number: 'wieviel wieviele wie_viele wie_viel wie_lange wie_oft wie_hoch wie_groß wie_alt wie_weit',
      how: 'wie',
    },
    auxiliaries:
      'ist sind war waren sein gewesen hat haben hatte hatten wird werden wurde wurden worden kann können konnte konnten soll sollte muss müssen',
  },
  es: {
    asks: {
      who: 'quién quiénes',
      when: 'cuándo',
      where: 'dónde adónde',
      why: 'por_qué',
      what: 'qué cuál cuáles',
      number: 'cuánto cuánta cuántos cuántas',
      how: 'cómo',
    },
    auxiliaries:
      'es son era eran fue fueron ser sido ha han había habían hay está están estaba estaban puede pueden',
  },
  fr: {
    asks: {
      who: 'qui',
      when: 'quand',
      where: 'où',
      why: 'pourquoi',
      what: 'que quoi quel quelle quels quelles lequel laquelle qu’est-ce',
      number: 'combien',
      how: 'comment',
    },
    auxiliaries: 'est sont était étaient être été a ont avait avaient fut furent peut peuvent',
  },
  it: {
    asks: {
      who: 'chi',
      when: 'quando',
      where: 'dove',
      why: 'perché',
      what: 'che cosa quale quali cos',
      number: 'quanto quanta quanti quante',
      how: 'come',
    },
    auxiliaries: 'è sono era erano essere stato stata ha hanno aveva avevano fu furono può possono',
  },
  pt: {
    asks: {
      who: 'quem',
      when: 'quando',
      where: 'onde aonde',
      why: 'por_que porque',
      what: 'que quê qual quais',
      number: 'quanto quanta quantos quantas',
      how: 'como',
    },
    auxiliaries: 'é são era eram foi foram ser sido há tem têm tinha tinham está estão pode podem',
  },
  nl: {
    asks: {
      who: 'wie wiens',
      when: 'wanneer',
      where: 'waar waarheen',
      why: 'waarom',
      what: 'wat welke welk',
      number: 'hoeveel hoe_lang hoe_vaak hoe_oud',
      how: 'hoe',
    },
    auxiliaries: 'is zijn was waren geweest heeft hebben had hadden wordt worden werd werden kan kunnen kon',
  },
  ro: {
    asks: {
      who: 'cine cui',
      when: 'când',
      where: 'unde',
      why: 'de_ce',
      what: 'ce care',
      number: 'cât câtă câți câte',
      how: 'cum',
    },
    auxiliaries: 'este sunt era erau fost fi e a au avea aveau poate pot',
  },
  tr: {
    asks: {
      who: 'kim kimi kimin kime kimler',
      when: 'ne_zaman',
      where: 'nerede nereye nereden neresi neresidir',
      why: 'neden niçin niye',
      what: 'ne nedir neyi neye hangi hangisi nelerdir',
      number: 'kaç kaçtır kaçıncı ne_kadar',
      how: 'nasıl',
    },
    auxiliaries: 'mi mı mu mü midir mıdır dir dır idi olan',
  },
  el: {
    asks: {
      who: 'ποιος ποια ποιον ποιοι ποιανού',
      when: 'πότε',
      where: 'πού που',
      why: 'γιατί',
      what: 'τι ποιο ποιες ποια',
      number: 'πόσο πόσα πόσες πόσοι πόσους πόση',
      how: 'πώς πως',
    },
    auxiliaries: 'είναι ήταν έχει έχουν είχε είχαν μπορεί θα να',
  },
  ru: {
    asks: {
      who: 'кто кого кому кем',
      when: 'когда',
      where: 'где куда откуда',
      why: 'почему зачем',
      what: 'что чего чему чем какой какая какое какие какого каких какую каком каким',
      number: 'сколько',
      how: 'как',
    },
    auxiliaries: 'есть был была было были быть является являются ли',
  },
  uk: {
    asks: {
      who: 'хто кого кому ким',
      when: 'коли',
      where: 'де куди звідки',
      why: 'чому навіщо',
      what: 'що чого який яка яке які якого яких',
      number: 'скільки',
      how: 'як',
    },
    auxiliaries: 'є був була було були бути чи',
  },
  ar: {
    asks: {
      who: 'من',
      when: 'متى',
      where: 'أين',
      why: 'لماذا',
      what: 'ما ماذا أي أية',
      number: 'كم',
      how: 'كيف',
    },
    auxiliaries: 'هل هو هي كان كانت يكون تكون الذي التي',
  },
  hi: {
    asks: {
      who: 'कौन किसने किसे किसको किसका किसकी किसके',
      when: 'कब',
      where: 'कहाँ कहां',
      why: 'क्यों',
      what: 'क्या किस कौनसा कौनसी',
      number: 'कितना कितनी कितने',
      how: 'कैसे',
    },
    auxiliaries: 'है हैं था थी थे हो होता होती होते गया गई गए किया',
  },
  vi: {
    asks: {
      who: 'ai',
      when: 'khi_nào',
      where: 'ở_đâu đâu',
      why: 'tại_sao vì_sao',
      what: 'gì nào',
      number: 'bao_nhiêu mấy bao_lâu',
      how: 'như_thế_nào thế_nào',
    },
    auxiliaries: 'là có được bị đã',
  },
  th: {
    asks: {
      who: 'ใคร',
      when: 'เมื่อไร เมื่อไหร่ เมื่อใด',
      where: 'ที่ไหน ไหน',
      why: 'ทำไม เพราะเหตุใด',
      what: 'อะไร ใด สิ่งใด',
      number: 'เท่าไร เท่าไหร่ เท่าใด กี่',
      how: 'อย่างไร ยังไง',
    },
    auxiliaries: 'คือ เป็น ได้ มี ถูก',
  },
  zh: {
    asks: {
      who: '谁 何人',
      when: '何时 什么时候 时候',
      where: '哪里 哪儿 何处 在哪里 在哪',
      why: '为什么 为何',
      what: '什么 哪 哪个 哪些 何 哪种 哪一',
      number: '多少 几 多久 多大 多长',
      how: '怎么 怎样 如何',
    },
    auxiliaries: '是 的 了 吗 呢 有 被 在',
  },
  ja: {
    asks: {
      who: '誰 だれ',
      when: 'いつ',
      where: 'どこ',
      why: 'なぜ どうして',
      what: '何 なに 何の どの どれ どんな',
      number: 'いくつ いくら 何人 何年',
      how: 'どう どのように',
    },
    auxiliaries: 'は が を に の です か ます ました た て で と も だ',
  },
};
