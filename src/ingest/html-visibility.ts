// Which HTML elements a reader of the page would not have seen.

/** Elements whose content is never words on the page. */
const NEVER_SHOWN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'textarea',
  'select',
  'datalist',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'svg',
  'noembed',
  'noframes',
  'plaintext',
  'xmp',
  'dialog',
]);

type Styles = ReadonlyMap<string, string>;

function stylesOf(style: string): Styles {
  return new Map(
    style
      .toLowerCase()
      .replace(/\/\*[^*]*\*\//g, '')
      .split(';')
      .map((rule) => {
        const colon = rule.indexOf(':');
        return [
          rule.slice(0, colon).trim(),
          rule
            .slice(colon + 1)
            .replace('!important', '')
            .trim(),
        ] as const;
      }),
  );
}

const isZero = (value: string | undefined) => value !== undefined && /^0+(?:\.0+)?(?:[a-z]+|%)?$/.test(value);
const isFarAway = (value: string | undefined) => value !== undefined && /^-\d{3,}/.test(value);

const WHITES = new Set(['white', '#fff', '#ffffff', 'rgb(255,255,255)', 'rgba(255,255,255,1)']);

function colour(value: string | undefined): string | null {
  const plain = value?.replaceAll(' ', '');
  if (plain === undefined) return null;
  return WHITES.has(plain) ? 'white' : plain;
}

/** Without a background of its own, white text is taken to stand on the usual white page. */
function isUnreadable(styles: Styles): boolean {
  const ink = colour(styles.get('color'));
  if (ink === null) return false;
  if (ink === 'transparent' || /^(?:rgba|hsla)\(.*,0(?:\.0+)?\)$/.test(ink)) return true;
  const paper = styles.get('background-color') ?? styles.get('background');
  return paper === undefined ? ink === 'white' && !styles.has('background-image') : ink === colour(paper);
}

function isCollapsed(styles: Styles): boolean {
  const clipped = /hidden|clip/.test(styles.get('overflow') ?? '');
  return clipped && ['width', 'height', 'max-width', 'max-height'].some((side) => isZero(styles.get(side)));
}

function isMovedAway(styles: Styles): boolean {
  const placed = /absolute|fixed/.test(styles.get('position') ?? '');
  return (
    isFarAway(styles.get('text-indent')) ||
    (placed && ['left', 'top', 'right', 'bottom'].some((side) => isFarAway(styles.get(side)))) ||
    (placed &&
      /rect\(0|rect\(1px|inset\(50%|inset\(100%/.test(`${styles.get('clip')} ${styles.get('clip-path')}`))
  );
}

/** An attribute's value by its lower-case name, or null where the element has none. */
export type AttributeReader = (name: string) => string | null;

/** Whether an element conceals its content by an attribute or an inline style. What a stylesheet hides cannot be known without one. */
export function isConcealed(attribute: AttributeReader): boolean {
  if (attribute('hidden') !== null || attribute('aria-hidden')?.trim().toLowerCase() === 'true') return true;
  const style = attribute('style');
  if (style === null || style === '') return false;
  const styles = stylesOf(style);
  return (
    styles.get('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(styles.get('visibility') ?? '') ||
    isZero(styles.get('opacity')) ||
    isZero(styles.get('font-size')) ||
    isUnreadable(styles) ||
    isCollapsed(styles) ||
    isMovedAway(styles)
  );
}

/** Whether a reader of the page does not see an element's content: by its name or as `isConcealed` says. */
export function isHidden(name: string, attribute: AttributeReader): boolean {
  return NEVER_SHOWN.has(name.toLowerCase()) || isConcealed(attribute);
}
