import { campaignsWithQuotas } from '@app/persistence';
import type { Deps } from '../composition/deps';
import { noteGateChanges } from '../gate/gate-change';
import { settleQuotasOf } from './plan-quotas';

export interface QuotasSettled {
  readonly campaigns: number;
  readonly made: number;
  readonly decided: number;
}

/** The night's work: periods that have begun exist, those that have ended are decided. A transaction a campaign. */
export class SettleQuotas {
  constructor(private readonly deps: Deps) {}

  async execute(): Promise<QuotasSettled> {
    const campaigns = await campaignsWithQuotas(this.deps.database);
    let [made, decided] = [0, 0];
    for (const campaign of campaigns) {
      const result = await this.deps.commands.transact(async (scope) => {
        const settled = await settleQuotasOf(scope, campaign, null);
        if (settled.decided > 0) await noteGateChanges(scope, campaign.id);
        return settled;
      });
      made += result.made;
      decided += result.decided;
    }
    return { campaigns: campaigns.length, made, decided };
  }
}
