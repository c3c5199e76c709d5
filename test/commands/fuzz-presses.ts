// Drawn uses of buttons, menus and forms: those that were seen, those of another server, and ones that never were.
import type { Component } from '../../src/loopback/components.ts';
import { addFile, addThing, type Where } from '../../src/loopback/options.ts';
import type { Json } from '../../src/loopback/world.ts';
import { type Bare, channelOf, type Draw, type Ground, idFor, isToldOn } from './fuzz-ground.ts';
import type { Stage } from './stage.ts';

/** Discord's numbers for components. */
const [BUTTON, TEXT_MENU, TEXT_INPUT, USER_MENU, ROLE_MENU, CHANNEL_MENU, LABEL, FILE] = [
  2, 3, 4, 5, 6, 8, 18, 19,
] as const;
const MENUS: readonly number[] = [TEXT_MENU, USER_MENU, ROLE_MENU, CHANNEL_MENU];
/** Fields that forms of ours have, for a form that nobody was shown. */
const FIELDS = ['text', 'title', 'words', 'kind', 'url', 'published', 'speakers', 'question'];

type On = readonly [ground: Ground, draw: Draw, strangers: readonly Ground[]];

const isForm = (one: Component) => one['form'] === true;

/** What a control is, in the names of deeds. */
export function sortOf(control: Component): 'button' | 'menu' | 'form' {
  if (isForm(control)) return 'form';
  return control.type === BUTTON ? 'button' : 'menu';
}

/** One action as a button, a menu and a form: a handler takes what it is sent, whatever it made itself. */
export function pressDeeds(stage: Stage, action: string): readonly Bare[] {
  return [
    {
      name: `button ${action}`,
      kind: 3,
      summons: (...on) => ({
        component_type: BUTTON,
        custom_id: customIdOf(
          seen(action, on, ({ type }) => type === BUTTON),
          action,
          on,
        ),
      }),
    },
    {
      name: `menu ${action}`,
      kind: 3,
      summons: (...on) => {
        const menu = seen(action, on, ({ type }) => MENUS.includes(type));
        const resolved: Record<string, Json> = {};
        const values = picks(whereOf(stage, on[0]), { menu, on, resolved });
        const type = menu?.type ?? TEXT_MENU;
        return { component_type: type, custom_id: customIdOf(menu, action, on), values, resolved };
      },
    },
    {
      name: `form ${action}`,
      kind: 5,
      summons: (...on) => {
        const form = seen(action, on, isForm);
        const resolved: Record<string, Json> = {};
        const fields = form?.components ?? strangeFields(on[1]);
        // Half of them are sent back as they came, but for what is empty: a word in a field for a number goes no further.
        const asItCame = on[1].below(2) === 0;
        const where = whereOf(stage, on[0]);
        const components = fields.map((field) => filled(where, { field, on, resolved, asItCame }));
        return { custom_id: customIdOf(form, action, on), components, resolved };
      },
    },
  ];
}

/** Half of the time one that people of this server were shown, a quarter another server's, else none. */
function seen(
  action: string,
  [ground, draw, strangers]: On,
  is: (one: Component) => boolean,
): Component | undefined {
  const luck = draw.below(4);
  const mine = ground.known.controls(action).filter(is);
  if (luck < 2 && mine.length > 0) return draw.of(mine);
  const theirs = strangers.flatMap(({ known }) => known.controls(action)).filter(is);
  return luck === 2 && theirs.length > 0 ? draw.of(theirs) : undefined;
}

function customIdOf(control: Component | undefined, action: string, [ground, draw, strangers]: On): string {
  if (control?.custom_id !== undefined) return control.custom_id;
  const targets =
    draw.below(2) === 0 ? strangers.flatMap(({ known }) => known.targets) : ground.known.targets;
  const target = targets.length === 0 ? idFor(ground, draw, strangers) : draw.of(targets);
  const n = draw.of(['', ':0', ':1', ':2', ':-1', ':x', ':999', ':helps', ':wrong-passage']);
  return `v1:${action}:${target}${n}`.slice(0, 100);
}

const whereOf = ({ discord }: Stage, ground: Ground): Where => ({
  world: discord.world,
  channel: channelOf(discord, ground),
});

interface Filling {
  readonly on: On;
  readonly resolved: Record<string, Json>;
}

/** What is picked from a menu: mostly what it offers, else an id from anywhere. */
function picks(
  where: Where,
  { menu, on, resolved }: Filling & { readonly menu: Component | undefined },
): readonly string[] {
  const [ground, draw, strangers] = on;
  const thing = (id: string) => [addThing(where, id, resolved)];
  if (menu?.type === USER_MENU) return thing(draw.of(ground.people).id);
  if (menu?.type === ROLE_MENU) return thing(ground.server.id);
  if (menu?.type === CHANNEL_MENU) return thing(ground.channel.id);
  const offered = (menu?.['options'] ?? []) as readonly { readonly value: string }[];
  const one = () => {
    const value = offered.length > 0 && draw.below(3) > 0 ? draw.of(offered).value : null;
    return value !== null && isToldOn(value, strangers) ? value : idFor(ground, draw, strangers);
  };
  return Array.from({ length: 1 + draw.below(2) }, one);
}

/** A form's field with something in it. */
function filled(
  where: Where,
  { field, on, resolved, asItCame }: Filling & { readonly field: Component; readonly asItCame: boolean },
): Json {
  const [ground, draw, strangers] = on;
  const { component, ...label } = field;
  const base = { type: label.type, ...(label.id === undefined ? {} : { id: label.id }) };
  if (component === undefined) return base;
  const { id, type, custom_id } = component;
  const own = { type, custom_id, ...(id === undefined ? {} : { id }) };
  if (type === TEXT_INPUT) {
    const stands = component['value'];
    const kept = asItCame && typeof stands === 'string' && isToldOn(stands, strangers);
    const value = kept ? stands : draw.of(ground.words);
    return { ...base, component: { ...own, value } };
  }
  const values =
    type === FILE
      ? [addFile(where, draw.of(ground.files), resolved)]
      : picks(where, { menu: component, on, resolved }).slice(0, 1);
  return { ...base, component: { ...own, values } };
}

/** Fields for a form that was never shown. */
function strangeFields(draw: Draw): readonly Component[] {
  return FIELDS.filter(() => draw.below(2) === 0)
    .slice(0, 5)
    .map((field, n) => ({
      type: LABEL,
      id: n * 2 + 1,
      component: { type: TEXT_INPUT, id: n * 2 + 2, custom_id: field },
    }));
}
