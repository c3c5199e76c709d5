// What stands at the top of a channel: where one is, and in the first channel, what to try.

import { askWords } from './ask-words.ts';
import { act } from './doing.ts';
import { el, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { allChannels, channel, goTo, personName, state } from './state.ts';

/** The beginning of the open channel. */
export function welcome(): HTMLElement {
  const here = channel();
  const { places } = state;
  if (here === undefined || places === null) return el('div');
  if (here.type === 1)
    return intro(
      ICONS.mail,
      places.bot.name,
      `Direct messages of ${places.bot.name} to ${places.me.name}: what was asked for, and nothing else.`,
    );
  if (here.type === 15) return forum(here.id, here.name);
  if (here.thread !== null)
    return intro(ICONS.thread, here.name, here.thread.isPrivate ? 'A private thread' : 'A thread');
  const shown = intro(ICONS.hash, `Welcome to #${here.name}`, here.topic ?? '');
  if (here.id === places.home) shown.append(firstSteps());
  return shown;
}

function intro(path: string, title: string, words: string): HTMLElement {
  return el(
    'div',
    { class: 'welcome' },
    el('div', { class: 'welcome-mark' }, icon(path)),
    el('h2', {}, title),
    words === '' ? null : el('p', {}, words),
  );
}

function firstSteps(): HTMLElement {
  const questions = state.places?.suggestions ?? [];
  const run = (path: string, values: Record<string, string>) => () => {
    document.getElementById('composer')?.focus();
    void act({ act: 'slash', channel: state.channelId, path: `/${path}`, values });
  };
  const suggestion = (label: string, onclick: () => void) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'suggestion', onclick },
        el('b', {}, label.split(' ')[0]),
        label.slice(label.indexOf(' ')),
      ),
    );
  return el(
    'div',
    { class: 'first-steps' },
    el('p', { class: 'first-title' }, 'Press one to ask it, or type / for everything the bot can do:'),
    el(
      'ul',
      {},
      questions.map((question) => suggestion(`/ask ${question}`, run('ask', { question }))),
      suggestion('/sources – what is on the record', run('sources', {})),
      suggestion('/help – what it can and cannot do', run('help', {})),
    ),
    el(
      'p',
      { class: 'first-note' },
      'This is the real bot on a Discord that runs on this machine only. Bottom left you choose who you are; the button on each message shows what was sent and where the words come from.',
    ),
  );
}

function forum(id: string, name: string): HTMLElement {
  const posts = allChannels().filter(({ parentId, thread }) => parentId === id && thread !== null);
  return el(
    'div',
    { class: 'welcome' },
    el('div', { class: 'welcome-mark' }, icon(ICONS.forum)),
    el('h2', {}, name),
    el('p', {}, posts.length === 0 ? 'No posts yet' : 'Posts, the newest first:'),
    el(
      'ul',
      { class: 'posts' },
      posts.toReversed().map((post) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              class: 'post',
              onclick: () => goTo(post.id),
            },
            el('span', { class: 'post-name' }, post.name),
            el(
              'span',
              { class: 'post-note' },
              [
                post.thread?.messages === 1 ? '1 message' : `${post.thread?.messages ?? 0} messages`,
                ...post.tags,
                ...(post.thread?.archived === true ? ['archived'] : []),
              ].join(' · '),
            ),
          ),
        ),
      ),
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'primary-button',
        onclick: () =>
          askWords(
            'New post',
            [
              { label: 'Title' },
              { label: `Message of ${personName(state.places?.me.id ?? '')}`, paragraph: true },
            ],
            ([title, content]) => ({
              act: 'thread',
              channel: id,
              name: title,
              content,
            }),
          ),
      },
      'New post',
    ),
  );
}
