import { joined, tickOf, type Tick } from './live-scope';

const ADDRESS = '/api/v1/events';
/** Changes in between are read together: a launch of ten thousand tasks is one more reading, not one per second. */
const GATHER_MS = 1_500;
const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;
/** A line of a phone breaks all the time; only a longer silence is worth a word. */
const PATIENCE_MS = 20_000;
const EVERYTHING: Tick = { subjects: [], figures: [], more: true };

interface Told {
  /** something on screen may be old */
  changed(tick: Tick): void;
  /** nothing is read again over what the person has typed and not saved */
  mayRefresh(): boolean;
  /** the server refused the stream: who is this? */
  refused(): void;
}

/**
 * The window's one connection for news. It rests while the window is hidden, comes back with growing pauses, and says
 * that it is lost only after a while; whoever missed something reads everything on screen again.
 */
export class LiveStream {
  private source: EventSource | null = null;
  private ticks: Tick[] = [];
  private gather: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private complain: ReturnType<typeof setTimeout> | undefined;
  private waitMs = FIRST_WAIT_MS;
  private hasMissed = false;
  private lost = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly told: Told) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly isLost = (): boolean => this.lost;

  start(): void {
    document.addEventListener('visibilitychange', this.look);
    addEventListener('online', this.look);
    this.look();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.look);
    removeEventListener('online', this.look);
    this.rest();
    clearTimeout(this.gather);
    this.gather = undefined;
    this.ticks = [];
  }

  /** Open while somebody can see the page, closed while nobody can. */
  private readonly look = (): void => {
    if (document.visibilityState === 'hidden') {
      this.hasMissed = true;
      this.rest();
    } else if (this.source === null) {
      this.open();
    }
  };

  private open(): void {
    clearTimeout(this.again);
    const source = new EventSource(ADDRESS);
    this.source = source;
    source.addEventListener('open', () => {
      this.waitMs = FIRST_WAIT_MS;
      this.say(false);
      if (this.hasMissed) this.hear(EVERYTHING);
      this.hasMissed = false;
    });
    source.addEventListener('changed', (event) => {
      this.hear(tickOf(event.data));
    });
    source.addEventListener('error', () => {
      this.hasMissed = true;
      this.complain ??= setTimeout(() => this.say(true), PATIENCE_MS);
      // the browser tries again by itself unless it was answered with a refusal
      if (source.readyState !== EventSource.CLOSED) return;
      this.source = null;
      this.again = setTimeout(() => {
        this.told.refused();
        this.look();
      }, this.waitMs);
      this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
    });
  }

  private rest(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
    this.say(false);
  }

  private say(lost: boolean): void {
    clearTimeout(this.complain);
    this.complain = undefined;
    if (this.lost === lost) return;
    this.lost = lost;
    for (const listener of this.listeners) listener();
  }

  private hear(tick: Tick): void {
    this.ticks.push(tick);
    this.gather ??= setTimeout(this.pass, GATHER_MS);
  }

  private readonly pass = (): void => {
    this.gather = undefined;
    if (!this.told.mayRefresh()) {
      this.gather = setTimeout(this.pass, GATHER_MS);
      return;
    }
    const tick = joined(this.ticks);
    this.ticks = [];
    this.told.changed(tick);
  };
}
