import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { CancelRequest, EmptyRequest, ResumeRequest, SuspendRequest } from './campaign.request.dto';
import { ResumePreviewResponse } from './campaign.response.dto';
import { Changed } from './changed.decorator';

/** What becomes of a campaign, from its submission to its end. */
@ApiTags('campaign')
@Controller('campaigns')
export class CampaignLifeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post(':id/submit')
  @Policy('campaign.submit')
  @Changed()
  submit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.submit.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/issue')
  @Policy('campaign.issue')
  @Changed()
  issue(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.issue.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/start')
  @Policy('campaign.start')
  @Changed()
  start(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.start.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/suspend')
  @Policy('campaign.suspend')
  @Changed()
  suspend(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: SuspendRequest,
  ) {
    return this.app.campaign.suspend.execute({ actor, request, campaignId, ...body });
  }

  @Get(':id/resume-preview')
  @Policy('campaign.suspend')
  @ApiOkResponse({ type: ResumePreviewResponse })
  resumePreview(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.campaigns.resumePreview(actor, campaignId);
  }

  @Post(':id/resume')
  @Policy('campaign.suspend')
  @Changed()
  resume(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: ResumeRequest,
  ) {
    return this.app.campaign.resume.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/wrap-up')
  @Policy('campaign.wrap-up')
  @Changed()
  wrapUp(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.enterWrapUp.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/close')
  @Policy('campaign.close')
  @Changed()
  close(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.close.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/cancel')
  @Policy('campaign.cancel')
  @Changed()
  cancel(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: CancelRequest,
  ) {
    return this.app.campaign.cancel.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/discard')
  @Policy('campaign.discard')
  @Changed()
  discard(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: CancelRequest,
  ) {
    return this.app.campaign.cancel.execute({ actor, request, campaignId, ...body });
  }
}
