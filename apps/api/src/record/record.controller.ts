import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LISTS } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { DocumentBriefResponse } from './record.response.dto';

export class DocumentListRequest extends listRequest(LISTS.documents.spec) {}

/** What the work leaves behind: official documents. */
@ApiTags('record')
@Controller()
export class RecordController {
  constructor(private readonly lists: ListPages) {}

  @Get('documents')
  @Policy('document.read')
  @ApiPage(DocumentBriefResponse)
  documents(@CurrentActor() actor: PersonActor, @Query() query: DocumentListRequest) {
    return this.lists.page('documents', actor, query);
  }
}
