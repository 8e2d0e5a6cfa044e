import type { ListScope } from '../list/list-declaration';
import { campaignScope, type CampaignReader } from './campaign.repository';

/** Records whoever reads their campaign reads; the whole bureau's need no look at campaigns. @param alias of the base row */
export const ofReadCampaigns =
  (reader: CampaignReader, alias: string): ListScope =>
  (values) => {
    const bureau = `${alias}.bureau_id = $${values.push(reader.bureauId)}`;
    if (reader.reach.all) return bureau;
    return `${bureau} AND ${alias}.campaign_id = ANY(ARRAY(SELECT c.id FROM campaign c WHERE ${campaignScope(reader, values)}))`;
  };
