import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import { MEETING_TYPES, type MeetingType } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { IsDay } from '../http/is-day.decorator';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { EmptyRequest } from '../campaign/campaign.request.dto';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { MeetingResponse } from './meeting.response.dto';

export class MeetingListRequest extends listRequest(LISTS.meetings.spec) {}
export class PlanMeetingRequest {
  @ApiPropertyOptional() @IsOptional() @IsUUID() phaseId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() groupId?: string;
  @ApiProperty({ enum: MEETING_TYPES }) @IsIn(MEETING_TYPES) type!: MeetingType;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) title!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(2000) agenda?: string;
  @ApiProperty() @IsDay() plannedOn!: string;
}
export class AgendaRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(2000) agenda?: string;
}
export class HoldMeetingRequest {
  @ApiPropertyOptional({ description: 'today when absent' }) @IsOptional() @IsDay() heldOn?: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  attendees!: string[];
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  decisions!: string[];
}
export class ActionItemRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) text!: string;
  @ApiProperty() @IsUUID() ownerUnitId!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() ownerPersonId?: string;
  @ApiProperty() @IsDay() dueOn!: string;
}
export class MinutesRequest {
  @ApiProperty({ type: [ActionItemRequest] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ActionItemRequest)
  items!: ActionItemRequest[];
}
export class MeetingReasonRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class ActionItemDoneRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) note!: string;
  @ApiPropertyOptional({ description: 'the meeting that takes the item over' })
  @IsOptional()
  @IsUUID()
  movedTo?: string;
}
export class DocumentRequest {
  @ApiProperty() @Matches(/^[A-Z][A-Z_]{1,40}$/) type!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) title!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(20000) text!: string;
}

@ApiTags('meeting')
@Controller()
export class MeetingController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('meetings')
  @Policy('campaign.read')
  @ApiPage(MeetingResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: MeetingListRequest) {
    return this.lists.page('meetings', actor, query);
  }

  @Get('campaigns/:id/meetings')
  @Policy('campaign.read')
  @ApiPage(MeetingResponse)
  async ofCampaign(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: MeetingListRequest,
  ) {
    await this.app.campaigns.mark(actor, campaignId);
    return this.lists.page('meetings', actor, query, { campaignId });
  }

  @Post('campaigns/:id/meetings')
  @Policy('meeting.plan')
  plan(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: PlanMeetingRequest,
  ) {
    return this.app.meeting.plan.execute({ actor, request, campaignId, ...body });
  }

  @Post('campaigns/:id/documents')
  @Policy('document.register')
  register(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: DocumentRequest,
  ) {
    return this.app.meeting.registerDocument.execute({ actor, request, campaignId, ...body });
  }

  @Post('meetings/:id/notify')
  @HttpCode(200)
  @Policy('meeting.plan')
  notify(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() body: AgendaRequest,
  ) {
    return this.app.meeting.move.execute('notify', { actor, request, meetingId, ...body });
  }

  @Post('meetings/:id/hold')
  @HttpCode(200)
  @Policy('meeting.plan')
  hold(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() body: HoldMeetingRequest,
  ) {
    return this.app.meeting.move.execute('hold', { actor, request, meetingId, ...body });
  }

  @Post('meetings/:id/minutes')
  @HttpCode(200)
  @Policy('meeting.minutes')
  minutes(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() body: MinutesRequest,
  ) {
    const items = body.items.map((i) => ({ ...i, ownerPersonId: i.ownerPersonId ?? null }));
    return this.app.meeting.move.execute('issueMinutes', { actor, request, meetingId, items });
  }

  @Post('meetings/:id/track')
  @HttpCode(200)
  @Policy('meeting.track')
  track(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() _body: EmptyRequest,
  ) {
    return this.app.meeting.move.execute('track', { actor, request, meetingId });
  }

  @Post('meetings/:id/close')
  @HttpCode(200)
  @Policy('meeting.track')
  close(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() _body: EmptyRequest,
  ) {
    return this.app.meeting.move.execute('close', { actor, request, meetingId });
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Policy('meeting.track')
  cancel(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) meetingId: string,
    @Body() body: MeetingReasonRequest,
  ) {
    return this.app.meeting.move.execute('cancel', { actor, request, meetingId, ...body });
  }

  @Post('action-items/:id/done')
  @HttpCode(200)
  @Policy('action-item.done')
  done(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) itemId: string,
    @Body() body: ActionItemDoneRequest,
  ) {
    return this.app.meeting.finishItem.execute({ actor, request, itemId, ...body });
  }
}
