import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { conditional } from '../http/conditional';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { ActivityRequest, CreateCampaignRequest, SpanRequest } from './campaign.request.dto';
import { ActivityResponse, CampaignBriefResponse, CampaignResponse } from './campaign.response.dto';
import { Added } from './changed.decorator';
import { ProgressResponse } from './progress.response.dto';
import { PlanFindingsResponse } from './plan.response.dto';

export class CampaignListRequest extends listRequest(LISTS.campaigns.spec) {}

/** Campaigns as a list and as a record; the first draft of one. */
@ApiTags('campaign')
@Controller('campaigns')
export class CampaignController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('campaign.read')
  @ApiPage(CampaignBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: CampaignListRequest) {
    return this.lists.page('campaigns', actor, query);
  }

  @Post()
  @Policy('campaign.create')
  @Added()
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateCampaignRequest,
  ) {
    return this.app.campaign.createDraft.execute({ actor, request, ...body });
  }

  @Get(':id')
  @Policy('campaign.read')
  @ApiOkResponse({ type: CampaignResponse })
  async one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mark = await this.app.campaigns.mark(actor, campaignId);
    return conditional(request, reply, mark, () => this.app.campaigns.one(actor, campaignId));
  }

  @Get(':id/findings')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanFindingsResponse })
  findings(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.campaigns.findings(actor, campaignId);
  }

  @Get(':id/progress')
  @Policy('progress.read')
  @ApiOkResponse({ type: ProgressResponse })
  async progress(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mark = await this.app.progress.read.mark(actor, campaignId);
    return conditional(request, reply, mark, () =>
      this.app.progress.read.execute({ actor, campaignId }),
    );
  }

  @Get(':id/activity')
  @Policy('campaign.read')
  @ApiPage(ActivityResponse)
  activity(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: ActivityRequest,
  ) {
    const { limit, before = null } = query;
    return this.app.campaigns.activity(actor, campaignId, { limit, before });
  }

  @Get(':id/reopenings')
  @Policy('campaign.read')
  reopenings(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: SpanRequest,
  ) {
    return this.app.campaigns.reopenings(actor, campaignId, query.from, query.to);
  }
}
