import {
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  Inject,
  Options,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { textOf } from '@app/messages';
import { Policy, Public } from '../http/policy.decorator';
import { CurrentActor, IdPipe, type SessionRequest } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { UploadOutcomeResponse } from './evidence.response.dto';
import { TusProtocol } from './tus-protocol';

/** Resumable uploads by tus 1.0; every route but OPTIONS passes the guard like any other. */
@ApiTags('upload')
@Controller('uploads')
export class UploadController {
  private readonly tus: TusProtocol;

  constructor(@Inject(APPLICATION) private readonly app: Application) {
    this.tus = new TusProtocol(app);
  }

  @Options()
  @HttpCode(204)
  @Public()
  options(@Req() request: SessionRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.tus.answer(null, request, reply);
  }

  @Post()
  @Policy('evidence.add')
  create(
    @CurrentActor() actor: PersonActor,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.tus.answer(actor, request, reply);
  }

  // declared before GET, which would otherwise bring a HEAD of its own
  @Head(':id')
  @Policy('evidence.add')
  async head(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) uploadId: string,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.app.evidence.read.upload(actor, uploadId);
    return this.tus.answer(actor, request, reply);
  }

  @Get(':id')
  @Policy('evidence.add')
  @ApiOkResponse({ type: UploadOutcomeResponse })
  async outcome(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) uploadId: string) {
    const { id, taskId, name, sizeBytes, offsetBytes, state, evidenceId, refusal } =
      await this.app.evidence.read.upload(actor, uploadId);
    return {
      id,
      taskId,
      name,
      sizeBytes,
      offsetBytes,
      state,
      evidenceId,
      refusal:
        refusal === null
          ? null
          : { code: refusal.code, message: textOf(`error.${refusal.code}`, refusal.facts) },
    };
  }

  @Patch(':id')
  @HttpCode(204)
  @Policy('evidence.add')
  async append(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) uploadId: string,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.app.evidence.read.upload(actor, uploadId);
    return this.tus.answer(actor, request, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Policy('evidence.add')
  async drop(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) uploadId: string,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.app.evidence.read.upload(actor, uploadId);
    return this.tus.answer(actor, request, reply);
  }
}
