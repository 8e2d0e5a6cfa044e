import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { InboxMessageResponse, InboxReadResponse } from './inbox.response.dto';

const MARKS = ['read', 'unread', 'archive', 'restore'] as const;

export class MarkMessagesRequest {
  @ApiProperty({ type: [String], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  messageIds!: string[];
  @ApiProperty({ enum: MARKS }) @IsIn(MARKS) mark!: (typeof MARKS)[number];
}
export class InboxListRequest extends listRequest(LISTS.inbox.spec) {}

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('self.use')
  @ApiPage(InboxMessageResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: InboxListRequest) {
    return this.lists.page('inbox', actor, query);
  }

  @Post('read-all')
  @HttpCode(200)
  @Policy('self.use')
  readAll(@CurrentActor() actor: PersonActor, @Key() _request: RequestKey) {
    return this.app.reminder.inbox.readAll(actor);
  }

  @Post('mark')
  @HttpCode(200)
  @Policy('self.use')
  mark(
    @CurrentActor() actor: PersonActor,
    @Key() _request: RequestKey,
    @Body() body: MarkMessagesRequest,
  ) {
    return this.app.reminder.inbox.mark(actor, body.messageIds, body.mark);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Policy('self.use')
  @ApiOkResponse({ type: InboxReadResponse })
  async read(
    @CurrentActor() actor: PersonActor,
    @Key() _request: RequestKey,
    @Param('id', IdPipe) messageId: string,
  ) {
    await this.app.reminder.inbox.mark(actor, [messageId], 'read');
    return { messageId };
  }
}
