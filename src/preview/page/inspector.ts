// The panel beside the messages: what was sent, its size against each limit, what Discord refuses, the words quoted.
import type { InspectionView, Measure, QuotedView, RequestView } from '../wire.ts';
import { api } from './api.ts';
import { type Child, el, fill, freshId, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { changed, state } from './state.ts';

interface Tab {
  readonly name: string;
  readonly content: () => Child[];
}

let openTab = '';
let shownFor: object | null = null;

/** Draws the panel for what `state.inspected` names; hidden where that is nothing. */
export async function drawInspector(element: HTMLElement): Promise<void> {
  const { inspected } = state;
  element.hidden = inspected === null;
  document.body.classList.toggle('inspecting', inspected !== null);
  if (inspected === null) return;
  const view =
    inspected.request === null
      ? await api.inspectMessage(inspected.channelId, inspected.messageId ?? '')
      : await api.inspectRequest(inspected.request);
  if (state.inspected !== inspected) return;
  const tabs: Tab[] = [
    { name: 'Sources', content: () => sources(view.quoted) },
    { name: 'Rules and limits', content: () => rules(view) },
    { name: 'Payload', content: () => payloads(view.requests) },
  ];
  // What was chosen for one message stays chosen while that one is shown.
  if (shownFor !== inspected) openTab = view.quoted.length === 0 ? 'Rules and limits' : 'Sources';
  shownFor = inspected;
  const hadFocus = element.contains(document.activeElement);
  fill(element, head(inspected.title), verdict(view), tabList(tabs));
  if (!hadFocus) element.querySelector<HTMLElement>('.panel-close')?.focus();
  showMarks(element);
}

function head(title: string): HTMLElement {
  return el(
    'div',
    { class: 'panel-head' },
    el('h2', {}, title),
    el(
      'button',
      {
        type: 'button',
        class: 'tool panel-close',
        'aria-label': 'Close what was sent',
        onclick: closeInspector,
      },
      icon(ICONS.close),
    ),
  );
}

export function closeInspector(): void {
  const id = state.inspected?.messageId;
  state.inspected = null;
  changed('inspected');
  document.querySelector<HTMLElement>(`.item[data-id="${id ?? ''}"]`)?.focus();
}

/** Whether Discord took it, and by what that is known. */
function verdict({ requests, described }: InspectionView): HTMLElement {
  const faults = requests.flatMap((request) => request.faults);
  const judged = described
    ? 'our rules and Discord’s own API description'
    : 'our rules alone: Discord’s API description is not at hand';
  if (requests.length === 0)
    return el('p', { class: 'verdict' }, 'A person wrote this: the bot sent nothing for it.');
  if (faults.length === 0) return el('p', { class: 'verdict good' }, `Discord takes this, by ${judged}.`);
  return el(
    'div',
    { class: 'verdict bad', role: 'alert' },
    el(
      'p',
      {},
      faults.some(({ side }) => side === 'request')
        ? `Discord would refuse this, by ${judged}:`
        : 'This breaks a rule:',
    ),
    el(
      'ul',
      {},
      faults.map(({ side, message }) =>
        el('li', {}, side === 'house' ? `${message} (a rule of our own)` : message),
      ),
    ),
  );
}

function tabList(tabs: readonly Tab[]): Child[] {
  const id = freshId('tabs');
  const panel = el('div', { id: `${id}-panel`, role: 'tabpanel', class: 'panel-body', tabindex: '0' });
  const buttons = tabs.map(({ name }, at) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${id}-${at}`,
        class: 'tab',
        'aria-controls': `${id}-panel`,
        onclick: () => choose(at),
      },
      name,
    ),
  );
  const choose = (at: number) => {
    openTab = tabs[at]?.name ?? '';
    buttons.forEach((button, index) => {
      button.setAttribute('aria-selected', String(index === at));
      button.tabIndex = index === at ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `${id}-${at}`);
    fill(panel, tabs[at]?.content() ?? []);
    showMarks(panel);
  };
  const bar = el('div', { role: 'tablist', class: 'tabs', 'aria-label': 'What was sent' }, buttons);
  bar.addEventListener('keydown', ({ key }) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : null;
    if (next === null || at < 0) return;
    choose((next + tabs.length) % tabs.length);
    buttons[(next + tabs.length) % tabs.length]?.focus();
  });
  choose(
    Math.max(
      0,
      tabs.findIndex(({ name }) => name === openTab),
    ),
  );
  return [bar, panel];
}

function sources(quoted: readonly QuotedView[]): Child[] {
  if (quoted.length === 0)
    return [el('p', { class: 'panel-note' }, 'No words of the record are quoted here.')];
  return quoted.map(({ title, url, revision, text, spans }) =>
    el(
      'section',
      { class: 'source' },
      el('h3', {}, title),
      el(
        'p',
        { class: 'panel-note' },
        `${spans.length === 1 ? 'One span' : `${spans.length} spans`}: ${spans.map(({ start, end }) => `${start}–${end}`).join(', ')} · SHA-256 ${revision.slice(0, 12)}…`,
        url === null
          ? null
          : el(
              'span',
              {},
              ' · ',
              el('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, 'source'),
            ),
      ),
      el(
        'div',
        { class: 'document', tabindex: '0', role: 'region', 'aria-label': `The text of ${title}` },
        marked(text, spans),
      ),
    ),
  );
}

/** The document's text with the spans marked. */
function marked(text: string, spans: readonly { start: number; end: number }[]): Child[] {
  const out: Child[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...out, text.slice(at)];
}

/** Opens each document at the first of its marks. */
function showMarks(element: HTMLElement): void {
  for (const page of element.querySelectorAll<HTMLElement>('.document')) {
    const mark = page.querySelector('mark');
    if (mark !== null) page.scrollTop = mark.offsetTop - page.offsetTop - 48;
  }
}

function rules({ requests }: InspectionView): Child[] {
  const [last] = requests;
  if (last === undefined) return [el('p', { class: 'panel-note' }, 'Nothing was sent.')];
  return [
    el('p', { class: 'panel-note' }, `The last request: ${last.line}, answered ${last.status ?? 'not yet'}.`),
    el(
      'table',
      { class: 'measures' },
      el('caption', { class: 'hidden' }, 'Sizes against Discord’s limits'),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, 'What'),
          el('th', { scope: 'col' }, 'Size'),
          el('th', { scope: 'col' }, 'Limit'),
        ),
      ),
      el('tbody', {}, last.measures.map(measureRow)),
    ),
    last.files.length === 0
      ? null
      : el(
          'ul',
          { class: 'panel-files' },
          last.files.map(({ name, size }) => el('li', {}, `${name}, ${size} bytes`)),
        ),
  ];
}

function measureRow({ what, size, limit }: Measure): HTMLElement {
  const share = Math.min(100, Math.round((100 * size) / limit));
  const bar = el('span', { class: `measure-bar${size > limit ? ' over' : ''}` });
  bar.style.setProperty('width', `${Math.max(1, share)}%`);
  return el(
    'tr',
    { class: size > limit ? 'over' : null },
    el('th', { scope: 'row' }, what, el('span', { class: 'measure', 'aria-hidden': 'true' }, bar)),
    el('td', {}, size.toLocaleString('en-GB')),
    el('td', {}, limit.toLocaleString('en-GB')),
  );
}

function payloads(requests: readonly RequestView[]): Child[] {
  if (requests.length === 0) return [el('p', { class: 'panel-note' }, 'Nothing was sent.')];
  return requests.map(({ line, status, body }, at) =>
    el(
      'section',
      { class: 'payload' },
      el('h3', {}, `${at === 0 ? 'Last' : 'Before'}: ${line}`),
      el('p', { class: 'panel-note' }, `Answered ${status ?? 'not yet'}`),
      el(
        'pre',
        { tabindex: '0', role: 'region', 'aria-label': `Payload of ${line}` },
        JSON.stringify(body, null, 2),
      ),
    ),
  );
}
