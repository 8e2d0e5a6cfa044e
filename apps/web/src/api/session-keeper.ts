/** What a page must know to speak to the api: its token, and whom to ask when the sign-in has expired. */
let csrf = '';
let release: string | null = null;
let waiting: { readonly promise: Promise<void>; readonly done: () => void } | null = null;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

export const sessionKeeper = {
  csrf: (): string => csrf,
  /** the token of a fresh sign-in; who waited for one goes on */
  remember(token: string): void {
    csrf = token;
    waiting?.done();
    waiting = null;
    tell();
  },
  forget(): void {
    csrf = '';
    waiting = null;
    tell();
  },
  isSignedIn: (): boolean => csrf !== '',
  isExpired: (): boolean => waiting !== null,
  /** resolves when the person has signed in again; everybody waits for the same dialog */
  signedInAgain(): Promise<void> {
    if (waiting === null) {
      let done: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (done = resolve));
      waiting = { promise, done };
      tell();
    }
    return waiting.promise;
  },
  /** the release that answered; another one than the page's own makes the page stale */
  noticeRelease(seen: string | null): void {
    if (seen === null || seen === release) return;
    release = seen;
    tell();
  },
  release: (): string | null => release,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
