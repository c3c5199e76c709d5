// The thread that analyses long texts: a text comes in, its analysis or the reason why there is none goes out.
import { parentPort } from 'node:worker_threads';
import { analyse } from '../core/analysis.ts';
import { Refusal } from '../core/refusal.ts';
import { buffersOf, type Packed, packed } from './packed.ts';

/** What the thread is sent. */
export interface AnalysisJob {
  readonly text: string;
  readonly details: Parameters<typeof analyse>[1];
}

/** What it sends back. Any other error ends the thread: that is for the log, and nothing of it is to be trusted afterwards. */
export type AnalysisResult = { readonly packed: Packed } | { readonly refusal: string };

function resultOf({ text, details }: AnalysisJob): AnalysisResult {
  try {
    return { packed: packed(analyse(text, details)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.message };
  }
}

parentPort?.on('message', (job: AnalysisJob) => {
  const result = resultOf(job);
  parentPort?.postMessage(result, 'packed' in result ? buffersOf(result.packed) : []);
});
