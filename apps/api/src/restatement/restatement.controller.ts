import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  RestatementDecidedResponse,
  RestatementProposedResponse,
  SnapshotBriefResponse,
  SnapshotResponse,
} from './restatement.response.dto';

export class SnapshotListRequest extends listRequest(LISTS.snapshots.spec) {}
export class RestatementRequest {
  @ApiProperty({ description: 'JSON pointer into the content', example: '/items/0/numerator' })
  @Matches(/^(\/[^/]{1,100}){1,8}$/)
  figure!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) newValue!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class RestatementReasonRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}

@ApiTags('snapshot')
@Controller()
export class RestatementController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('snapshots')
  @Policy('snapshot.read')
  @ApiPage(SnapshotBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: SnapshotListRequest) {
    return this.lists.page('snapshots', actor, query);
  }

  @Get('campaigns/:id/snapshots')
  @Policy('snapshot.read')
  @ApiPage(SnapshotBriefResponse)
  async ofCampaign(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: SnapshotListRequest,
  ) {
    await this.app.campaigns.mark(actor, campaignId);
    return this.lists.page('snapshots', actor, query, { campaignId });
  }

  @Get('snapshots/:id')
  @Policy('snapshot.read')
  @ApiOkResponse({ type: SnapshotResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) snapshotId: string) {
    return this.app.restatement.read.one(actor, snapshotId);
  }

  @Post('snapshots/:id/restatements')
  @Policy('restatement.propose')
  @ApiCreatedResponse({ type: RestatementProposedResponse })
  propose(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) snapshotId: string,
    @Body() body: RestatementRequest,
  ) {
    return this.app.restatement.propose.execute({ actor, request, snapshotId, ...body });
  }

  @Post('restatements/:id/confirm')
  @HttpCode(200)
  @Policy('restatement.decide')
  @ApiOkResponse({ type: RestatementDecidedResponse })
  confirm(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) restatementId: string,
  ) {
    return this.app.restatement.decide.execute('confirm', { actor, request, restatementId });
  }

  @Post('restatements/:id/reject')
  @HttpCode(200)
  @Policy('restatement.decide')
  @ApiOkResponse({ type: RestatementDecidedResponse })
  reject(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) restatementId: string,
    @Body() body: RestatementReasonRequest,
  ) {
    return this.app.restatement.decide.execute('reject', {
      actor,
      request,
      restatementId,
      ...body,
    });
  }

  @Post('restatements/:id/withdraw')
  @HttpCode(200)
  @Policy('restatement.propose')
  @ApiOkResponse({ type: RestatementDecidedResponse })
  withdraw(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) restatementId: string,
  ) {
    return this.app.restatement.decide.execute('withdraw', { actor, request, restatementId });
  }
}
