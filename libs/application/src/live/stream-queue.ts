/** What has changed, named and nothing more. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}
export interface Figures {
  readonly campaignId: string;
  readonly unitId: string;
}
export interface Tick {
  readonly subjects: readonly Subject[];
  readonly figures: readonly Figures[];
  /** there was more than is named, or something may have been missed: read everything on screen again */
  readonly more: boolean;
}

/** Subjects a tick names before it says "more" instead. */
const NAMED = 100;

/** Changes of one stream until the next tick; bounded whatever happens meanwhile. */
export class StreamQueue {
  private readonly subjects = new Map<string, Subject>();
  private readonly figures = new Map<string, Figures>();
  private more = false;

  addSubject(subject: Subject): void {
    if (this.subjects.size < NAMED) this.subjects.set(`${subject.kind}:${subject.id}`, subject);
    else this.more = true;
  }

  addFigures(figures: Figures): void {
    if (this.figures.size < NAMED)
      this.figures.set(`${figures.campaignId}/${figures.unitId}`, figures);
    else this.more = true;
  }

  addUnknown(): void {
    this.more = true;
  }

  /** Everything since the last time; null = nothing. */
  take(): Tick | null {
    if (this.subjects.size === 0 && this.figures.size === 0 && !this.more) return null;
    const tick = {
      subjects: [...this.subjects.values()],
      figures: [...this.figures.values()],
      more: this.more,
    };
    this.subjects.clear();
    this.figures.clear();
    this.more = false;
    return tick;
  }
}
