// Trouble to make, and a payload of one's own to send: so that one sees what people, and the bot, would get.
import { api } from './api.ts';
import { el, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { notify, openDialog, openMenu } from './layers.ts';
import { state } from './state.ts';

/** The button that opens the menu of troubles. */
export function troubleButton(): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'tool worded',
      'aria-label': 'Trouble and time',
      'aria-haspopup': 'menu',
      title: 'See what people see when something goes wrong, or when time has passed',
      onclick: () => void showTroubles(button),
    },
    icon(ICONS.trouble),
    el('span', { class: 'tool-words' }, 'Trouble and time'),
  );
  return button;
}

async function showTroubles(button: HTMLElement): Promise<void> {
  const troubles = await api.troubles();
  const current = state.places?.trouble ?? null;
  const box = button.getBoundingClientRect();
  openMenu(
    'Trouble',
    [
      {
        heading: 'Make trouble',
        items: troubles.map(({ name, label, note, once }) => ({
          label,
          note,
          ...(once ? {} : { checked: current === name }),
          act: () => void make(current === name ? null : name, label, once),
        })),
      },
      {
        heading: 'Let time pass',
        items: SKIPS.map(({ label, note, hours }) => ({ label, note, act: () => void skip(hours) })),
      },
      {
        items: [
          ...(current === null ? [] : [{ label: 'No more trouble', act: () => void make(null, '', true) }]),
          {
            label: 'Send a payload as the bot…',
            note: 'and see whether Discord would take it',
            act: openTrial,
          },
        ],
      },
    ],
    { x: box.right - 320, y: box.bottom + 6 },
  );
}

/** What comes by itself: polls end, silent discussions are reminded and closed, drafts run out. */
const SKIPS = [
  { label: 'A day later', note: 'polls end, reminders come', hours: 24 },
  { label: 'A week later', note: 'silent discussions close', hours: 168 },
] as const;

async function skip(hours: number): Promise<void> {
  try {
    await api.skip(hours);
    notify(hours === 24 ? 'A day has passed.' : 'A week has passed.');
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error));
  }
}

async function make(trouble: string | null, label: string, once: boolean): Promise<void> {
  await api.makeTrouble(trouble);
  if (trouble !== null && once) notify(`${label}: done.`);
}

/** A line that says which trouble lasts, with a way to end it. */
export function troubleBanner(): HTMLElement | null {
  const { places } = state;
  if (places === null || (places.trouble === null && places.connected)) return null;
  if (places.trouble === null)
    return el('div', { class: 'banner', role: 'status' }, 'The bot is not connected: it is coming back …');
  return el(
    'div',
    { class: 'banner', role: 'status' },
    'Trouble is on: requests of the bot do not go as they should.',
    el(
      'button',
      { type: 'button', class: 'banner-button', onclick: () => void make(null, '', true) },
      'Switch off',
    ),
  );
}

/** Something that Discord refuses: the label of its button is too long. */
const EXAMPLE = {
  flags: 32_768,
  allowed_mentions: { parse: [] },
  components: [
    {
      type: 17,
      components: [
        { type: 10, content: '### A payload of your own' },
        { type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'too-long' }] },
      ],
    },
  ],
};

function openTrial(): void {
  const input = el('textarea', {
    class: 'input code-input',
    rows: '16',
    'aria-label': 'Payload, as JSON',
    spellcheck: 'false',
  });
  input.value = JSON.stringify(EXAMPLE, null, 2);
  const problem = el('p', { class: 'problem', role: 'alert' });
  const form = el(
    'form',
    { class: 'form', method: 'dialog' },
    el(
      'p',
      { class: 'field-note' },
      'The body of “Create Message”. What Discord refuses is shown in the channel as refused; the label of this button is a character too long.',
    ),
    input,
    problem,
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'plain-button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'primary-button' }, 'Send'),
    ),
  );
  const dialog = openDialog('Send a payload as the bot', [form]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sendTrial(input.value)
      .then(() => dialog.close())
      .catch((error: unknown) => {
        problem.textContent = error instanceof Error ? error.message : String(error);
      });
  });
}

async function sendTrial(text: string): Promise<void> {
  state.hasActed = true;
  await api.trial(state.channelId, JSON.parse(text));
}
