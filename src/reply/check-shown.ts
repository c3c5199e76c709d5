// A stored check as a reply, with buttons that open the true words in context.
import type { CheckShown } from '../core/check/checked.ts';
import { checkReply } from './check.ts';
import { checkStringsFor } from './check-strings.ts';
import type { Reply } from './reply.ts';
import { stringsFor } from './strings.ts';

/** Buttons in one row. */
const OPENED = 5;

export function checkShownReply(
  { id, checked, passages }: CheckShown,
  locale: string,
  audience: Reply['audience'],
): Reply {
  const strings = stringsFor(locale);
  const choices = Array.from({ length: Math.min(passages, OPENED) }, (_, index) => ({
    action: 'context',
    n: String(index),
    label: passages > 1 ? `${strings.buttons.context} ${index + 1}` : strings.buttons.context,
  }));
  return checkReply(checked, {
    strings,
    checkStrings: checkStringsFor(locale),
    audience,
    answerId: id,
    choices,
  });
}
