import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Application } from '@app/application';
import { UNIT_KINDS } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

export class UnitListRequest extends PageQuery {
  @ApiPropertyOptional({ enum: UNIT_KINDS }) @IsOptional() @IsIn(UNIT_KINDS) kind?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() parentId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) q?: string;
}

@ApiTags('organisation')
@Controller('units')
export class OrganisationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('unit.read')
  async list(@CurrentActor() actor: PersonActor, @Query() query: UnitListRequest) {
    const { limit, cursor, ...filter } = query;
    return this.cursors.answer(
      await this.app.duties.units(actor, filter, this.cursors.page({ limit, cursor })),
    );
  }
}
