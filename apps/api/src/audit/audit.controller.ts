import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

export class AuditListRequest extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @IsUUID() subjectId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() actorId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) action?: string;
  @ApiPropertyOptional({ description: 'first instant, included' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;
  @ApiPropertyOptional({ description: 'last instant, not included' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  to?: string;
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('audit.read')
  async list(@CurrentActor() actor: PersonActor, @Query() query: AuditListRequest) {
    const { limit, cursor, ...filter } = query;
    return this.cursors.answer(
      await this.app.duties.audit(actor, filter, this.cursors.page({ limit, cursor })),
    );
  }
}
