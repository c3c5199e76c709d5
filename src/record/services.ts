// What commands may use. Built once where the program starts, passed in, never imported.
import type { ServerId } from '../core/document.ts';
import type { Audit } from '../store/port/audit.ts';
import type { Ambient } from './ambient.ts';
import type { AnswerBook } from './answers.ts';
import type { Asking } from './asking.ts';
import type { Checking } from './checking.ts';
import type { Comparing } from './comparing.ts';
import type { Corrections } from './corrections.ts';
import type { DiscussionChanges } from './discussion-changes.ts';
import type { DiscussionService } from './discussions.ts';
import type { Drafting } from './drafting.ts';
import type { Exchange } from './exchange.ts';
import type { FeedbackService } from './feedback.ts';
import type { Filing } from './filing.ts';
import type { GapAnswers } from './gap-answers.ts';
import type { GapService } from './gaps.ts';
import type { HistoryService } from './history.ts';
import type { Hosting } from './hosting.ts';
import type { Library } from './library.ts';
import type { PrivacyService } from './privacy.ts';
import type { Proposals } from './proposals.ts';
import type { Reading } from './reading.ts';
import type { Recall } from './recall.ts';
import type { Recaps } from './recaps.ts';
import type { Scheduling } from './scheduling.ts';
import type { SettingsService } from './settings.ts';
import type { Starters } from './starters.ts';

export interface Services {
  readonly ambient: Ambient;
  readonly answers: AnswerBook;
  readonly asking: Asking;
  readonly corrections: Corrections;
  readonly discussions: DiscussionService;
  readonly discussionChanges: DiscussionChanges;
  readonly drafting: Drafting;
  readonly exchange: Exchange;
  readonly checking: Checking;
  readonly comparing: Comparing;
  readonly feedback: FeedbackService;
  readonly filing: Filing;
  readonly gaps: GapService;
  readonly gapAnswers: GapAnswers;
  readonly history: HistoryService;
  readonly hosting: Hosting;
  readonly library: Pick<Library, 'drop' | 'dropIdle'>;
  readonly privacy: PrivacyService;
  readonly proposals: Proposals;
  readonly reading: Reading;
  readonly recall: Recall;
  readonly recaps: Recaps;
  readonly scheduling: Scheduling;
  readonly settings: SettingsService;
  readonly starters: Starters;
  /** Who changed what, newest first. */
  readonly audit: Audit['list'];
  /** True the first time: what keeps an effect from happening twice, in any process. */
  readonly once: (server: ServerId, key: string) => Promise<boolean>;
}
