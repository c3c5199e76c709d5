// Every command there is. A new one is a file in commands/ and a line here.
import { ask } from '../commands/ask.ts';
import { askTheRecord } from '../commands/ask-the-record.ts';
import { audit } from '../commands/audit.ts';
import { check } from '../commands/check.ts';
import { checkAgainstTheRecord } from '../commands/check-against-the-record.ts';
import { compare } from '../commands/compare.ts';
import { discuss } from '../commands/discuss.ts';
import { document } from '../commands/document.ts';
import { feedback } from '../commands/feedback.ts';
import { gaps } from '../commands/gaps.ts';
import { help } from '../commands/help.ts';
import { privacy } from '../commands/privacy.ts';
import { settings } from '../commands/settings.ts';
import { source } from '../commands/source.ts';
import { sources } from '../commands/sources.ts';
import { statements } from '../commands/statements.ts';
import type { Command } from './command.ts';
import type { Services } from './record/services.ts';

export const COMMANDS: readonly Command<Services>[] = [
  ask,
  askTheRecord,
  audit,
  check,
  checkAgainstTheRecord,
  compare,
  discuss,
  document,
  feedback,
  gaps,
  help,
  privacy,
  settings,
  source,
  sources,
  statements,
];
