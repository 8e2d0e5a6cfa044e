import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { InboxMessageResponse, InboxReadResponse } from './inbox.response.dto';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('self.use')
  @ApiPage(InboxMessageResponse)
  async list(@CurrentActor() actor: PersonActor, @Query() query: PageQuery) {
    return this.cursors.answer(await this.app.duties.inbox(actor, this.cursors.page(query)));
  }

  @Post(':id/read')
  @HttpCode(200)
  @Policy('self.use')
  @ApiOkResponse({ type: InboxReadResponse })
  read(
    @CurrentActor() actor: PersonActor,
    @Key() _request: RequestKey,
    @Param('id', IdPipe) messageId: string,
  ) {
    return this.app.duties.read(actor, messageId);
  }
}
