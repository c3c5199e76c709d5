// What commands may use. Built once where the program starts, passed in, never imported.
import type { ServerId } from '../core/document.ts';
import type { Audit } from '../store/port/audit.ts';
import type { Ambient } from './ambient.ts';
import type { AnswerBook } from './answers.ts';
import type { Asking } from './asking.ts';
import type { Checking } from './checking.ts';
import type { Comparing } from './comparing.ts';
import type { Corrections } from './corrections.ts';
import type { Drafting } from './drafting.ts';
import type { Exchange } from './exchange.ts';
import type { FeedbackService } from './feedback.ts';
import type { Filing } from './filing.ts';
import type { GapAnswers } from './gap-answers.ts';
import type { GapService } from './gaps.ts';
import type { HistoryService } from './history.ts';
import type { PrivacyService } from './privacy.ts';
import type { Reading } from './reading.ts';
import type { Recall } from './recall.ts';
import type { SettingsService } from './settings.ts';

export interface Services {
  readonly ambient: Ambient;
  readonly answers: AnswerBook;
  readonly asking: Asking;
  readonly corrections: Corrections;
  readonly drafting: Drafting;
  readonly exchange: Exchange;
  readonly checking: Checking;
  readonly comparing: Comparing;
  readonly feedback: FeedbackService;
  readonly filing: Filing;
  readonly gaps: GapService;
  readonly gapAnswers: GapAnswers;
  readonly history: HistoryService;
  readonly privacy: PrivacyService;
  readonly reading: Reading;
  readonly recall: Recall;
  readonly settings: SettingsService;
  /** True the first time: what keeps an effect from happening twice, in any process. */
  /** Who changed what, newest first. */
  readonly audit: Audit['list'];
  readonly once: (server: ServerId, key: string) => Promise<boolean>;
}
