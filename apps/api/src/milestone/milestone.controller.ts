import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { MilestonesResponse } from './milestone.response.dto';

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
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:id/milestones')
  @Policy('campaign.read')
  @ApiOkResponse({ type: MilestonesResponse })
  list(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.milestone.read.execute(actor, campaignId);
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
