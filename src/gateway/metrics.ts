import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestLine } from './handler.ts';
import type { TokenOutcome } from './routes/token.ts';

/** What Prometheus may know: counts and times by route, never by repository, tenant or address. */

export type Metrics = {
  readonly request: (line: RequestLine) => void;
  readonly token: (outcome: TokenOutcome) => void;
  /** The log's size, as its newest receipt tells it. */
  readonly logged: (index: number) => void;
  readonly render: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

/** Seconds: a request takes milliseconds, and p99 has to be seen. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'countersign_requests_total',
    help: 'Requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'countersign_request_seconds',
    help: 'How long requests took, by route',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const tokens = new Counter({
    name: 'countersign_token_exchanges_total',
    help: 'Token exchanges by outcome: granted, or the code of the refusal',
    labelNames: ['outcome'],
    registers,
  });
  const size = new Gauge({
    name: 'countersign_log_entries',
    help: 'Entries of the log, as this process has seen them',
    registers,
  });
  let rendering: ReturnType<Metrics['render']> | null = null;
  return {
    request: ({ route, method, status, milliseconds }) => {
      requests.inc({ route, method, status });
      seconds.observe({ route }, milliseconds / 1000);
    },
    token: (outcome) => tokens.inc({ outcome }),
    logged: (index) => size.set(index + 1),
    // Whoever asks meanwhile gets the same: anybody may ask, and it takes a while.
    render: () => {
      rendering ??= rendered(registry).finally(() => {
        rendering = null;
      });
      return rendering;
    },
  };
}

async function rendered(registry: Registry): ReturnType<Metrics['render']> {
  return { contentType: registry.contentType, text: await registry.metrics() };
}
