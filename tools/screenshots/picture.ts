import type { Page } from 'playwright-core';

/** One picture: who looks, where, and what must be there before it is taken. */
export interface Picture {
  /** `<face>-<page>`, the beginning of the file's name */
  readonly name: string;
  /** login of the person; absent = a stranger */
  readonly login?: string;
  readonly path: string;
  /** a text or heading that shows that the page is complete */
  readonly until: string;
  /** what is done on the page before the picture */
  readonly prepare?: (page: Page) => Promise<void>;
}
