// Where one writes: plain messages, files, mentions, and commands after a slash.
import type { CommandView } from '../wire.ts';
import { packed } from './api.ts';
import { createCommandForm } from './command-form.ts';
import { act } from './doing.ts';
import { el, fill, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { createPopup, type Option, type Popup } from './popup.ts';
import { changed, channel, on, serverHere, state } from './state.ts';

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLTextAreaElement;
  readonly popup: Popup;
  readonly files: File[];
  readonly pending: HTMLElement;
  readonly slot: HTMLElement;
}

/** The composer; it follows the open channel. */
export function createComposer(): HTMLElement {
  const input = el('textarea', {
    id: 'composer',
    class: 'composer-input',
    'aria-autocomplete': 'list',
    rows: '1',
    maxlength: '4000',
    autocomplete: 'off',
  });
  const popup = createPopup({ control: input, label: 'Suggestions', pick: (option) => take(parts, option) });
  const chooser = el('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-hidden': 'true',
    tabindex: '-1',
  });
  const bar = el(
    'div',
    { class: 'composer-bar' },
    el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': 'Attach files',
        title: 'Attach files',
        onclick: () => chooser.click(),
      },
      icon(ICONS.plus),
    ),
    chooser,
    input,
    el('button', { type: 'submit', class: 'tool', 'aria-label': 'Send', title: 'Send' }, icon(ICONS.send)),
  );
  const form = el('form', { class: 'composer-form' }, bar);
  const slot = el('div', {});
  const reply = el('div', { class: 'composer-reply', hidden: true });
  const pending = el('ul', { class: 'composer-files', hidden: true, 'aria-label': 'Files to send' });
  const parts: Parts = { form, input, popup, files: [], pending, slot };
  const element = el('div', { class: 'composer' }, popup.element, reply, pending, form, slot);
  chooser.addEventListener('change', () => {
    parts.files.push(...(chooser.files ?? []));
    chooser.value = '';
    drawFiles(parts);
  });
  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    parts.files.push(...(event.dataTransfer?.files ?? []));
    drawFiles(parts);
  });
  wireInput(parts);
  document.addEventListener('keydown', (event) => typeAnywhere(event, parts));
  on('channel', () => follow(parts));
  on('places', () => follow(parts));
  on('reply', () => drawReply(reply, input));
  return element;
}

function wireInput(parts: Parts): void {
  const { input, form, popup } = parts;
  input.addEventListener('input', () => suggest(parts));
  input.addEventListener('blur', () => popup.hide());
  input.addEventListener('keydown', (event) => {
    if (popup.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === 'Escape' && state.replyTo !== null) {
      state.replyTo = null;
      changed('reply');
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(parts);
  });
}

/** A letter typed while nothing takes letters goes to the composer, as in Discord. */
function typeAnywhere(event: KeyboardEvent, { input, form }: Parts): void {
  const target = event.target as Element;
  const isLetter =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isElsewhere = target.closest('input, textarea, dialog, [role=menu], [role=listbox]') !== null;
  if (isLetter && !isElsewhere && !form.hidden && !input.disabled) input.focus();
}

function follow({ input }: Parts): void {
  const here = channel();
  const may = here?.canSend === true && here.type !== 15;
  const name =
    here === undefined
      ? ''
      : here.type === 1
        ? (state.places?.bot.name ?? '')
        : here.thread === null
          ? `#${here.name}`
          : `“${here.name}”`;
  input.disabled = !may;
  const isNarrow = matchMedia('(max-width: 480px)').matches;
  input.placeholder = may
    ? isNarrow
      ? 'Message, or / for commands'
      : `Message ${name} – type / for commands`
    : here?.type === 15
      ? 'Open a post to write in it'
      : 'You may not write here';
  input.setAttribute('aria-label', `Message ${name}`);
}

function drawReply(bar: HTMLElement, input: HTMLElement): void {
  const { replyTo } = state;
  bar.hidden = replyTo === null;
  if (replyTo === null) return;
  fill(
    bar,
    el('span', {}, 'Replying to ', el('b', {}, replyTo.author)),
    el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': 'Do not reply',
        onclick: () => {
          state.replyTo = null;
          changed('reply');
        },
      },
      icon(ICONS.close),
    ),
  );
  input.focus();
}

function drawFiles(parts: Parts): void {
  const { files, pending, input } = parts;
  pending.hidden = files.length === 0;
  fill(
    pending,
    files.map((file, at) =>
      el(
        'li',
        {},
        file.name,
        el(
          'button',
          {
            type: 'button',
            class: 'tool',
            'aria-label': `Leave out ${file.name}`,
            onclick: () => {
              files.splice(at, 1);
              drawFiles(parts);
              input.focus();
            },
          },
          icon(ICONS.close),
        ),
      ),
    ),
  );
}

/** Options beside what is typed: commands after a slash, people after an @. */
function suggest(parts: Parts): void {
  const { input, popup } = parts;
  grow(input);
  const text = input.value;
  if (text.startsWith('/')) return suggestCommands(parts, text.slice(1));
  const typed = /(?:^|\s)@([\p{L}\p{N} ]{0,30})$/u.exec(text.slice(0, input.selectionStart))?.[1];
  if (typed === undefined) return popup.hide();
  const members = (serverHere()?.members ?? []).filter(({ name }) =>
    name.toLowerCase().startsWith(typed.toLowerCase()),
  );
  popup.show(
    members.slice(0, 8).map(({ id, name }) => ({
      value: `@${id}`,
      label: `@${name}`,
      note: id === state.places?.bot.id ? 'the bot' : '',
    })),
    { title: 'People', active: true },
  );
}

function suggestCommands(parts: Parts, typed: string): void {
  const wanted = typed.toLowerCase();
  const exact = state.commands.slash
    .filter(({ path }) => wanted.startsWith(`${path} `))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (exact !== undefined && !hasLonger(exact, wanted))
    return begin(parts, exact, typed.slice(exact.path.length + 1));
  const fitting = state.commands.slash.filter(
    ({ path }) => path.startsWith(wanted) || path.includes(` ${wanted}`),
  );
  const others = state.commands.slash.filter(
    (one) => !fitting.includes(one) && wanted.length > 2 && one.description.toLowerCase().includes(wanted),
  );
  const options = [...fitting, ...others].map(({ path, description }) => ({
    value: `/${path}`,
    label: `/${path}`,
    note: description,
  }));
  parts.popup.show(options, {
    title: options.length === 0 ? 'No such command' : 'Commands of On Record',
    active: true,
  });
}

/** Whether what is typed may still become a longer command. */
function hasLonger({ path }: CommandView, typed: string): boolean {
  return state.commands.slash.some(
    (one) => one.path.length > path.length && one.path.startsWith(typed.trimEnd()),
  );
}

function take(parts: Parts, { value, label }: Option): void {
  const { input, popup } = parts;
  if (value.startsWith('/')) {
    const command = state.commands.slash.find(({ path }) => `/${path}` === value);
    if (command !== undefined) begin(parts, command, '');
    return;
  }
  const end = input.selectionStart;
  const start = input.value.lastIndexOf('@', end);
  input.setRangeText(`${label} `, start, end, 'end');
  popup.hide();
}

/** From words to the form of a command. */
function begin(parts: Parts, command: CommandView, typed: string): void {
  const { form, input, popup, slot } = parts;
  popup.hide();
  input.value = '';
  grow(input);
  form.hidden = true;
  const made = createCommandForm(command, typed, (isAgain) => {
    slot.replaceChildren();
    form.hidden = false;
    if (isAgain !== null) {
      input.value = isAgain;
      suggest(parts);
    }
    input.focus();
  });
  slot.replaceChildren(made.element);
  made.focus();
}

/** Leaves a command that is being filled in: another channel or person was chosen. */
export function leaveCommand(): void {
  document.querySelector<HTMLButtonElement>('.command-cancel')?.click();
}

async function send(parts: Parts): Promise<void> {
  const { input, files, popup } = parts;
  const text = input.value;
  if (text.trim() === '' && files.length === 0) return;
  popup.hide();
  const outcome = await act({
    act: 'say',
    channel: state.channelId,
    content: withMentions(text),
    files: await Promise.all(files.map(packed)),
    ...(state.replyTo === null ? {} : { replyTo: state.replyTo.id }),
  });
  if (outcome === null) return;
  input.value = '';
  grow(input);
  files.length = 0;
  drawFiles(parts);
  state.replyTo = null;
  changed('reply');
}

/** `@Name` as Discord's client sends it. */
function withMentions(text: string): string {
  const members = (serverHere()?.members ?? []).toSorted((a, b) => b.name.length - a.name.length);
  return members.reduce((words, { id, name }) => words.replaceAll(`@${name}`, `<@${id}>`), text);
}

function grow(input: HTMLTextAreaElement): void {
  input.style.setProperty('height', 'auto');
  input.style.setProperty('height', `${Math.min(input.scrollHeight, 180)}px`);
}
