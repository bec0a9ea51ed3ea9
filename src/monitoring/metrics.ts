/** What is measured of a running bot, in Prometheus' terms. Nothing here names a person, a server or a question. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LibraryStatus } from '../library/library.ts';
import type { Reply } from '../replies/reply.ts';

/** Seconds: an answer takes milliseconds, a preview or a refresh seconds, and Discord waits three for the first sign. */
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** What is looked at when it is asked for, not when it changes. */
export interface Watched {
  /** What is public. */
  readonly status: () => LibraryStatus;
  /** Whether Discord's gateway is connected; null in a program without one. */
  readonly connected: () => boolean | null;
}

export interface Metrics {
  /** A request was answered: what kind it was, how it went, and how long it took until the last reply, in seconds. */
  answered(kind: string, tone: Reply['tone'] | 'silent', seconds: number): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics({ status, connected }: Watched): Metrics {
  const registry = new Registry();
  // Memory, processor time and the event loop's delay, among others.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const answers = new Histogram({
    name: 'kamerbode_request_seconds',
    help: 'Time from a request to its last reply, by what was asked (command, action, question) and how it went',
    labelNames: ['kind', 'tone'],
    buckets: SECONDS,
    registers,
  });
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  gauge('kamerbode_documents', 'Public documents', () => status().documents);
  gauge('kamerbode_passages', 'Passages in the public documents', () => status().passages);
  gauge(
    'kamerbode_document_problems',
    'Files that could not be read as they should',
    () => status().problems.length,
  );
  gauge(
    'kamerbode_refreshed_timestamp_seconds',
    'When the documents were last read',
    () => status().refreshedAt.getTime() / 1000,
  );
  gauge('kamerbode_gateway_connected', "Whether Discord's gateway is connected", () =>
    connected() === true ? 1 : 0,
  );
  return {
    answered: (kind, tone, seconds) => answers.observe({ kind, tone }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
