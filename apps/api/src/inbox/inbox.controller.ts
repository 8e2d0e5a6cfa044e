import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

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
  list(@CurrentActor() actor: PersonActor, @Query() query: InboxListRequest) {
    return this.lists.page('inbox', actor, query);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Policy('self.use')
  read(
    @CurrentActor() actor: PersonActor,
    @Key() _request: RequestKey,
    @Param('id', IdPipe) messageId: string,
  ) {
    return this.app.duties.read(actor, messageId);
  }
}
