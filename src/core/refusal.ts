// An expected "no", safe to show to a person.

/** Thrown anywhere for bad input or a missing right. Its message is a sentence that says what to do; nothing else is ever shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
