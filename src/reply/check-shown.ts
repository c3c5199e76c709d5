// A stored check as a reply, with buttons that open the true words in context.
import type { CheckShown } from '../core/check/checked.ts';
import { discussChoice } from './answer.ts';
import { checkReply } from './check.ts';
import { checkStringsFor } from './check-strings.ts';
import type { Choice, Reply } from './reply.ts';
import { stringsFor } from './strings.ts';

/** Buttons in one row. */
const OPENED = 5;

export function checkShownReply(
  { id, checked, unchecked, passages }: CheckShown,
  {
    locale,
    audience,
    isHost,
  }: { readonly locale: string; readonly audience: Reply['audience']; readonly isHost: boolean },
): Reply {
  const strings = stringsFor(locale);
  const opening = Array.from({ length: Math.min(passages, OPENED) }, (_, index) => ({
    action: 'context',
    n: String(index),
    label: passages > 1 ? `${strings.buttons.context} ${index + 1}` : strings.buttons.context,
  }));
  const choices: Choice[] =
    passages > 0 && (isHost || audience === 'channel') ? [...opening, discussChoice(strings)] : opening;
  return checkReply(checked, {
    strings,
    checkStrings: checkStringsFor(locale),
    audience,
    answerId: id,
    unchecked,
    choices,
  });
}
