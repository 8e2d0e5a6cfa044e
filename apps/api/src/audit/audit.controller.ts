import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LISTS } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';

export class AuditListRequest extends listRequest(LISTS.audit.spec) {}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly lists: ListPages) {}

  @Get()
  @Policy('audit.read')
  list(@CurrentActor() actor: PersonActor, @Query() query: AuditListRequest) {
    return this.lists.page('audit', actor, query);
  }
}
