// Every route of the local Discord, by resource.
import type { Route } from '../route.ts';
import { ACCOUNT } from './account.ts';
import { CHANNELS } from './channels.ts';
import { COMMANDS } from './commands.ts';
import { INTERACTIONS } from './interactions.ts';
import { MESSAGES } from './messages.ts';
import { PINS } from './pins.ts';
import { POLLS } from './polls.ts';
import { SERVERS } from './servers.ts';
import { THREADS } from './threads.ts';

export const ROUTES: readonly Route[] = [
  ...ACCOUNT,
  ...CHANNELS,
  ...COMMANDS,
  ...INTERACTIONS,
  ...MESSAGES,
  ...PINS,
  ...POLLS,
  ...SERVERS,
  ...THREADS,
];
