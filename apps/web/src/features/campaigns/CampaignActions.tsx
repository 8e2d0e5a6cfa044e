import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { offerOf, type Offer } from '@web/app/access';
import { t, textOr } from '@web/app/t';
import { Button } from '@web/ui/Button';
import { Notice } from '@web/ui/Notice';
import { CAMPAIGN_ACTIONS, ENDING, type CampaignActionName } from './campaign-actions';
import type { CampaignScene } from './campaign-context';
import { CampaignDialog } from './CampaignDialog';

/** Why an action is refused now, in words with its figures. */
function reasonOf(offer: Offer): string {
  const facts = Object.entries(offer.facts ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
  );
  return textOr(`error.${offer.reason ?? ''}`, 'web.refused', Object.fromEntries(facts));
}

/** What this person may do with the campaign; refused ones are there with their reason. */
export function CampaignActions({ scene }: { readonly scene: CampaignScene }): ReactNode {
  const { campaign, path } = scene;
  const [open, setOpen] = useState<CampaignActionName | null>(null);
  const [done, setDone] = useState<CampaignActionName | null>(null);
  const offers = CAMPAIGN_ACTIONS.flatMap((name) => {
    const offer = offerOf(campaign.actions, name);
    return offer === undefined ? [] : [{ name, offer }];
  });
  const refused = offers.filter(({ offer }) => !offer.allowed);
  const isDraft = campaign.state === 'DRAFT' || campaign.state === 'RETURNED';
  const mayEdit = offerOf(campaign.actions, 'submit') !== undefined && path.startsWith('/b/');
  return (
    <>
      {(offers.length > 0 || (isDraft && mayEdit)) && (
        <div className="actions">
          {isDraft && mayEdit && (
            <Link className="btn btn-primary" to={`/b/campaigns/${campaign.id}/edit`}>
              {t('web.campaign.edit')}
            </Link>
          )}
          {offers.map(({ name, offer }, i) => (
            <Button
              key={name}
              kind={
                i === 0 && offer.allowed && !ENDING.has(name) && !isDraft ? 'primary' : 'default'
              }
              disabled={!offer.allowed}
              aria-describedby={offer.allowed ? undefined : `refused-${name}`}
              onClick={() => {
                setDone(null);
                setOpen(name);
              }}
            >
              {t(`web.campaign.action.${name}`)}
            </Button>
          ))}
          {refused.map(({ name, offer }) => (
            <small key={name} id={`refused-${name}`} className="quiet">
              {t('web.campaign.refused', {
                action: t(`web.campaign.action.${name}`),
                reason: reasonOf(offer),
              })}
            </small>
          ))}
        </div>
      )}
      {done !== null && <Notice tone="success" title={t(`web.campaign.done.${done}`)} isLive />}
      {open !== null && (
        <CampaignDialog
          name={open}
          campaign={campaign}
          onDone={() => setDone(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
