import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { Cursors } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { ReachedSchoolsRequest } from './plan.request.dto';
import {
  CampaignLaunchResponse,
  PlanChainResponse,
  PlanOptionsResponse,
  PlanReachResponse,
  ReachedSchoolResponse,
} from './plan.response.dto';

/** What the writer of a plan needs besides the record itself. */
@ApiTags('campaign')
@Controller()
export class PlanController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get('plan-options')
  @Policy('template.read')
  @ApiOkResponse({ type: PlanOptionsResponse })
  options(@CurrentActor() actor: PersonActor) {
    return this.app.plans.options(actor);
  }

  @Get('campaigns/:id/reach')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanReachResponse })
  reach(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.reach(actor, campaignId);
  }

  @Get('campaigns/:id/reached-schools')
  @Policy('campaign.edit')
  @ApiPage(ReachedSchoolResponse)
  async reachedSchools(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: ReachedSchoolsRequest,
  ) {
    const { limit, after } = this.cursors.page(query);
    const [code] = after ?? [];
    const page = await this.app.plans.reachedSchools(actor, campaignId, {
      taskId: query.taskId,
      groupId: query.groupId,
      after: typeof code === 'string' ? code : undefined,
      limit,
    });
    return this.cursors.answer(page);
  }

  @Get('campaigns/:id/sign-chain')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanChainResponse })
  chain(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.chain(actor, campaignId);
  }

  @Get('campaigns/:id/launch')
  @Policy('campaign.read')
  @ApiOkResponse({ type: CampaignLaunchResponse })
  launch(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.launch(actor, campaignId);
  }
}
