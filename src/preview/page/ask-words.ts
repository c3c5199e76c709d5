// A small form of the page's own: a name, a message.
import { act } from './doing.ts';
import { el } from './dom.ts';
import { textField } from './form.ts';
import { openDialog } from './layers.ts';

/** Asks for one or two texts, and acts with them; it stays open where that is refused. */
export function askWords(
  title: string,
  labels: readonly { readonly label: string; readonly value?: string; readonly paragraph?: boolean }[],
  done: (words: readonly string[]) => Readonly<Record<string, unknown>>,
): void {
  const fields = labels.map(({ label, value = '', paragraph = false }) =>
    textField({
      customId: label,
      label,
      description: '',
      type: 4,
      required: true,
      paragraph,
      value,
      placeholder: '',
      min: 1,
      max: paragraph ? 2000 : 100,
      options: [],
    }),
  );
  const form = el(
    'form',
    { class: 'form', method: 'dialog' },
    fields.map(({ element }) => element),
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'plain-button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'primary-button' }, 'Done'),
    ),
  );
  const dialog = openDialog(title, [form]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void Promise.all(fields.map(({ value }) => value()))
      .then((words) => act(done(words.map(String))))
      .then((outcome) => {
        if (outcome !== null) dialog.close();
      });
  });
}
