import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { OverviewResponse } from './overview.response.dto';

export class OverviewRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'one campaign in whatever state it is' })
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

@ApiTags('campaign')
@Controller('overview')
export class OverviewController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @Policy('progress.read')
  @ApiOkResponse({ type: OverviewResponse })
  read(@CurrentActor() actor: PersonActor, @Query() query: OverviewRequest) {
    return this.app.progress.overview.execute({ actor, ...query });
  }
}
