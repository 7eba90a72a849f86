import { connect, type Socket } from 'node:net';

/** Bytes on a socket, as no client of HTTP would send them. */

export type Heard = {
  /** The status lines of all answers. */
  readonly statuses: readonly number[];
  readonly text: string;
};

export type Speech = {
  /** Sent one after the other; `pause` milliseconds between them. */
  readonly parts: readonly (string | Buffer)[];
  readonly pause?: number;
  /** From which address: another client. */
  readonly from?: string;
  /** How long after its last byte the client waits for an answer. */
  readonly patience?: number;
};

/** After an answer: another one would follow at once. */
const SETTLED_MS = 150;

/** What is heard until the server hangs up or has nothing more to say. */
export function speak(address: string, { parts, pause = 0, from, patience = 5_000 }: Speech): Promise<Heard> {
  return new Promise((done) => {
    const socket = dial(address, from);
    const chunks: Buffer[] = [];
    let timer: NodeJS.Timeout | undefined;
    let isSaid = false;
    const wait = (most: number): void => {
      clearTimeout(timer);
      timer = setTimeout(end, most);
    };
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
      done({ statuses, text });
    };
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isSaid) wait(SETTLED_MS);
    });
    socket.on('end', end);
    socket.on('close', end);
    socket.on('error', () => undefined);
    const say = (at: number): void => {
      const part = parts[at];
      if (part === undefined || socket.destroyed) {
        isSaid = true;
        wait(chunks.length === 0 ? patience : SETTLED_MS);
      } else
        socket.write(part, () => {
          if (pause === 0) say(at + 1);
          else setTimeout(() => say(at + 1), pause);
        });
    };
    say(0);
  });
}

export function dial(address: string, from?: string): Socket {
  const { hostname, port } = new URL(address);
  return connect({
    host: hostname,
    port: Number(port),
    ...(from === undefined ? {} : { localAddress: from }),
  });
}
