// What names tell of those who bear them: a person's pronoun, or that it is a body.
import { listed } from './lexicon.ts';

/** Words that make a name that of a body, not of a person. */
export const ORGANISATION_WORDS = listed(
  `committee university college institute institution association agency department ministry council commission court congress senate
   house parliament party union federation foundation company corporation corp inc ltd group bank times post journal news tribune herald
   magazine network center centre school church police army navy force bureau office administration government campaign team club league
   society fund trust board media press democrats republicans states kingdom nations`,
);
/** Given names that tell a pronoun; only the most common ones of English-speaking news. */
export const MALE_NAMES = listed(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
   andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry
   justin scott brandon benjamin ben samuel sam gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam
   douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence
   joe mike bill bob jim tom tim ted bernie marco rudy chris dan steve rick tony greg matt nick alan juan carlos luis
   vladimir boris emmanuel joel martin simon ian neil graham lee barack jon josh jesse jimmy pete fred ralph howard russell louis philip
   bruce eugene wayne billy randy harry craig shawn clarence victor todd bradley glenn ron bernard dean don sam max leo oliver hugh colin`,
);
export const FEMALE_NAMES = listed(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
   michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole
   helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
   kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
   janice abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
   caroline marie kayla alexis lori hillary nikki susana claire jill kate anne ada jane rose ellen eva clara lucy tina wendy sally theresa peggy paula lois ivanka melania`,
);
/** Nouns before a name that tell a pronoun better than the name does. */
export const MALE_NOUNS = listed(
  'husband widower father grandfather son grandson brother uncle nephew man boy businessman',
);
export const FEMALE_NOUNS = listed(
  'wife widow mother grandmother daughter granddaughter sister aunt niece woman girl actress businesswoman',
);
/** Nouns that can speak, but are nobody: neither "he" nor "she" stands for them. */
export const THING_NOUNS = listed(
  `campaign committee department agency government administration court jury panel commission company firm group organization organisation
   union party office editorial newspaper paper magazine network report study survey poll statement letter memo email e-mail document article
   post tweet message ad advertisement headline video book website site sign banner caption filing lawsuit complaint resolution order ruling
   bill law rule policy transcript release blog column story ministry police crowd audience`,
);
