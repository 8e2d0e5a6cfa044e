import { codesAllowing, DomainError, reachOf, type PersonActor, type PolicyKey } from '@app/domain';
import { LIVE_CHANNEL, Listener, sessionsAlive, subjectScopes } from '@app/persistence';
import type { SubjectScope } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { IDLE_MS, tokenDigest, type Sessions } from '../session/sessions';
import { StreamQueue, type Subject, type Tick } from './stream-queue';

/** Where a stream's ticks go. */
export interface Sink {
  /** false = the other side reads too slowly: keep it until `ready` */
  tick(id: string, tick: Tick): boolean;
  beat(): void;
  end(): void;
}
export interface Stream {
  /** the sink can take more */
  ready(): void;
  close(): void;
}

interface OpenStream {
  readonly token: string;
  readonly hash: Buffer;
  actor: PersonActor;
  readonly queue: StreamQueue;
  readonly sink: Sink;
  isBlocked: boolean;
}

/** Open streams a person may have in one process: a few windows, not a flood. */
const STREAMS_PER_PERSON = 6;
/** A stream hears at most so often; changes in between are one tick. */
const TICK_MS = 1_000;
const BEAT_EVERY = 25;

const READ_POLICY: Readonly<Record<string, PolicyKey>> = {
  SCHOOL_TASK: 'school-task.read',
  COHORT: 'cohort.read',
  CAMPAIGN: 'campaign.read',
  PHASE: 'campaign.read',
  SIGN_OFF: 'sign-off.read',
  EXTENSION_REQUEST: 'extension.read',
  DATE_AMENDMENT: 'campaign.read',
  CALENDAR_YEAR: 'calendar.preview',
  MILESTONE: 'campaign.read',
  MEETING: 'campaign.read',
  QUOTA_PERIOD: 'quota.read',
  CARRY_OVER: 'carry-over.read',
  RESTATEMENT: 'snapshot.read',
  DELIVERY: 'delivery.review',
};

/**
 * Tells the people online that something in their scope has changed: one listening connection per process, one stream
 * per window. It carries names only; whoever wants the data asks for it and is asked who he is.
 */
export class LiveHub {
  private readonly streams = new Set<OpenStream>();
  private readonly waiting: string[] = [];
  private isResolving = false;
  private isTicking = false;
  private listener: Listener | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beats = 0;
  private sequence = 0;
  private readonly run = Date.now().toString(36);

  constructor(
    private readonly deps: Deps,
    private readonly sessions: Sessions,
    private readonly databaseUrl: string,
  ) {}

  /**
   * @param lastEventId what the stream before had heard last; the one in its place is told to read everything again
   * @throws DomainError events.too-many
   */
  open(token: string, actor: PersonActor, sink: Sink, lastEventId: string | null): Stream {
    const own = [...this.streams].filter((s) => s.actor.personId === actor.personId);
    if (own.length >= STREAMS_PER_PERSON)
      throw new DomainError('events.too-many', 'limited', {
        limit: STREAMS_PER_PERSON,
        retryAfterSeconds: 30,
      });
    const stream: OpenStream = {
      token,
      hash: tokenDigest(token),
      actor,
      queue: new StreamQueue(),
      sink,
      isBlocked: false,
    };
    // what changed while nobody listened was kept for nobody
    if (lastEventId !== null) stream.queue.addUnknown();
    this.streams.add(stream);
    this.wake();
    return {
      ready: () => {
        stream.isBlocked = false;
      },
      close: () => {
        this.streams.delete(stream);
      },
    };
  }

  /** Streams open now, for tests and figures of the process. */
  get size(): number {
    return this.streams.size;
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    for (const stream of this.streams) this.end(stream);
    const listener = this.listener;
    this.listener = null;
    await listener?.stop();
  }

  /** The connection and the clock begin with the first stream: a process nobody watches holds neither. */
  private wake(): void {
    this.timer ??= setInterval(() => {
      if (!this.isTicking) void this.second();
    }, TICK_MS);
    if (this.listener) return;
    this.listener = new Listener(
      this.databaseUrl,
      LIVE_CHANNEL,
      (payload) => {
        this.heard(payload);
      },
      () => {
        for (const stream of this.streams) stream.queue.addUnknown();
      },
    );
    void this.listener.start();
  }

  private heard(payload: string): void {
    if (this.streams.size === 0) return;
    this.waiting.push(...payload.split(' '));
    if (!this.isResolving) void this.resolve();
  }

  /** Finds out whom the names concern; what comes meanwhile is one more batch. */
  private async resolve(): Promise<void> {
    this.isResolving = true;
    try {
      while (this.waiting.length > 0) {
        const words = [...new Set(this.waiting.splice(0))];
        const subjects: Subject[] = [];
        for (const word of words) {
          const cut = word.indexOf(':');
          const [kind, id] = [word.slice(0, cut), word.slice(cut + 1)];
          if (kind === 'FIGURES') this.figures(id);
          else if (kind === 'INBOX') this.inbox(id);
          else subjects.push({ kind, id });
        }
        await this.subjects(subjects);
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // nobody knows whom it concerned: everybody reads again, and is asked who he is
      for (const stream of this.streams) stream.queue.addUnknown();
    } finally {
      this.isResolving = false;
    }
  }

  /** An inbox is its owner's alone, in every window he has open. */
  private inbox(personId: string): void {
    for (const stream of this.streams)
      if (stream.actor.personId === personId)
        stream.queue.addSubject({ kind: 'INBOX', id: personId });
  }

  private figures(id: string): void {
    const [campaignId = '', unitId = ''] = id.split('/');
    for (const stream of this.streams) {
      const reach = reachOf('progress.read', stream.actor);
      const isOwn =
        (reach.all && unitId === stream.actor.bureauId) ||
        reach.groupIds.includes(unitId) ||
        reach.lineSectionIds.includes(unitId);
      if (isOwn) stream.queue.addFigures({ campaignId, unitId });
    }
  }

  private async subjects(subjects: readonly Subject[]): Promise<void> {
    const online = [...this.streams].flatMap((s) => s.actor.grants.map((g) => g.unitId));
    const scopes = await subjectScopes(this.deps.database, subjects, [...new Set(online)]);
    for (const scope of scopes) {
      for (const stream of this.streams) {
        if (concerns(scope, stream.actor))
          stream.queue.addSubject({ kind: scope.kind, id: scope.id });
      }
    }
  }

  private async second(): Promise<void> {
    this.beats += 1;
    const isBeat = this.beats % BEAT_EVERY === 0;
    this.isTicking = true;
    try {
      await this.dropEnded();
      if (isBeat) await this.refresh();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // the database is away: sessions are asked for again in a second, nothing is told meanwhile
      return;
    } finally {
      this.isTicking = false;
    }
    for (const stream of this.streams) {
      if (stream.isBlocked) continue;
      const tick = stream.queue.take();
      if (tick) {
        this.sequence += 1;
        stream.isBlocked = !stream.sink.tick(this.lastId(), tick);
      } else if (isBeat) stream.sink.beat();
    }
  }

  private lastId(): string {
    return `${this.run}-${this.sequence}`;
  }

  private async dropEnded(): Promise<void> {
    if (this.streams.size === 0) return;
    const { database } = this.deps;
    const hashes = [...this.streams].map((s) => s.hash);
    const alive = new Set(await sessionsAlive(database, hashes, IDLE_MS, database.known()));
    for (const stream of this.streams)
      if (!alive.has(stream.hash.toString('hex'))) this.end(stream);
  }

  /** Roles come and go while a window is open. */
  private async refresh(): Promise<void> {
    for (const stream of this.streams) {
      const actor = await this.sessions.peek(stream.token);
      if (actor) stream.actor = actor;
      else this.end(stream);
    }
  }

  private end(stream: OpenStream): void {
    this.streams.delete(stream);
    stream.sink.end();
  }
}

function concerns(scope: SubjectScope, actor: PersonActor): boolean {
  const policy = READ_POLICY[scope.kind];
  if (policy === undefined || scope.bureauId !== actor.bureauId) return false;
  const isInvolved = scope.involvedPersonIds.includes(actor.personId);
  return isInvolved || codesAllowing(policy, actor, scope).length > 0;
}
