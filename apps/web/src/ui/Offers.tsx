import { useId, type ReactNode } from 'react';
import { offerOf, type Offer } from '../app/access';
import { t, textOr } from '../app/t';
import { Button } from './Button';

interface OffersProps<N extends string> {
  /** actions of the page in their order; the first that is allowed is the thing to do */
  readonly names: readonly N[];
  readonly offers: readonly Offer[];
  readonly label: (name: N) => string;
  readonly onChoose: (name: N) => void;
}

/** Why an action is refused now, in words with its figures. */
export function refusalText(offer: Offer): string {
  const facts = Object.entries(offer.facts ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
  );
  return textOr(`error.${offer.reason ?? ''}`, 'web.refused', Object.fromEntries(facts));
}

/** What this person may do with a part of a record; refused ones stand there with their reason. */
export function Offers<N extends string>(props: OffersProps<N>): ReactNode {
  const id = useId();
  const shown = props.names.flatMap((name) => {
    const offer = offerOf(props.offers, name);
    return offer === undefined ? [] : [{ name, offer }];
  });
  if (shown.length === 0) return null;
  return (
    <div className="actions">
      {shown.map(({ name, offer }) => (
        <Button
          key={name}
          disabled={!offer.allowed}
          aria-describedby={offer.allowed ? undefined : `${id}-${name}`}
          onClick={() => props.onChoose(name)}
        >
          {props.label(name)}
        </Button>
      ))}
      {shown
        .filter(({ offer }) => !offer.allowed)
        .map(({ name, offer }) => (
          <small key={name} id={`${id}-${name}`} className="quiet">
            {t('web.campaign.refused', { action: props.label(name), reason: refusalText(offer) })}
          </small>
        ))}
    </div>
  );
}
