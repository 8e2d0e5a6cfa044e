import { setTimeout as delay } from 'node:timers/promises';
import { t } from '@app/messages';
import { field, Person, text } from './client';
import { SIGNERS } from './small-campaign';

type Key = Parameters<typeof t>[0];
type Params = Parameters<typeof t>[1];

export interface TaskRef {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly group: number;
  readonly taskKey: string;
}

/** Who is on stage, what has been said and whether it held: what the chapters of the story have in common. */
export class Stage {
  campaignId = '';
  phases: readonly { readonly id: string; readonly no: number }[] = [];
  private readonly codes = new Map<
    string,
    { readonly code: string; readonly name: string; readonly group: number }
  >();
  private readonly people = new Map<string, Person>();
  private readonly startedAt = Date.now();
  private groups: readonly string[] = [];
  private passed = 0;
  private failed = 0;

  constructor(
    private readonly base: string,
    private readonly password: string,
  ) {}

  get result(): { readonly passed: number; readonly failed: number } {
    return { passed: this.passed, failed: this.failed };
  }

  async as(login: string): Promise<Person> {
    const known = this.people.get(login);
    if (known) return known;
    const person = await Person.signIn(this.base, login, this.password);
    this.people.set(login, person);
    return person;
  }

  say(key: Key, params: Params = {}): void {
    process.stdout.write(
      `[${((Date.now() - this.startedAt) / 1000).toFixed(1).padStart(5)}s] ${t(key, params)}\n`,
    );
  }

  check(key: Key, held: boolean): void {
    if (held) this.passed += 1;
    else this.failed += 1;
    process.stdout.write(`         ${held ? '✔' : '✘'} ${t(key)}\n`);
  }

  async until(condition: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 120_000;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error('waited two minutes in vain');
      await delay(300);
    }
  }

  /** Eight at a time: as many people as a small office has at its desks. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const queue = [...items];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
      }),
    );
  }

  async loadSchools(): Promise<void> {
    const off = await this.as('off1');
    const units = [
      ...(await off.all('/units?kind=TOWN_CENTER')),
      ...(await off.all('/units?kind=DIRECT_GROUP')),
    ];
    this.groups = [...units]
      .sort((a, b) => (text(a, 'code') < text(b, 'code') ? -1 : 1))
      .map((u) => text(u, 'id'));
    for (const school of await off.all('/units?kind=SCHOOL')) {
      this.codes.set(text(school, 'id'), {
        code: text(school, 'code'),
        name: text(school, 'name'),
        group: this.groupOf(text(school, 'parentId')),
      });
    }
  }

  groupOf(groupId: string): number {
    return this.groups.indexOf(groupId) + 1;
  }

  phase(no: number): { readonly id: string; readonly no: number } {
    const found = this.phases.find((p) => p.no === no);
    if (!found) throw new Error(`no phase ${no}`);
    return found;
  }

  async launched(no: number): Promise<void> {
    const off = await this.as('off1');
    await this.until(
      async () => field(await off.get(`/phases/${this.phase(no).id}`), 'fannedOutAt') !== null,
    );
  }

  /** Tasks of a phase by school and key, so that the story has the same heroes each time. */
  async tasksOf(no: number): Promise<readonly TaskRef[]> {
    const rows = await (
      await this.as('off1')
    ).all(`/school-tasks?campaignId=${this.campaignId}&phaseNo=${no}`);
    return rows
      .map((r) => {
        const school = this.codes.get(text(r, 'schoolId'));
        return {
          id: text(r, 'id'),
          schoolId: text(r, 'schoolId'),
          schoolCode: school?.code ?? '',
          schoolName: school?.name ?? '',
          group: school?.group ?? 0,
          taskKey: text(r, 'taskKey'),
        };
      })
      .toSorted((one, other) =>
        `${one.schoolCode} ${one.taskKey}`.localeCompare(`${other.schoolCode} ${other.taskKey}`),
      );
  }

  cohorts(person: Person, no: number): Promise<readonly unknown[]> {
    return person.all(`/cohorts?campaignId=${this.campaignId}&phaseNo=${no}`);
  }

  async signEverything(signOffId: string): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      const state = field(await (await this.as('off1')).get(`/sign-offs/${signOffId}`), 'state');
      if (state !== 'PENDING') return;
      for (const login of SIGNERS) {
        const signer = await this.as(login);
        const waiting = (await signer.all('/sign-offs?waitingForMe=true')).find(
          (s) => field(s, 'id') === signOffId,
        );
        if (waiting)
          await signer.must('POST', `/sign-offs/${signOffId}/sign`, {
            seenHash: text(waiting, 'hash'),
          });
      }
    }
  }
}
