import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One service's own registry: several services share a process on a laptop. */
export class Metrics {
  readonly registry = new Registry();
  readonly rpc = new Histogram({
    name: 'filiz_rpc_seconds',
    help: 'Duration of commands and questions',
    labelNames: ['subject', 'outcome'] as const,
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly published = new Counter({
    name: 'filiz_facts_published_total',
    help: 'Facts acknowledged by the stream',
    registers: [this.registry],
  });
  readonly consumed = new Counter({
    name: 'filiz_facts_consumed_total',
    help: 'Facts taken in',
    labelNames: ['producer', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly waiting = new Gauge({
    name: 'filiz_outbox_waiting',
    help: 'Facts not yet acknowledged by the stream',
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }
}
