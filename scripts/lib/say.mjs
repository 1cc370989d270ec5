/** The few lines that a person sees while something takes time. */

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;

/**
 * Says what is being done, and after it how long it took. On a terminal a clock runs meanwhile; elsewhere a sign of life
 * comes every half minute, so that a log does not fill up.
 *
 * @template T
 * @param {string} what for instance "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  const start = Date.now();
  const terminal = process.stdout.isTTY;
  if (!terminal) say(`${what} …`);
  const sign = () =>
    terminal
      ? process.stdout.write(`\r${what} … ${Math.round((Date.now() - start) / 1000)} s `)
      : say(`  … ${seconds(Date.now() - start)}`);
  if (terminal) sign();
  const clock = setInterval(sign, terminal ? 1000 : 30_000);
  try {
    const result = await work();
    say(`${terminal ? '\r' : ''}${what}: ${seconds(Date.now() - start)}      `.trimEnd());
    return result;
  } catch (error) {
    if (terminal) process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(clock);
  }
}

/** An error whose message is all that a person needs: no stack. */
export class Trouble extends Error {}

/** Runs a script's main function; a failure is told in words and sets the exit code. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
