// Faces of people, servers and the bot: drawn here, since nothing is fetched from elsewhere.

const COLOURS = ['#5865f2', '#3b7a57', '#a05a2c', '#8e4585', '#2f6f8f', '#9a3b4b', '#5b6770'] as const;

/** A round face with the first letter of a name; the bot's is a quotation mark. */
export function avatarOf(name: string, isBot: boolean): string {
  const colour = isBot ? '#2f9e62' : (COLOURS[sumOf(name) % COLOURS.length] ?? COLOURS[0]);
  const letter = isBot ? '“' : escaped(Array.from(name)[0] ?? '?');
  const shift = isBot ? 78 : 56;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/><text x="40" y="${shift}" font-family="Georgia, serif" font-size="${isBot ? 84 : 44}" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
}

function sumOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
