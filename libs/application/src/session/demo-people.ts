import { demoPeople, type DemoPersonRow } from '@app/persistence';
import type { Deps } from '../composition/deps';

/** Who is worth being for which story, in the order of a campaign. */
const STORIES = [
  { story: 'office', login: 'off1' },
  { story: 'officer', login: 'saf-9900100001' },
  { story: 'principal', login: 'prin-9900100001' },
  { story: 'town', login: 'town1-1' },
  { story: 'town-head', login: 'townh1' },
  { story: 'lead', login: 'lead-safety' },
  { story: 'deputy', login: 'dep1' },
  { story: 'chief', login: 'chief' },
  { story: 'kindergarten', login: 'saf-9900100021' },
  { story: 'administrator', login: 'sys' },
  { story: 'security', login: 'sec' },
  { story: 'auditor', login: 'aud' },
] as const;

export interface DemoPerson extends DemoPersonRow {
  readonly story: string;
}

/** The demo people the sign-in page offers; the api asks only where demo accounts are allowed. */
export class DemoPeople {
  constructor(private readonly deps: Deps) {}

  async list(): Promise<readonly DemoPerson[]> {
    const rows = await demoPeople(
      this.deps.database,
      STORIES.map(({ login }) => login),
    );
    return rows.flatMap((row) => {
      const found = STORIES.find(({ login }) => login === row.login);
      return found ? [{ ...row, story: found.story }] : [];
    });
  }
}
