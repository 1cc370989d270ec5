import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to the house that a test can cut: a relay of bytes between the browser and the gateway. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private up = true;
  private left = Infinity;
  private hasCut: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly house: URL,
  ) {
    server.on('connection', (browser) => this.relay(browser));
  }

  static async to(house: string): Promise<Line> {
    const line = new Line(createServer(), new URL(house));
    await new Promise<void>((resolve) => line.server.listen(0, 'localhost', resolve));
    return line;
  }

  /** The house's address on this line. Cookies do not look at ports. */
  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts the line once so many bytes more have gone to the house; resolves then. It stays cut until `mend`. */
  cutAfter(bytes: number): Promise<void> {
    this.left = bytes;
    return new Promise((resolve) => (this.hasCut = resolve));
  }

  mend(): void {
    this.up = true;
    this.left = Infinity;
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private relay(browser: Socket): void {
    if (!this.up) return void browser.destroy();
    const house = connect(Number(this.house.port), this.house.hostname);
    for (const [one, other] of [
      [browser, house],
      [house, browser],
    ]) {
      this.sockets.add(one);
      // A cut line is what this is for: both ends go.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    browser.on('data', (bytes: Buffer) => {
      this.left -= bytes.length;
      if (this.up && this.left <= 0) {
        this.up = false;
        this.drop();
        this.hasCut();
      }
    });
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
