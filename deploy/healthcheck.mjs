/** Asks the process beside it whether it is ready; ends with 1 when it is not. The gateway answers on its own port. */
const port = process.env.PORT ?? process.env.HEALTH_PORT;
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1; // not listening (yet)
}
