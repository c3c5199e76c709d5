// The preview as a whole: the stage, and what is remembered between requests of its page.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sent } from '../loopback/rest.ts';
import type { SeenModal } from '../loopback/use.ts';
import { answer } from './routes.ts';
import type { Stage } from './stage.ts';
import { createTroubles, type Troubles } from './troubles.ts';

export interface Preview {
  readonly stage: Stage;
  readonly troubles: Troubles;
  /** Forms that are open on a page, by the interaction that opened them. */
  readonly openModals: Map<string, SeenModal>;
  /** A name for a request of the bot that stays the same. */
  nameOf(sent: Sent): string;
}

export interface Served {
  /** As in `http://127.0.0.1:4173`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page on 127.0.0.1. @throws where the port is taken. */
export async function serve(stage: Stage, port: number): Promise<Served> {
  const names = new WeakMap<Sent, string>();
  let last = 0;
  const preview: Preview = {
    stage,
    troubles: createTroubles(stage.discord),
    openModals: new Map(),
    nameOf: (sent) => {
      const known = names.get(sent) ?? String(++last);
      names.set(sent, known);
      return known;
    },
  };
  const server = createServer((request, response) => {
    void answer(preview, request, response);
  });
  await listening(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}
