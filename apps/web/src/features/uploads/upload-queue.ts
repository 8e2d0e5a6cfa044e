import type { LocalUpload, UploadStore } from '@web/api/local-uploads';
import { asProblem, type ApiProblem } from '@web/api/problem';
import type { Outcome } from './tus-sender';
import { UploadSpeed } from './upload-speed';

/** waiting: no answer, tried again by itself; checking: every byte is there and the server looks at the file */
export type UploadState = 'queued' | 'sending' | 'checking' | 'waiting' | 'paused' | 'refused';

/** A file on its way, as the page shows it; one that has arrived is evidence and no upload any more. */
export interface UploadItem {
  readonly id: string;
  readonly taskId: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  readonly state: UploadState;
  /** why it was refused, or what keeps it waiting */
  readonly reason: string | null;
  /** survives closing the browser */
  readonly isOnDevice: boolean;
}

/** What has just arrived, for a word on the page. */
export interface Arrival {
  readonly taskId: string;
  readonly name: string;
  /** the task had the same file already */
  readonly isKnown: boolean;
}

export interface UploadsSnapshot {
  readonly items: readonly UploadItem[];
  readonly arrived: readonly Arrival[];
}

export interface UploadPorts {
  readonly store: UploadStore;
  readonly announce: (taskId: string, name: string, size: number) => Promise<string>;
  readonly send: (
    uploadId: string,
    blob: Blob,
    onProgress: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly outcome: (uploadId: string) => Promise<Outcome>;
  readonly drop: (uploadId: string) => Promise<void>;
  /** one page at a time works on a file; two pages of one browser would disturb each other */
  readonly alone: (id: string, work: () => Promise<void>) => Promise<void>;
  /** whether the task's list already shows this evidence */
  readonly isKnown: (taskId: string, evidenceId: string) => boolean;
  readonly onArrived: (taskId: string) => Promise<void>;
  readonly newId: () => string;
  readonly nowMs: () => number;
  readonly unreadable: string;
}

const AGAIN_MS = 4_000;
const BUSY: readonly UploadState[] = ['sending', 'checking'];

/** No answer, or one that does not judge the file: the same bytes are sent again. */
const isPassing = ({ isNetwork, status, code }: ApiProblem): boolean =>
  isNetwork ||
  status >= 500 ||
  code === 'upload.offset-mismatch' ||
  (status === 429 && !code.startsWith('evidence.'));

/** Files of a person on their way to the server, one after the other, whatever page is open. */
export class UploadQueue {
  private snapshot: UploadsSnapshot = { items: [], arrived: [] };
  private personId: string | null = null;
  private readonly files = new Map<string, LocalUpload>();
  private current: { readonly id: string; readonly abort: AbortController } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: UploadPorts) {}

  readonly get = (): UploadsSnapshot => this.snapshot;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what this device still holds of the person. */
  async open(personId: string): Promise<void> {
    if (this.personId === personId) return;
    this.close();
    this.personId = personId;
    const kept = await this.ports.store.all(personId).catch(() => []);
    if (this.personId !== personId) return;
    for (const file of kept.toSorted((a, b) => a.addedAtMs - b.addedAtMs))
      if (!this.files.has(file.id)) this.enter(file, true);
    this.pump();
  }

  /** Another person, or nobody: nothing of this one goes on. */
  close(): void {
    clearTimeout(this.timer);
    this.personId = null;
    this.current?.abort.abort();
    this.files.clear();
    this.set({ items: [], arrived: [] });
  }

  /** @param tooLarge the sentence of a refusal that needs no asking, null when the file may be sent */
  async add(
    taskId: string,
    picked: readonly File[],
    tooLarge: (file: File) => string | null,
  ): Promise<void> {
    const { personId } = this;
    if (personId === null) return;
    this.set({ arrived: [] });
    for (const file of picked) {
      const id = this.ports.newId();
      const refused = tooLarge(file);
      const upload = { id, personId, taskId, name: file.name, uploadId: null };
      // pickers of phones take the file back: from here on only the copy counts
      const blob = refused === null ? await copyOf(file) : null;
      const local = { ...upload, blob: blob ?? new Blob(), addedAtMs: this.ports.nowMs() };
      if (blob === null) {
        this.enter(local, false, {
          sizeBytes: file.size,
          reason: refused ?? this.ports.unreadable,
        });
        continue;
      }
      // without room on the device it is sent from memory, and the page says so
      const isOnDevice = await this.ports.store.put(local).then(
        () => true,
        () => false,
      );
      this.enter(local, isOnDevice);
      this.pump();
    }
  }

  pause(id: string): void {
    this.change(id, { state: 'paused', bytesPerSecond: null });
    if (this.current?.id === id) this.current.abort.abort();
  }

  /** Goes on after a pause, or at once instead of after a while. */
  resume(id: string): void {
    this.change(id, { state: 'queued', reason: null });
    this.pump();
  }

  /** Gives the file up, here and at the server. */
  async cancel(id: string): Promise<void> {
    const uploadId = this.files.get(id)?.uploadId ?? null;
    const isRefused = this.item(id)?.state === 'refused';
    if (this.current?.id === id) this.current.abort.abort();
    await this.forget(id);
    // what is not given up here goes by itself after two days
    if (uploadId !== null && !isRefused) await this.ports.drop(uploadId).catch(() => undefined);
  }

  /** The network is back. */
  wake(): void {
    clearTimeout(this.timer);
    for (const { id, state } of this.snapshot.items)
      if (state === 'waiting') this.change(id, { state: 'queued' });
    this.pump();
  }

  private pump(): void {
    if (this.current !== null) return;
    const next = this.snapshot.items.find(({ state }) => state === 'queued');
    if (!next) return;
    const running = { id: next.id, abort: new AbortController() };
    this.current = running;
    this.change(next.id, { state: 'sending', reason: null });
    void this.ports
      .alone(next.id, () => this.carry(running.id, running.abort.signal))
      .catch((error: unknown) => this.failed(running.id, asProblem(error)))
      .finally(() => {
        this.current = null;
        this.pump();
      });
  }

  private async carry(id: string, signal: AbortSignal): Promise<void> {
    const file = this.files.get(id);
    if (!file || signal.aborted) return;
    const speed = new UploadSpeed();
    try {
      const uploadId = file.uploadId ?? (await this.announced(file));
      await this.ports.send(
        uploadId,
        file.blob,
        (sentBytes) => {
          if (signal.aborted) return;
          const bytesPerSecond = speed.add(this.ports.nowMs(), sentBytes);
          const state = sentBytes === file.blob.size ? 'checking' : 'sending';
          this.change(id, { sentBytes, bytesPerSecond, state });
        },
        signal,
      );
      await this.conclude(id, uploadId, null);
    } catch (error) {
      if (signal.aborted) return;
      const problem = asProblem(error);
      const uploadId = this.files.get(id)?.uploadId ?? null;
      if (uploadId === null || isPassing(problem)) this.failed(id, problem);
      else await this.conclude(id, uploadId, problem);
    }
  }

  private async announced(file: LocalUpload): Promise<string> {
    const uploadId = await this.ports.announce(file.taskId, file.name, file.blob.size);
    const known = { ...file, uploadId };
    // given up while it was announced
    if (!this.files.has(file.id)) {
      await this.ports.drop(uploadId).catch(() => undefined);
      return uploadId;
    }
    this.files.set(file.id, known);
    if (this.item(file.id)?.isOnDevice === true)
      await this.ports.store.put(known).catch(() => undefined);
    return uploadId;
  }

  /** The answer to the last piece may have been lost: what the server says of the upload decides. */
  private async conclude(id: string, uploadId: string, problem: ApiProblem | null): Promise<void> {
    const file = this.files.get(id);
    if (!file) return;
    let outcome: Outcome;
    try {
      outcome = await this.ports.outcome(uploadId);
    } catch (error) {
      const found = asProblem(error);
      if (found.status !== 404) return this.failed(id, found);
      // cleared after two days: announced anew
      this.files.set(id, { ...file, uploadId: null });
      return this.failed(id, problem ?? found, true);
    }
    const { evidenceId, refusal } = outcome;
    if (refusal !== null) return this.refuse(id, refusal.message);
    if (evidenceId === null) return this.failed(id, problem ?? asProblem(null), problem === null);
    const isKnown = this.ports.isKnown(file.taskId, evidenceId);
    await this.forget(id);
    const arrival = { taskId: file.taskId, name: file.name, isKnown };
    this.set({ arrived: [...this.snapshot.arrived, arrival] });
    await this.ports.onArrived(file.taskId);
  }

  private failed(id: string, problem: ApiProblem, isAgain = isPassing(problem)): void {
    if (this.item(id)?.state === 'paused') return;
    if (!isAgain) {
      this.refuse(id, problem.title);
      return;
    }
    this.change(id, { state: 'waiting', bytesPerSecond: null, reason: problem.title });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), AGAIN_MS);
  }

  private refuse(id: string, reason: string): void {
    this.change(id, { state: 'refused', bytesPerSecond: null, reason });
    // nobody can send it again; the line stays until it has been read
    void this.ports.store.remove(id).catch(() => undefined);
  }

  private enter(
    file: LocalUpload,
    isOnDevice: boolean,
    refused?: { readonly sizeBytes: number; readonly reason: string },
  ): void {
    this.files.set(file.id, file);
    const item: UploadItem = {
      id: file.id,
      taskId: file.taskId,
      name: file.name,
      sizeBytes: refused?.sizeBytes ?? file.blob.size,
      sentBytes: 0,
      bytesPerSecond: null,
      state: refused ? 'refused' : 'queued',
      reason: refused?.reason ?? null,
      isOnDevice,
    };
    this.set({ items: [...this.snapshot.items, item] });
  }

  private async forget(id: string): Promise<void> {
    this.files.delete(id);
    this.set({ items: this.snapshot.items.filter((item) => item.id !== id) });
    await this.ports.store.remove(id).catch(() => undefined);
  }

  private item(id: string): UploadItem | undefined {
    return this.snapshot.items.find((item) => item.id === id);
  }

  private change(id: string, part: Partial<UploadItem>): void {
    const { items } = this.snapshot;
    this.set({ items: items.map((item) => (item.id === id ? { ...item, ...part } : item)) });
  }

  private set(part: Partial<UploadsSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** Null when the device does not hand out the bytes any more. */
async function copyOf(file: File): Promise<Blob | null> {
  try {
    return new Blob([await file.arrayBuffer()], { type: file.type });
  } catch {
    return null;
  }
}

export const isBusy = (state: UploadState): boolean => BUSY.includes(state);
