import type { JsMsg } from '@nats-io/jetstream';

/**
 * Messages that were fetched and wait for their turn. The broker gives a message to somebody else, or once more to us, when
 * it hears nothing of it for its ack wait: one slow fact would bring back all that wait behind it. So each is held by a
 * word now and then, as long as it is here.
 */
export class HeldMessages {
  private readonly held = new Map<JsMsg, number>();
  private readonly timer: NodeJS.Timeout;
  private readonly line: JsMsg[] = [];
  private wake: () => void = () => undefined;
  private ended = false;

  /** @param everyMs how often the broker hears of a message; well below half of its ack wait */
  constructor(everyMs: number) {
    this.timer = setInterval(() => this.hold(everyMs), everyMs);
    this.timer.unref();
  }

  push(message: JsMsg): void {
    this.held.set(message, Date.now());
    this.line.push(message);
    this.wake();
  }

  /** No more come; those that are here are still given out. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** The next one, when there is one; it is held until `done`. Undefined at the end. */
  async next(): Promise<JsMsg | undefined> {
    while (this.line.length === 0 && !this.ended)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.line.shift();
  }

  done(message: JsMsg): void {
    this.held.delete(message);
  }

  close(): void {
    clearInterval(this.timer);
    this.held.clear();
  }

  private hold(everyMs: number): void {
    const now = Date.now();
    for (const [message, since] of this.held) {
      // What came a moment ago needs no word yet.
      if (now - since < everyMs) continue;
      message.working();
      this.held.set(message, now);
    }
  }
}
