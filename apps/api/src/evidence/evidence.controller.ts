import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key, type SessionRequest } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { attachment, rangeOf } from './byte-range';
import {
  EvidenceBriefResponse,
  EvidenceLinkResponse,
  EvidenceResponse,
} from './evidence.response.dto';

export class EvidenceListRequest extends listRequest(LISTS.evidence.spec) {}

export class LinkEvidenceRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() evidenceId!: string;
}

export class ContentRequest {
  @ApiPropertyOptional({
    enum: ['inline'],
    description: "a PDF for the console's own frame; every other file stays a download",
  })
  @IsOptional()
  @IsIn(['inline'])
  show?: 'inline';
}

const DOWNLOAD_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** The browser's viewer of PDF does not start in a sandbox; of all files only that one is shown, and only by our own page. */
const PDF_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Whatever the file is, no browser may run it, guess at it or keep it for others. */
function guardBytes(reply: FastifyReply, policy = DOWNLOAD_POLICY): void {
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policy)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-cache');
}
const isSame = (header: string | undefined, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('evidence')
  @Policy('evidence.read')
  @ApiPage(EvidenceBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: EvidenceListRequest) {
    return this.lists.page('evidence', actor, query);
  }

  @Get('evidence/:id')
  @Policy('evidence.read')
  @ApiOkResponse({ type: EvidenceResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) evidenceId: string) {
    return this.app.evidence.read.one(actor, evidenceId);
  }

  @Get('evidence/:id/content')
  @Policy('evidence.read')
  async content(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) evidenceId: string,
    @Query() query: ContentRequest,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.app.evidence.read.file(actor, evidenceId);
    const etag = `"${file.sha256}"`;
    const { headers } = request;
    const isShown = query.show === 'inline' && file.mediaType === 'application/pdf';
    guardBytes(reply, isShown ? PDF_POLICY : DOWNLOAD_POLICY);
    void reply
      .header('etag', etag)
      .header('accept-ranges', 'bytes')
      .header('content-disposition', isShown ? 'inline' : attachment(file.name));
    if (isSame(headers['if-none-match'], etag)) return reply.status(304).send();
    const conditional = headers['if-range'];
    const mayPart = conditional === undefined || conditional === etag;
    const range = rangeOf(mayPart ? headers.range : undefined, file.sizeBytes);
    if (range.kind === 'outside')
      return reply.status(416).header('content-range', `bytes */${file.sizeBytes}`).send();
    const bytes = await file.read(range.kind === 'part' ? range : undefined);
    void reply.header('content-type', file.mediaType);
    if (range.kind === 'part')
      void reply
        .status(206)
        .header('content-range', `bytes ${range.from}-${range.to}/${file.sizeBytes}`)
        .header('content-length', range.to - range.from + 1);
    else void reply.header('content-length', file.sizeBytes);
    return reply.send(bytes);
  }

  @Get('evidence/:id/thumbnail')
  @Policy('evidence.read')
  async thumbnail(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) evidenceId: string,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.app.evidence.read.thumbnail(actor, evidenceId);
    const etag = `"${picture.sha256}-thumbnail"`;
    guardBytes(reply);
    void reply.header('etag', etag);
    if (isSame(request.headers['if-none-match'], etag)) return reply.status(304).send();
    return reply.header('content-type', 'image/webp').send(await picture.read());
  }

  @Post('school-tasks/:id/evidence')
  @HttpCode(200)
  @Policy('evidence.add')
  @ApiOkResponse({ type: EvidenceLinkResponse })
  link(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: LinkEvidenceRequest,
  ) {
    return this.app.evidence.link.execute({ actor, request, taskId, ...body });
  }

  @Delete('school-tasks/:id/evidence/:evidenceId')
  @Policy('evidence.add')
  @ApiOkResponse({ type: EvidenceLinkResponse })
  unlink(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Param('evidenceId', IdPipe) evidenceId: string,
  ) {
    return this.app.evidence.unlink.execute({ actor, request, taskId, evidenceId });
  }
}
