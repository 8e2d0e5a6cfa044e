import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LISTS, type Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { DocumentBriefResponse, DocumentResponse } from './record.response.dto';

export class DocumentListRequest extends listRequest(LISTS.documents.spec) {}

/** What the work leaves behind: official documents. */
@ApiTags('record')
@Controller()
export class RecordController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('documents')
  @Policy('document.read')
  @ApiPage(DocumentBriefResponse)
  documents(@CurrentActor() actor: PersonActor, @Query() query: DocumentListRequest) {
    return this.lists.page('documents', actor, query);
  }

  @Get('documents/:id')
  @Policy('document.read')
  @ApiOkResponse({ type: DocumentResponse })
  document(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) documentId: string) {
    return this.app.documents.one(actor, documentId);
  }

  @Get('campaigns/:id/documents')
  @Policy('document.read')
  @ApiPage(DocumentBriefResponse)
  async ofCampaign(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: DocumentListRequest,
  ) {
    await this.app.campaigns.mark(actor, campaignId);
    return this.lists.page('documents', actor, query, { campaignId });
  }
}
