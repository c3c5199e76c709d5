// What is kept of a person: shown, handed over, erased.
import type { People, PersonData } from '../store/port/people.ts';
import type { Ambient } from './ambient.ts';
import type { Asker } from './asker.ts';

export class PrivacyService {
  readonly #people: People;
  readonly #ambient: Ambient;

  constructor(people: People, ambient: Ambient) {
    this.#people = people;
    this.#ambient = ambient;
  }

  /** Everything kept of a person on one server. */
  async data(asker: Asker): Promise<PersonData> {
    return this.#people.export(asker.server, this.#person(asker));
  }

  /** Erases it, but for what they did as a moderator. @returns how many rows were touched. */
  async erase(asker: Asker): Promise<number> {
    return this.#people.erase(asker.server, this.#person(asker));
  }

  #person({ server, id }: Asker) {
    return { userId: id, asker: this.#ambient.askerHash(server, id) };
  }
}
