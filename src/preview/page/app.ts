// The page: puts its parts together, keeps them in step with the server, moves between channels and people.
import type { Hint } from '../wire.ts';
import { api, session } from './api.ts';
import { createComposer, leaveCommand } from './composer.ts';
import { whereToGo } from './doing.ts';
import { el, fill, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import { closeInspector, drawInspector } from './inspector.ts';
import { dressLibrary } from './library.ts';
import { drawSidebar } from './sidebar.ts';
import { allChannels, changed, channel, on, setClock, state } from './state.ts';
import { followTheme, switchTheme } from './theme.ts';
import { createTimeline, drawTimeline } from './timeline.ts';
import { troubleBanner, troubleButton } from './trouble.ts';

const PERSON_KEY = 'preview-person';

async function loadPlaces(): Promise<void> {
  state.places = await api.places();
  setClock(state.places.now);
  if (session.me === '') session.me = state.places.me.id;
  if (channel() === undefined && state.channelId !== '') await open(homeOf());
  changed('places');
}

/** Where a person begins: the first channel, or the first that they see. */
function homeOf(): string {
  const channels = allChannels();
  const home = state.places?.home ?? '';
  return channels.some(({ id }) => id === home) ? home : (channels.find(({ type }) => type === 0)?.id ?? '');
}

async function loadTimeline(): Promise<void> {
  const { channelId } = state;
  if (channelId === '') return;
  const timeline = await api.timeline(channelId);
  if (state.channelId !== channelId) return;
  state.timeline = timeline;
  markSeen();
  changed('timeline');
}

function markSeen(): void {
  const last = channel()?.lastMessageId;
  if (last !== null && last !== undefined) state.seen.set(`${session.me}:${state.channelId}`, last);
}

function setBusy(isBusy: boolean): void {
  document.getElementById('app')?.setAttribute('aria-busy', String(isBusy));
}

async function open(channelId: string): Promise<void> {
  if (channelId === '') return;
  setBusy(true);
  state.channelId = channelId;
  state.replyTo = null;
  state.inspected = null;
  document.body.classList.remove('drawer-open');
  leaveCommand();
  const [commands] = await Promise.all([api.commands(channelId), loadTimeline()]);
  state.commands = commands;
  for (const topic of ['channel', 'places', 'reply', 'inspected'] as const) changed(topic);
  setBusy(false);
}

async function become(personId: string): Promise<void> {
  setBusy(true);
  session.me = personId;
  sessionStorage.setItem(PERSON_KEY, personId);
  state.channelId = channel() === undefined ? '' : state.channelId;
  state.places = await api.places();
  await open(channel() === undefined ? homeOf() : state.channelId);
}

function follow(): void {
  const stream = new EventSource('/api/events');
  stream.addEventListener('message', ({ data }) => {
    const hint = JSON.parse(String(data)) as Hint;
    void refresh(hint);
  });
  // After a break everything may have changed.
  stream.addEventListener('open', () => void refresh({ channels: [state.channelId], places: true }));
}

async function refresh({ channels, places }: Hint): Promise<void> {
  if (places) await loadPlaces();
  if (channels.includes(state.channelId)) await loadTimeline();
  if (channels.includes(state.channelId) && state.inspected !== null) changed('inspected');
}

function header(): HTMLElement {
  const here = channel();
  const kind =
    here?.type === 1
      ? ICONS.mail
      : here?.type === 15
        ? ICONS.forum
        : here?.thread
          ? ICONS.thread
          : ICONS.hash;
  const name = here?.type === 1 ? (state.places?.bot.name ?? '') : (here?.name ?? '');
  return el(
    'header',
    { class: 'top' },
    el(
      'button',
      {
        type: 'button',
        class: 'tool drawer-button',
        'aria-label': 'Channels and people',
        onclick: openDrawer,
      },
      icon(ICONS.menu),
    ),
    icon(kind),
    el('h1', { class: 'top-name' }, name),
    el('p', { class: 'top-topic' }, here?.topic ?? ''),
    troubleButton(),
    el(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': 'Light or dark',
        title: 'Light or dark',
        onclick: switchTheme,
      },
      icon(ICONS.sun),
    ),
  );
}

function openDrawer(): void {
  document.body.classList.add('drawer-open');
  document.querySelector<HTMLElement>('.channel[aria-current]')?.focus();
}

function build(app: HTMLElement): void {
  const sidebar = el('div', { class: 'sidebar' });
  const top = el('div');
  const banner = el('div');
  const panel = el('aside', { class: 'panel', 'aria-label': 'What was sent', hidden: true });
  const shade = el('div', { class: 'shade', onclick: () => document.body.classList.remove('drawer-open') });
  const main = el('main', { class: 'main' }, top, banner, createTimeline(), createComposer());
  fill(app, sidebar, shade, main, panel);
  const moves = { open: (id: string) => void open(id), become: (id: string) => void become(id) };
  const draw = () => {
    drawSidebar(sidebar, moves);
    fill(top, header());
    fill(banner, troubleBanner());
  };
  on('places', () => {
    draw();
    drawTimeline();
  });
  on('channel', drawTimeline);
  on('timeline', () => {
    drawTimeline();
    drawSidebar(sidebar, moves);
  });
  on('inspected', () => void drawInspector(panel));
  document.addEventListener('open-channel', (event) => void open((event as CustomEvent<string>).detail));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (panel.contains(document.activeElement)) closeInspector();
    else document.body.classList.remove('drawer-open');
  });
  whereToGo((id) => void loadPlaces().then(() => open(id)));
}

async function start(): Promise<void> {
  const app = document.getElementById('app');
  if (app === null) return;
  dressLibrary();
  session.me = sessionStorage.getItem(PERSON_KEY) ?? '';
  build(app);
  followTheme();
  await loadPlaces();
  await open(homeOf());
  follow();
  if (matchMedia('(pointer: fine)').matches) document.getElementById('composer')?.focus();
}

await start();
