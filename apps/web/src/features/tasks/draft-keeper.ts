import type { DraftStore } from '@web/api/local-drafts';
import { asProblem, type ApiProblem, type Finding } from '@web/api/problem';

export type Content = Readonly<Record<string, unknown>>;
/** saved: the server has it; local: on this device; saving: on its way; waiting: no answer, tried again; refused: see findings */
export type DraftStatus = 'saved' | 'local' | 'saving' | 'waiting' | 'refused';

export interface DraftSnapshot {
  readonly content: Content;
  readonly status: DraftStatus;
  readonly savedAtMs: number | null;
  readonly findings: readonly Finding[];
  readonly problem: ApiProblem | null;
  /** the text on this device and the server's differ: the person chooses */
  readonly conflict: { readonly mine: Content; readonly theirs: Content } | null;
}

interface Seen {
  readonly version: number;
  readonly content: Content;
}

export interface DraftPorts {
  /** @param key the same for every repetition of one save */
  readonly save: (content: Content, version: number, key: string) => Promise<{ version: number }>;
  readonly fresh: () => Promise<Seen>;
  readonly store: DraftStore;
  readonly storeKey: string;
  readonly newKey: () => string;
  readonly nowMs: () => number;
}

/** Typing pauses before the server is asked; every change is on the device at once. */
const QUIET_MS = 1_000;
/** The next attempt after no answer; the `online` event comes earlier where the browser notices. */
const AGAIN_MS = 4_000;

const mayHeal = ({ isNetwork, status }: ApiProblem): boolean =>
  isNetwork || status === 429 || status >= 500;

/** One text per value whatever the order of its keys; what is empty counts as absent. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, item]) => [name, canonical(item)]);
}
const isSame = (a: Content, b: Content): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

/** Keeps one form's draft: on the device until the server has it, never silently over another's text. */
export class DraftKeeper {
  private snapshot: DraftSnapshot;
  private base: Seen;
  private pending: { readonly content: Content; readonly key: string } | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    seen: Seen,
    private readonly ports: DraftPorts,
  ) {
    this.base = seen;
    this.snapshot = {
      content: seen.content,
      status: 'saved',
      savedAtMs: null,
      findings: [],
      problem: null,
      conflict: null,
    };
  }

  readonly get = (): DraftSnapshot => this.snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get version(): number {
    return this.base.version;
  }

  /** Takes up what this device still holds from before. */
  async open(): Promise<void> {
    const local = await this.ports.store.get(this.ports.storeKey).catch(() => null);
    if (local === null || this.snapshot.status !== 'saved') return;
    if (isSame(local.content, this.base.content)) {
      await this.forget();
    } else if (local.version === this.base.version) {
      this.set({ content: local.content, status: 'local' });
      this.schedule(0);
    } else {
      this.conflict(local.content, this.base.content);
    }
  }

  /** The record was read again: with nothing unsaved here, its text is the text. */
  serverSaw(seen: Seen): void {
    if (seen.version <= this.base.version || this.snapshot.status !== 'saved') return;
    this.base = seen;
    this.set({ content: seen.content, findings: [], problem: null });
  }

  change(content: Content): void {
    this.set({ content, status: 'local', findings: [], problem: null });
    void this.keep(content);
    this.schedule(QUIET_MS);
  }

  /** Now instead of after the pause; resolves when the attempt is over. */
  async flush(): Promise<DraftSnapshot> {
    clearTimeout(this.timer);
    if (this.snapshot.conflict === null) {
      await this.push();
      if (this.snapshot.status === 'local') await this.push();
    }
    return this.snapshot;
  }

  async choose(which: 'mine' | 'theirs'): Promise<void> {
    const { conflict } = this.snapshot;
    if (conflict === null) return;
    const fresh = await this.ports.fresh();
    this.base = fresh;
    this.pending = null;
    if (which === 'theirs') {
      this.set({ content: fresh.content, status: 'saved', conflict: null, problem: null });
      await this.forget();
      return;
    }
    this.set({ content: conflict.mine, status: 'local', conflict: null, problem: null });
    await this.keep(conflict.mine);
    await this.flush();
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private push(): Promise<void> {
    this.running ??= this.attempt().finally(() => (this.running = null));
    return this.running;
  }

  private async attempt(): Promise<void> {
    if (this.snapshot.status === 'saved' || this.snapshot.conflict !== null) return;
    // a save without an answer may have arrived: it is repeated as it was, then what was typed since
    this.pending ??= { content: this.snapshot.content, key: this.ports.newKey() };
    const { content, key } = this.pending;
    this.set({ status: 'saving' });
    try {
      const { version } = await this.ports.save(content, this.base.version, key);
      this.pending = null;
      this.base = { version, content };
      if (!isSame(this.snapshot.content, content)) {
        this.set({ status: 'local' });
        await this.keep(this.snapshot.content);
        this.schedule(0);
        return;
      }
      this.set({ status: 'saved', savedAtMs: this.ports.nowMs() });
      await this.forget();
    } catch (error) {
      await this.failed(asProblem(error), content);
    }
  }

  private async failed(problem: ApiProblem, content: Content): Promise<void> {
    if (mayHeal(problem)) {
      this.wait(problem);
      return;
    }
    this.pending = null;
    if (problem.code === 'version.stale') {
      let fresh: Seen;
      try {
        fresh = await this.ports.fresh();
      } catch (error) {
        // the line broke meanwhile: the next attempt meets the newer record again
        this.wait(asProblem(error));
        return;
      }
      const wasOnlyRenumbered = isSame(fresh.content, this.base.content);
      this.base = fresh;
      if (isSame(fresh.content, content)) {
        this.set({ status: 'saved', savedAtMs: this.ports.nowMs() });
        await this.forget();
      } else if (wasOnlyRenumbered) {
        this.set({ status: 'local' });
        this.schedule(0);
      } else {
        this.conflict(this.snapshot.content, fresh.content);
      }
      return;
    }
    this.set({ status: 'refused', problem, findings: problem.findings });
  }

  private wait(problem: ApiProblem): void {
    this.set({ status: 'waiting', problem });
    this.schedule(AGAIN_MS);
  }

  private conflict(mine: Content, theirs: Content): void {
    this.set({ content: mine, status: 'local', conflict: { mine, theirs } });
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.push(), afterMs);
  }

  private async keep(content: Content): Promise<void> {
    const draft = { content, version: this.base.version, savedAtMs: this.ports.nowMs() };
    // a browser without a database still saves to the server
    await this.ports.store.put(this.ports.storeKey, draft).catch(() => undefined);
  }

  private async forget(): Promise<void> {
    await this.ports.store.remove(this.ports.storeKey).catch(() => undefined);
  }

  private set(part: Partial<DraftSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}
