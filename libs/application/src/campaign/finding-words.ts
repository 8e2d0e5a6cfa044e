import { DomainError, type PlanFinding } from '@app/domain';
import { isMessageKey, t, textOf } from '@app/messages';
import { namesOf, type Queryable } from '@app/persistence';

/** What a code inside a finding's sentence is called. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  post: ['post.'],
  type: ['web.school-type.'],
};

const inWords = (fact: string, value: string | number): string | number => {
  const key = WORDS[fact]?.map((head) => `${head}${String(value)}`).find(isMessageKey);
  return key === undefined ? value : textOf(key);
};

/** `LEAD_HEADS:<unit>` as people say it. */
export function signerWords(who: string, names: ReadonlyMap<string, string>): string {
  const [route = '', unitId = ''] = who.split(':');
  const role = textOf(`route.${route}`);
  const unit = names.get(unitId);
  return unit === undefined ? role : t('route.of-unit', { unit, role });
}

/** Findings whose facts read as words: posts, school types and steps of the route by name. */
export async function findingsInWords<T extends Pick<PlanFinding, 'facts'>>(
  db: Queryable,
  findings: readonly T[],
): Promise<readonly T[]> {
  const units = findings.flatMap(({ facts }) => {
    const unitId = String(facts['who'] ?? '').split(':')[1];
    return unitId === undefined ? [] : [unitId];
  });
  const names = await namesOf(db, 'unit', units);
  return findings.map((finding) => ({
    ...finding,
    facts: Object.fromEntries(
      Object.entries(finding.facts).map(([fact, value]) => [
        fact,
        fact === 'who' ? signerWords(String(value), names) : inWords(fact, value),
      ]),
    ),
  }));
}

/** A plan refused for its findings names each with its field. */
export async function withFindings(
  db: Queryable,
  open: readonly PlanFinding[],
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'campaign.findings-open') throw error;
    throw new DomainError(
      error.code,
      error.kind,
      error.facts,
      (await findingsInWords(db, open)).map(({ field, code, facts }) => ({ field, code, facts })),
    );
  }
}
