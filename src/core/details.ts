// What a Document's details must look like, whoever types them: a file's front matter, a modal, the command line.
import { z } from 'zod';
import { type Details, DOCUMENT_KINDS } from './document.ts';

/** What is wrong with one field: its path (`['speakers', 0, 'name']`) and a sentence about it. */
export interface DetailsProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Longest title, in UTF-16 units. Long enough for any headline, short enough for every place that shows one. */
export const TITLE_MAX = 300;
const NAME_MAX = 200;
const MARK_MAX = 1000;
const URL_MAX = 2048;
const SPEAKERS_MAX = 200;
const STATEMENTS_MAX = 500;

const ISO =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** One line of text: hidden line breaks in a title would let it look like something else. */
const line = (max: number) =>
  z
    .string('must be text')
    .transform((value) => value.toWellFormed().trim())
    .refine((value) => value !== '', 'must not be empty')
    .refine((value) => value.length <= max, `must be at most ${max} characters long`)
    .refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), 'must be one line without control characters');

const absent = z.literal(['', null]).transform(() => null);
const maybe = <T extends z.ZodType>(field: T) => absent.or(field).default(null);

function isIsoDate(value: string): boolean {
  if (!ISO.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const date = line(40).refine(isIsoDate, 'must be a date such as 2022-07-06');
const flag = z
  .union([z.boolean(), z.literal(['true', 'false'])], 'must be true or false')
  .transform((value) => value === true || value === 'true');

const speaker = z.strictObject({
  name: line(NAME_MAX),
  role: maybe(line(NAME_MAX)),
  of: maybe(line(NAME_MAX)),
  aliases: z.array(line(NAME_MAX), 'must be a list').max(30, 'must have at most 30 names').default([]),
});

const mark = z.strictObject({
  speaker: line(NAME_MAX),
  kind: z.enum(['direct', 'paraphrase'], 'must be direct or paraphrase'),
  from: line(MARK_MAX),
  to: line(MARK_MAX),
});

const DETAILS = z.strictObject({
  title: line(TITLE_MAX),
  ourTitle: flag.default(false),
  kind: z.enum(DOCUMENT_KINDS, `must be one of ${DOCUMENT_KINDS.join(', ')}`).default('other'),
  publisher: maybe(line(NAME_MAX)),
  author: maybe(line(NAME_MAX)),
  url: maybe(line(URL_MAX).refine(isWebAddress, 'must be an http or https address without a password')),
  published: maybe(date),
  captured: maybe(date),
  language: line(35)
    .refine(isLanguage, 'must be a language tag such as en or en-AU')
    .transform((value) => Intl.getCanonicalLocales(value)[0] ?? value)
    .default('en'),
  speakers: z
    .array(speaker, 'must be a list')
    .max(SPEAKERS_MAX, `must have at most ${SPEAKERS_MAX} speakers`)
    .default([]),
  statements: z
    .array(mark, 'must be a list')
    .max(STATEMENTS_MAX, `must have at most ${STATEMENTS_MAX} statements`)
    .default([]),
});

function at(value: unknown, key: string | number): unknown {
  return isFields(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

function problemsOf(error: z.ZodError, fields: unknown): DetailsProblem[] {
  return error.issues.flatMap((issue): DetailsProblem[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], reason: `"${key}" is not a known field` }));
    const name = path.join('.') || 'the details';
    const given = path.reduce(at, fields);
    const reason = given === undefined ? 'is missing' : flatMessage(issue);
    return [{ path, reason: `${name} ${reason}` }];
  });
}

/** The message of the branch that was meant, where a field allows "nothing" beside its own rule. */
function flatMessage(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue.message;
  return issue.errors.at(-1)?.[0]?.message ?? issue.message;
}

function crossProblems({ speakers, statements }: Details): DetailsProblem[] {
  const names = new Set(speakers.map(({ name }) => name));
  const twice = speakers.flatMap(({ name }, index) =>
    speakers.findIndex((other) => other.name === name) < index
      ? [{ path: ['speakers', index, 'name'], reason: `speaker "${name}" stands twice in the list` }]
      : [],
  );
  const unknown = statements.flatMap((each, index) =>
    names.has(each.speaker)
      ? []
      : [
          {
            path: ['statements', index, 'speaker'],
            reason: `speaker "${each.speaker}" is not in the list of speakers`,
          },
        ],
  );
  return [...twice, ...unknown];
}

const isFields = (fields: unknown): fields is object => typeof fields === 'object' && fields !== null;

/**
 * Reads details from loosely typed fields (all may be strings). An empty optional field counts as unknown (null); unknown
 * fields are refused; the language tag is put into its canonical form.
 *
 * @returns the details, or every problem with the path of its field.
 */
export function readDetails(fields: unknown): { details: Details } | { problems: readonly DetailsProblem[] } {
  const own = (isFields(fields) ? Object.keys(fields) : []).find((key) => !Object.hasOwn(DETAILS.shape, key));
  if (own !== undefined) return { problems: [{ path: [own], reason: `"${own}" is not a known field` }] };
  const parsed = DETAILS.safeParse(fields);
  if (!parsed.success) return { problems: problemsOf(parsed.error, fields) };
  const problems = crossProblems(parsed.data);
  return problems.length > 0 ? { problems } : { details: parsed.data };
}
