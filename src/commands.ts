// Every command there is. A new one is a file in commands/ and a line here.
import { ask } from '../commands/ask.ts';
import { askTheRecord } from '../commands/ask-the-record.ts';
import { help } from '../commands/help.ts';
import { source } from '../commands/source.ts';
import { sources } from '../commands/sources.ts';
import { statements } from '../commands/statements.ts';
import type { Command } from './command.ts';
import type { Services } from './record/services.ts';

export const COMMANDS: readonly Command<Services>[] = [ask, askTheRecord, help, source, sources, statements];
