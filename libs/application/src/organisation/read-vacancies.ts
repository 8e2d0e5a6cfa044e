import type { PersonActor } from '@app/domain';
import { emptyPosts, orphanSteps, type EmptyPost, type OrphanStep } from '@app/persistence';
import { databaseNowMs } from '../clock-steps/workflow-state';
import type { Deps } from '../composition/deps';
import { localDay } from './local-day';

export interface Vacancies {
  /** how many posts of each sort are empty */
  readonly counts: Readonly<Record<string, number>>;
  readonly posts: readonly EmptyPost[];
  /** steps of running sign-offs whose signer has left */
  readonly steps: readonly OrphanStep[];
}

/** Posts nobody holds and signatures nobody can give: what the office has to fill or to reassign. */
export class ReadVacancies {
  constructor(private readonly deps: Deps) {}

  /** @param unitId the posts of this unit alone */
  async execute(
    actor: Pick<PersonActor, 'bureauId'>,
    unitId: string | null = null,
  ): Promise<Vacancies> {
    const db = this.deps.database;
    const day = localDay(new Date(await databaseNowMs(db)));
    const posts = await emptyPosts(db, actor.bureauId, day, unitId);
    const counts: Record<string, number> = {};
    for (const { post } of posts) counts[post] = (counts[post] ?? 0) + 1;
    return { counts, posts, steps: await orphanSteps(db, actor.bureauId, null) };
  }
}
