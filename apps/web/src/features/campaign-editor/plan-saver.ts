import { asProblem, type ApiProblem } from '@web/api/problem';
import type { Campaign } from './campaign-plan';

export interface Changed {
  readonly version: number;
}
/** One write: of what, on which version, with the key of the intended action. */
export type Send<T> = (value: T, version: number, key: string) => Promise<Changed>;

/** What an edited record is, in the campaign as the server has it; undefined when somebody has removed it. */
export type Pick<T> = (campaign: Campaign) => T | undefined;

export type RecordStatus = 'changed' | 'saving' | 'waiting' | 'refused' | 'conflict';
export interface RecordEdit {
  readonly value: unknown;
  readonly status: RecordStatus;
  readonly problem: ApiProblem | null;
  /** what stands on the server instead, after a conflict */
  readonly theirs: unknown;
}
export interface SaverSnapshot {
  readonly edits: ReadonlyMap<string, RecordEdit>;
  readonly savedAt: Date | null;
}

interface Entry {
  value: unknown;
  /** the record as it was when the person began to change it */
  base: string;
  status: RecordStatus;
  problem: ApiProblem | null;
  theirs: unknown;
  key: string;
  readonly send: (value: unknown, version: number, key: string) => Promise<Changed>;
  readonly pick: (campaign: Campaign) => unknown;
}

const QUIET_MS = 700;
const MOST_TRIES = 5;

/**
 * Saves the records of one plan, one write after the other, on the version the person has seen. When somebody else
 * was faster the fresh plan is fetched: a change elsewhere in the plan is no conflict and the write goes on; a change
 * of the same record is shown beside the person's own, which is kept until he has chosen.
 */
export class PlanSaver {
  private readonly entries = new Map<string, Entry>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private readonly actKeys = new Map<string, string>();
  private chain: Promise<unknown> = Promise.resolve();
  private savedAt: Date | null = null;
  private shown: SaverSnapshot = { edits: new Map(), savedAt: null };

  /** @param refresh the plan as the server has it now, also on the page */
  constructor(
    private version: number,
    private readonly refresh: () => Promise<Campaign>,
    /** one key for each intended action */
    private readonly newKey: () => string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): SaverSnapshot => this.shown;

  /** A page that was read again has seen a newer version, unless it is still writing on the old one. */
  saw(version: number): void {
    if (this.entries.size === 0) this.version = Math.max(this.version, version);
  }

  change<T>(name: string, value: T, server: T, pick: Pick<T>, send: Send<T>): void {
    const known = this.entries.get(name);
    if (known) {
      known.value = value;
      if (known.status !== 'conflict') {
        known.status = 'changed';
        known.problem = null;
        known.key = this.newKey();
      }
    } else
      this.entries.set(name, {
        value,
        base: JSON.stringify(server),
        status: 'changed',
        problem: null,
        theirs: undefined,
        key: this.newKey(),
        // what goes in is what comes out: the two ends of one call of this method
        // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- value is the T of this very entry
        send: (mine, version, key) => send(mine as T, version, key),
        pick,
      });
    this.show();
    clearTimeout(this.timers.get(name));
    this.timers.set(
      name,
      setTimeout(() => void this.save(name), QUIET_MS),
    );
  }

  /** Saves everything at once. @returns whether nothing is left unsaved */
  async flush(): Promise<boolean> {
    for (const [name, { status }] of this.entries) if (status !== 'conflict') void this.save(name);
    await this.chain;
    return this.entries.size === 0;
  }

  /** Sends again what had no answer. */
  retry(): void {
    for (const [name, { status }] of this.entries) if (status === 'waiting') void this.save(name);
  }

  /** After a conflict: the own text goes over the other one, or is dropped. */
  choose(name: string, which: 'mine' | 'theirs'): void {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (which === 'theirs') this.drop(name);
    else {
      entry.base = JSON.stringify(entry.theirs);
      entry.status = 'changed';
      entry.key = this.newKey();
      this.show();
      void this.save(name);
    }
  }

  drop(name: string): void {
    clearTimeout(this.timers.get(name));
    this.entries.delete(name);
    this.show();
  }

  /**
   * A step that is not the text of a record: adding, removing, sending. Everything typed goes first; the same press
   * repeated after a lost answer has one effect. @throws ApiProblem
   */
  act<T extends Changed>(
    name: string,
    send: (version: number, key: string) => Promise<T>,
  ): Promise<T> {
    const key = this.actKeys.get(name) ?? this.newKey();
    this.actKeys.set(name, key);
    const run = async (): Promise<T> => {
      try {
        const result = await send(this.version, key);
        this.actKeys.delete(name);
        this.version = result.version;
        this.savedAt = new Date();
        // the step is done, whether the plan can be read now or later
        await this.refresh().catch(() => undefined);
        this.show();
        return result;
      } catch (error) {
        const problem = asProblem(error);
        if (!problem.isNetwork && problem.status < 500) this.actKeys.delete(name);
        if (problem.isConflict) this.version = (await this.refresh()).version;
        throw problem;
      }
    };
    return this.flush().then(() => this.queue(run));
  }

  private save(name: string): Promise<void> {
    clearTimeout(this.timers.get(name));
    return this.queue(() => this.send(name));
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.chain.then(work);
    this.chain = next.catch(() => undefined);
    return next;
  }

  private async send(name: string): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry || entry.status === 'conflict') return;
    entry.status = 'saving';
    this.show();
    const { value } = entry;
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      try {
        const { version } = await entry.send(value, this.version, entry.key);
        this.version = version;
        this.savedAt = new Date();
        // the write is done: should the plan not be read now, the same text goes again on the new version
        entry.key = this.newKey();
        const fresh = await this.refresh();
        if (entry.value === value) this.entries.delete(name);
        else {
          entry.base = JSON.stringify(entry.pick(fresh));
          entry.status = 'changed';
        }
        break;
      } catch (error) {
        if (!(await this.mayTryAgain(entry, asProblem(error)))) break;
      }
    }
    this.show();
  }

  /** Whether the refusal was only about a change somewhere else in the plan. */
  private async mayTryAgain(entry: Entry, problem: ApiProblem): Promise<boolean> {
    entry.problem = problem;
    if (problem.isNetwork || problem.status >= 500 || problem.status === 429) {
      entry.status = 'waiting';
      return false;
    }
    entry.key = this.newKey();
    entry.status = 'refused';
    if (!problem.isConflict) return false;
    let fresh: Campaign;
    try {
      fresh = await this.refresh();
    } catch (error) {
      entry.problem = asProblem(error);
      entry.status = 'waiting';
      return false;
    }
    this.version = fresh.version;
    if (problem.code !== 'version.stale') return false;
    const theirs = entry.pick(fresh);
    if (JSON.stringify(theirs) === entry.base) return true;
    entry.theirs = theirs;
    entry.status = 'conflict';
    return false;
  }

  private show(): void {
    const edits = [...this.entries].map(
      ([name, { value, status, problem, theirs }]) =>
        [name, { value, status, problem, theirs }] as const,
    );
    this.shown = { edits: new Map(edits), savedAt: this.savedAt };
    for (const listener of this.listeners) listener();
  }
}
