/**
 * Loaded before a service's main file when the cluster starts it: a service must not outlive the process that supervises
 * it, which may be killed without being able to say so. The channel to it breaks then.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // Database and broker end with the supervisor as well, and draining may wait for them in vain.
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.channel?.unref();
