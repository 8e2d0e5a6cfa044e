import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons';

interface RecordHeadProps {
  readonly backTo: string;
  readonly backText: string;
  readonly overline: ReactNode;
  readonly title: string;
  /** state and due */
  readonly tags: ReactNode;
  /** whose turn it is, since when */
  readonly turn?: ReactNode;
}

/** The head of a record: where it belongs, its title, how it stands, whose turn it is. */
export const RecordHead = (props: RecordHeadProps): ReactNode => (
  <header className="record-head">
    <Link className="back" to={props.backTo}>
      <Icon name="left" />
      {props.backText}
    </Link>
    <p className="overline">{props.overline}</p>
    <h1>{props.title}</h1>
    <div className="tags">{props.tags}</div>
    {props.turn && <p className="turn">{props.turn}</p>}
  </header>
);
