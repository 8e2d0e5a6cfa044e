import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { MilestoneResponse } from './milestone.response.dto';

export class MilestoneListRequest extends listRequest(LISTS.milestones.spec) {}
export class MilestoneProofRequest {
  @ApiPropertyOptional() @IsOptional() @IsNumber() @Min(0) @Max(1_000_000_000) achieved?: number;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(1000) note?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) evidenceRef?: string;
}
export class MilestoneMissRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(1000) note!: string;
}

@ApiTags('milestone')
@Controller()
export class MilestoneController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('milestones')
  @Policy('campaign.read')
  @ApiPage(MilestoneResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: MilestoneListRequest) {
    return this.lists.page('milestones', actor, query);
  }

  @Get('campaigns/:id/milestones')
  @Policy('campaign.read')
  @ApiPage(MilestoneResponse)
  async ofCampaign(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: MilestoneListRequest,
  ) {
    await this.app.campaigns.mark(actor, campaignId);
    return this.lists.page('milestones', actor, query, { campaignId });
  }

  @Post('milestones/:id/record')
  @HttpCode(200)
  @Policy('milestone.confirm')
  record(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) milestoneId: string,
    @Body() body: MilestoneProofRequest,
  ) {
    return this.app.milestone.decide.execute('record', { actor, request, milestoneId, ...body });
  }

  @Post('milestones/:id/confirm')
  @HttpCode(200)
  @Policy('milestone.confirm')
  confirm(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) milestoneId: string,
    @Body() body: MilestoneProofRequest,
  ) {
    return this.app.milestone.decide.execute('confirm', { actor, request, milestoneId, ...body });
  }

  @Post('milestones/:id/miss')
  @HttpCode(200)
  @Policy('milestone.confirm')
  miss(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) milestoneId: string,
    @Body() body: MilestoneMissRequest,
  ) {
    return this.app.milestone.decide.execute('miss', { actor, request, milestoneId, ...body });
  }
}
