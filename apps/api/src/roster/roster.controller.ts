import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey, TableFormat } from '@app/application';
import type { RosterKind } from '@app/contracts';
import { DomainError, type PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key, type SessionRequest } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { Upload } from '../http/upload';
import { ReasonRequest } from '../school-task/school-task.request.dto';
import {
  CommitImportRequest,
  EmptyRequest,
  FormatQuery,
  ImportRowsQuery,
  MapColumnsRequest,
  RosterFileQuery,
  UploadRosterQuery,
} from './roster.request.dto';
import {
  ImportCommittedResponse,
  ImportDiscardedResponse,
  ImportFindingResponse,
  ImportMappedResponse,
  ImportResponse,
  ImportRowResponse,
  ImportStagedResponse,
  ImportWithdrawnResponse,
  LastImportsResponse,
} from './roster.response.dto';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('roster')
@Controller('roster')
export class RosterController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Post('imports')
  @ApiConsumes('application/octet-stream', 'text/csv', TYPES.xlsx)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Policy('roster.import')
  @ApiCreatedResponse({ type: ImportStagedResponse })
  upload(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Query() query: UploadRosterQuery,
    @Req() raw: SessionRequest,
  ) {
    const { body } = raw;
    if (!(body instanceof Upload))
      throw new DomainError('request.unsupported-media-type', 'invalid');
    return body.use((file) =>
      this.app.roster.upload.execute({
        actor,
        // the same key for another file is another request
        request: {
          ...request,
          bodyHash: createHash('sha256').update(request.bodyHash).update(file.sha256).digest(),
        },
        ...query,
        file,
      }),
    );
  }

  @Get('imports')
  @Policy('roster.import')
  @ApiOkResponse({ type: LastImportsResponse })
  last(@CurrentActor() actor: PersonActor) {
    return this.app.roster.read.last(actor);
  }

  @Get('imports/:id')
  @Policy('roster.import')
  @ApiOkResponse({ type: ImportResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) importId: string) {
    return this.app.roster.read.one(actor, importId);
  }

  @Get('imports/:id/rows')
  @Policy('roster.import')
  @ApiPage(ImportRowResponse)
  async rows(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) importId: string,
    @Query() query: ImportRowsQuery,
  ) {
    const page = this.cursors.page(query);
    const found = await this.app.roster.read.rows(actor, importId, query.outcome ?? null, page);
    return this.cursors.answer(found);
  }

  @Get('imports/:id/findings')
  @Policy('roster.import')
  @ApiPage(ImportFindingResponse)
  async findings(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) importId: string,
    @Query() query: PageQuery,
  ) {
    const page = this.cursors.page(query);
    return this.cursors.answer(await this.app.roster.read.findings(actor, importId, page));
  }

  @Get('imports/:id/faulty-rows')
  @Policy('roster.import')
  async faultyRows(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) importId: string,
    @Query() { format }: FormatQuery,
  ) {
    return file(await this.app.roster.read.faulty(actor, importId, format), 'faulty-rows', format);
  }

  @Put('imports/:id/mapping')
  @Policy('roster.import')
  @ApiOkResponse({ type: ImportMappedResponse })
  map(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) importId: string,
    @Body() body: MapColumnsRequest,
  ) {
    return this.app.roster.map.execute({ actor, request, importId, ...body });
  }

  @Post('imports/:id/commit')
  @HttpCode(200)
  @Policy('roster.import')
  @ApiOkResponse({ type: ImportCommittedResponse })
  commit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) importId: string,
    @Body() body: CommitImportRequest,
  ) {
    return this.app.roster.commit.execute({ actor, request, importId, ...body });
  }

  @Post('imports/:id/discard')
  @HttpCode(200)
  @Policy('roster.import')
  @ApiOkResponse({ type: ImportDiscardedResponse })
  discard(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) importId: string,
    @Body() _: EmptyRequest,
  ) {
    return this.app.roster.discard.execute({ actor, request, importId });
  }

  @Post('imports/:id/withdraw')
  @HttpCode(200)
  @Policy('roster.import')
  @ApiOkResponse({ type: ImportWithdrawnResponse })
  withdraw(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) importId: string,
    @Body() body: ReasonRequest,
  ): Promise<ImportWithdrawnResponse> {
    return this.app.roster.withdraw.execute({ actor, request, importId, ...body });
  }

  @Post('imports/:id/passwords')
  @HttpCode(200)
  @Policy('account.edit')
  async passwords(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) importId: string,
    @Body() _: EmptyRequest,
  ) {
    const text = await this.app.roster.handOutPasswords.execute({ actor, request, importId });
    return new StreamableFile(Buffer.from(text), {
      type: TYPES.csv,
      disposition: 'attachment; filename="passwords.csv"',
    });
  }

  @Get('exports/units')
  @Policy('roster.export-units')
  exportUnits(@CurrentActor() actor: PersonActor, @Query() query: RosterFileQuery) {
    return this.roster(actor, 'UNITS', query);
  }

  @Get('exports/people')
  @Policy('roster.export-people')
  exportPeople(@CurrentActor() actor: PersonActor, @Query() query: RosterFileQuery) {
    return this.roster(actor, 'PEOPLE', query);
  }

  private roster(actor: PersonActor, kind: RosterKind, { format, empty }: RosterFileQuery) {
    const { read } = this.app.roster;
    const stream = empty === true ? read.template(kind, format) : read.export(actor, kind, format);
    return file(stream, kind.toLowerCase(), format);
  }
}

const file = (stream: Readable, name: string, format: TableFormat): StreamableFile =>
  new StreamableFile(stream, {
    type: TYPES[format],
    disposition: `attachment; filename="${name}.${format}"`,
  });
