import { localStore } from './local-store';

/** What a person typed and the server has not confirmed yet; kept on this device, per task and person. */
export interface LocalDraft {
  readonly content: Readonly<Record<string, unknown>>;
  /** the record's version the text was based on */
  readonly version: number;
  readonly savedAtMs: number;
}

export interface DraftStore {
  get(key: string): Promise<LocalDraft | null>;
  put(key: string, draft: LocalDraft): Promise<void>;
  remove(key: string): Promise<void>;
}

const run = localStore('gongjian', 'drafts');
const SWITCH = 'gongjian.local-drafts';

export const draftKey = (personId: string, taskId: string): string => `${personId}/${taskId}`;

/** On a computer others use, too, a person may keep nothing here. */
export const keepsLocalDrafts = (): boolean => localStorage.getItem(SWITCH) !== 'off';
export const setKeepsLocalDrafts = (keeps: boolean): void => {
  if (keeps) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, 'off');
};

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' && value !== null && 'content' in value && 'version' in value;

export const localDrafts: DraftStore = {
  async get(key) {
    const found: unknown = await run('readonly', (store) => store.get(key));
    return isDraft(found) ? found : null;
  },
  async put(key, draft) {
    if (keepsLocalDrafts()) await run('readwrite', (store) => store.put(draft, key));
  },
  async remove(key) {
    await run('readwrite', (store) => store.delete(key));
  },
};

/** Keys of the person's drafts on this device. */
export async function draftsOf(personId: string): Promise<readonly string[]> {
  const keys = await run('readonly', (store) => store.getAllKeys());
  return keys.flatMap((key) =>
    typeof key === 'string' && key.startsWith(`${personId}/`) ? [key] : [],
  );
}

export async function removeDraftsOf(personId: string): Promise<void> {
  for (const key of await draftsOf(personId)) await localDrafts.remove(key);
}
