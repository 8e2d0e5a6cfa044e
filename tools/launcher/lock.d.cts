export interface LockHolder {
  readonly pid: number;
  readonly mark: string;
}
export interface Lock {
  readonly acquired: boolean;
  readonly holder?: LockHolder;
  readonly release: () => void;
}
export function acquireLock(file: string, pid?: number): Lock;
export function readHolder(file: string): LockHolder | undefined;
export function waitForLock(
  file: string,
  options?: { readonly onWait?: () => void; readonly everyMs?: number },
): Promise<Lock>;
