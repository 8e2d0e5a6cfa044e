import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LISTS } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { AuditEntryResponse } from './audit.response.dto';

export class AuditListRequest extends listRequest(LISTS.audit.spec) {}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly lists: ListPages) {}

  @Get()
  @Policy('audit.read')
  @ApiPage(AuditEntryResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: AuditListRequest) {
    return this.lists.page('audit', actor, query);
  }
}
