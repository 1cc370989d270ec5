import { Worker } from 'node:worker_threads';
import type { LoadPlan, LoadResult } from './load.js';

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  units: number;
  requestsPerSecond: number;
  refused: Record<string, number>;
  repeated: Record<string, number>;
  acknowledged: string[];
}

/** Runs a plan in a thread and tells units of work a second with the latency of one. */
export async function measure(plan: LoadPlan): Promise<Measured> {
  const result = await new Promise<LoadResult>((resolve, reject) => {
    const worker = new Worker(new URL('./load.js', import.meta.url), { workerData: plan });
    worker.once('message', resolve).once('error', reject);
  });
  const at = (share: number) =>
    result.latencies[Math.min(result.latencies.length - 1, Math.floor(result.latencies.length * share))] ?? 0;
  return {
    perSecond: result.units / result.seconds,
    p50: at(0.5),
    p99: at(0.99),
    units: result.units,
    requestsPerSecond: result.requests / result.seconds,
    refused: result.refused,
    repeated: result.repeated,
    acknowledged: result.acknowledged,
  };
}
