import { Gauge, Histogram, Registry } from 'prom-client';

/** The gateway's own registry: services share its process on a laptop. Routes are patterns, never addresses with ids. */
export class GatewayMetrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'filiz_http_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly memory = new Gauge({
    name: 'filiz_process_resident_bytes',
    help: 'Memory of the process',
    registers: [this.registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

  constructor() {
    this.registry.setDefaultLabels({ service: 'gateway' });
  }
}
