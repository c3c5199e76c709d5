// How the cost of a question grows with the record, as an SVG with logarithmic axes.

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = 60;

/** What was measured of one engine at one size. Milliseconds, megabytes. */
export interface Measured {
  readonly size: number;
  readonly build: number;
  readonly memory: number;
  readonly median: number;
  readonly p99: number;
  /** The longest the event loop was held while building. */
  readonly hold: number;
}

interface Row {
  readonly own: Measured;
  readonly other: Measured;
}

const LINES = [
  { name: 'ours, median', engine: 'own', dash: '', value: ({ own }: Row) => own.median },
  { name: 'ours, 99 of 100', engine: 'own', dash: '4 4', value: ({ own }: Row) => own.p99 },
  { name: 'MiniSearch, median', engine: 'peer', dash: '', value: ({ other }: Row) => other.median },
  { name: 'MiniSearch, 99 of 100', engine: 'peer', dash: '4 4', value: ({ other }: Row) => other.p99 },
];

/** Legible on a light page and on a dark one: whoever shows the picture says which by the reader's preference. */
const STYLE = `<style>
.ground { fill: #fff } text { fill: #222 } .grid { stroke: #ddd } .own { stroke: #1b6ca8 } .peer { stroke: #c2571a }
polyline, .key { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
.ground { fill: #16181d } text { fill: #e6e6e6 } .grid { stroke: #3a3d45 } .own { stroke: #6cb6f0 } .peer { stroke: #f09a5c }
}
</style>`;

/** Milliseconds of a question over sentences in the record, for both engines. */
export function plotOf(rows: readonly Row[]): string {
  const sizes = rows.map(({ own }) => own.size);
  const times = LINES.flatMap(({ value }) => rows.map(value));
  const across = scale(Math.min(...sizes), Math.max(...sizes), EDGE, WIDTH - 20);
  const up = scale(Math.min(...times), Math.max(...times), HEIGHT - EDGE, 20);
  const curves = LINES.map(({ engine, dash, value }) => {
    const points = rows
      .map((row) => `${across(row.own.size).toFixed(1)},${up(value(row)).toFixed(1)}`)
      .join(' ');
    return `<polyline class="${engine}" points="${points}" stroke-dasharray="${dash}"/>`;
  });
  const legend = LINES.map(({ name, engine, dash }, at) => {
    const y = 30 + at * 18;
    return `<line class="key ${engine}" x1="${EDGE + 10}" x2="${EDGE + 40}" y1="${y}" y2="${y}" stroke-dasharray="${dash}"/><text x="${EDGE + 48}" y="${y + 4}">${name}</text>`;
  });
  const below = sizes.map(
    (size) =>
      `<text x="${across(size).toFixed(1)}" y="${HEIGHT - EDGE + 20}" text-anchor="${size === Math.max(...sizes) ? 'end' : 'middle'}">${size.toLocaleString('en')}</text>`,
  );
  const beside = [0.1, 1, 10, 100, 1000]
    .filter((time) => time >= Math.min(...times) && time <= Math.max(...times))
    .map(
      (time) =>
        `<text x="${EDGE - 8}" y="${(up(time) + 4).toFixed(1)}" text-anchor="end">${time}</text><line x1="${EDGE}" x2="${WIDTH - 20}" y1="${up(time).toFixed(1)}" y2="${up(time).toFixed(1)}" class="grid"/>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    ...beside,
    ...curves,
    ...legend,
    ...below,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 14}" text-anchor="middle">sentences in the record</text>`,
    `<text x="16" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 16 ${HEIGHT / 2})">milliseconds a question</text>`,
    '</svg>\n',
  ].join('\n');
}

function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  const span = Math.log(most / least) || 1;
  return (value) => from + (Math.log(value / least) / span) * (to - from);
}
