// Finding a document of a server's own by what a person calls it.
import { DEPLOYMENT, type ServerId } from '../core/document.ts';
import { Refusal } from '../core/refusal.ts';
import type { Documents, Filed, Listed } from '../store/port/documents.ts';

/** `standing`: on the record · `withdrawn`: taken off it · `own`: both · `starter`: the deployment's. */
export type Which = 'standing' | 'withdrawn' | 'own' | 'starter';

const NONE: Readonly<Record<Which, string>> = {
  standing:
    'This server has no document of its own of that name on its record. Starter documents cannot be changed here, only hidden with /document starter.',
  withdrawn: 'No withdrawn document of this server has that name.',
  own: 'This server has no document of its own of that name.',
  starter: 'There is no starter document of that name.',
};

const OTHERWISE = {
  standing: 'That document is withdrawn. Restore it first.',
  withdrawn: 'That document is not withdrawn: it stands on the record.',
} as const;

/** Looks documents up by id or title, whatever the case of the title. */
export class Shelf {
  readonly #documents: Pick<Documents, 'list' | 'one'>;

  constructor(documents: Pick<Documents, 'list' | 'one'>) {
    this.#documents = documents;
  }

  /** In the order of filing. */
  async list(server: ServerId, which: Which): Promise<readonly Listed[]> {
    const all = await this.#documents.list(which === 'starter' ? DEPLOYMENT : server);
    if (which === 'own') return all;
    return all.filter(({ document }) => (document.withdrawn !== null) === (which === 'withdrawn'));
  }

  /** @throws Refusal where there is none. */
  async find(server: ServerId, named: string, which: Which): Promise<Listed> {
    const all = await this.list(server, which);
    const wanted = named.trim();
    const byId = all.find(({ document }) => document.id === wanted);
    if (byId !== undefined) return byId;
    const [found, ...others] = all.filter(({ revision }) => isSameTitle(revision.details.title, wanted));
    if (found === undefined) throw new Refusal(await this.#whyNone(server, wanted, which));
    if (others.length > 0)
      throw new Refusal(
        `Several documents have that title. Pick one from the list, or name its id: ${[found, ...others]
          .map(({ document, revision }) => `${document.id} (${revision.sha256.slice(0, 8)})`)
          .join(', ')}.`,
      );
    return found;
  }

  /** Where it is there and stands otherwise than was asked for, that is what has to be said. */
  async #whyNone(server: ServerId, wanted: string, which: Which): Promise<string> {
    if (which !== 'standing' && which !== 'withdrawn') return NONE[which];
    const others = await this.list(server, 'own');
    const isThere = others.some(
      ({ document, revision }) => document.id === wanted || isSameTitle(revision.details.title, wanted),
    );
    return isThere ? OTHERWISE[which] : NONE[which];
  }

  /** With its text. @throws Refusal where there is none. */
  async open(server: ServerId, named: string, which: Which): Promise<Filed> {
    const { document } = await this.find(server, named, which);
    const filed = await this.#documents.one(which === 'starter' ? DEPLOYMENT : server, document.id);
    if (filed === null) throw new Refusal(NONE[which]);
    return filed;
  }
}

function isSameTitle(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;
}
