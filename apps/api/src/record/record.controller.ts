import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LISTS } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';

export class DocumentListRequest extends listRequest(LISTS.documents.spec) {}

/** What the work leaves behind: official documents. */
@ApiTags('record')
@Controller()
export class RecordController {
  constructor(private readonly lists: ListPages) {}

  @Get('documents')
  @Policy('document.read')
  documents(@CurrentActor() actor: PersonActor, @Query() query: DocumentListRequest) {
    return this.lists.page('documents', actor, query);
  }
}
