import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

const FOLDERS = ['open', 'unread', 'archived'] as const;
const MARKS = ['read', 'unread', 'archive', 'restore'] as const;

export class InboxRequest extends PageQuery {
  @ApiPropertyOptional({ enum: FOLDERS, default: 'open' })
  @IsOptional()
  @IsIn(FOLDERS)
  folder: (typeof FOLDERS)[number] = 'open';
}
export class MarkMessagesRequest {
  @ApiProperty({ type: [String], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  messageIds!: string[];
  @ApiProperty({ enum: MARKS }) @IsIn(MARKS) mark!: (typeof MARKS)[number];
}

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('self.use')
  async list(@CurrentActor() actor: PersonActor, @Query() query: InboxRequest) {
    const { folder, ...page } = query;
    return this.cursors.answer(
      await this.app.reminder.inbox.list(actor, folder, this.cursors.page(page)),
    );
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
  async read(
    @CurrentActor() actor: PersonActor,
    @Key() _request: RequestKey,
    @Param('id', IdPipe) messageId: string,
  ) {
    await this.app.reminder.inbox.mark(actor, [messageId], 'read');
    return { messageId };
  }
}
