import type { ReactNode } from 'react';
import type { Tone } from './stateTone';
import { instantText } from './days';

export interface TimelineEntry {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly who: string | null;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, the latest first: person, time and reason. */
export const Timeline = ({
  entries,
}: {
  readonly entries: readonly TimelineEntry[];
}): ReactNode => (
  <ol className="timeline">
    {entries.map((entry) => (
      <li key={entry.key} className={`timeline-${entry.tone ?? 'waiting'}`}>
        <div>
          <strong>{entry.what}</strong>
          {entry.who !== null && <span>{entry.who}</span>}
        </div>
        <time dateTime={entry.at}>{instantText(entry.at)}</time>
        {entry.detail && <p>{entry.detail}</p>}
      </li>
    ))}
  </ol>
);
