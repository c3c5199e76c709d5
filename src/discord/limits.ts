// Discord's limits: every number that the payload step must keep to.

/**
 * What one message made of components may hold. Where Discord's documentation and its OpenAPI description differ,
 * the lower number stands. Source: Discord API documentation (message components reference) and OpenAPI description.
 */
export const MESSAGE = {
  /** All components, nested ones and the container counted. */
  components: 40,
  /** Characters over all text displays; we count UTF-16 units, which are never fewer than Discord's code points. */
  characters: 4000,
  buttonsInRow: 5,
  files: 10,
  /** Bytes of one file, in servers without boosts. */
  fileBytes: 10 * 1024 * 1024,
  /** Bytes of a whole request, with a megabyte left for everything else in it. */
  requestBytes: 24 * 1024 * 1024,
  fileName: 100,
  fileDescription: 1024,
} as const;

export const CONTROL = {
  label: 80,
  customId: 100,
  url: 512,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,
} as const;

export const MODAL = {
  title: 45,
  fields: 5,
  label: 45,
  description: 100,
  value: 4000,
  placeholder: 100,
} as const;

export const COMMAND = {
  /** Characters of names, descriptions and choices of one command together. */
  characters: 8000,
  slash: 100,
  menu: 15,
  choices: 25,
} as const;

export const THREAD = { name: 100, tags: 5 } as const;

/** Polls, by the documentation; the OpenAPI description allows longer answers. */
export const POLL = { question: 300, answers: 10, answer: 55, hours: 768 } as const;
