import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { IsDay } from '../http/is-day.decorator';
import { OnBehalfQuery } from '../delegation/delegation.request.dto';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { Signature } from '../http/signature.guard';
import { APPLICATION } from '../http/tokens';
import { CohortBriefResponse, CohortChangedResponse, CohortResponse } from './cohort.response.dto';

export class CohortListRequest extends listRequest(LISTS.cohorts.spec) {}
export class ExceptionLineRequest {
  @ApiProperty() @IsUUID() schoolTaskId!: string;
  @ApiProperty() @IsUUID() ownerUnitId!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() ownerPersonId?: string;
  @ApiProperty() @IsDay() newDueOn!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() targetPhaseId?: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class PrepareSheetRequest {
  @ApiProperty({ type: [ExceptionLineRequest] })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => ExceptionLineRequest)
  lines!: ExceptionLineRequest[];
}
export class SignCohortRequest {
  @ApiProperty() @Matches(/^[0-9a-f]{64}$/) seenHash!: string;
  @ApiPropertyOptional({ description: 'in whose name a delegate signs' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
  @ApiPropertyOptional({
    description: 'where the installation asks for it at every signature; kept nowhere',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;
}
export class ReturnedTaskRequest {
  @ApiProperty() @IsUUID() taskId!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(50) reasonCode!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiPropertyOptional() @IsOptional() @IsDay() newDueOn?: string;
}
export class ReturnToSchoolsRequest {
  @ApiProperty({ type: [ReturnedTaskRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReturnedTaskRequest)
  tasks!: ReturnedTaskRequest[];
}
export class CohortReasonRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}

@ApiTags('cohort')
@Controller('cohorts')
export class CohortController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('cohort.read')
  @ApiPage(CohortBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: CohortListRequest) {
    return this.lists.page('cohorts', actor, query);
  }

  @Get(':id')
  @Policy('cohort.read')
  @ApiOkResponse({ type: CohortResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) cohortId: string,
    @Query() query: OnBehalfQuery,
  ) {
    return this.app.duties.cohort(actor, cohortId, query.onBehalfOf);
  }

  @Post(':id/start-review')
  @HttpCode(200)
  @Policy('cohort.review')
  @ApiOkResponse({ type: CohortChangedResponse })
  startReview(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) cohortId: string,
  ) {
    return this.app.cohort.startTownReview.execute({ actor, request, cohortId });
  }

  @Post(':id/prepare-sheet')
  @HttpCode(200)
  @Policy('cohort.review')
  @ApiOkResponse({ type: CohortChangedResponse })
  prepareSheet(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) cohortId: string,
    @Body() body: PrepareSheetRequest,
  ) {
    const lines = body.lines.map((l) => ({
      ...l,
      ownerPersonId: l.ownerPersonId ?? null,
      targetPhaseId: l.targetPhaseId ?? null,
    }));
    return this.app.cohort.prepareSheet.execute({ actor, request, cohortId, lines });
  }

  @Post(':id/sign')
  @Signature()
  @HttpCode(200)
  @Policy('cohort.sign')
  @ApiOkResponse({ type: CohortChangedResponse })
  sign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) cohortId: string,
    @Body() body: SignCohortRequest,
  ) {
    return this.app.cohort.sign.execute({ actor, request, cohortId, ...body });
  }

  @Post(':id/return-to-schools')
  @HttpCode(200)
  @Policy('cohort.review')
  @ApiOkResponse({ type: CohortChangedResponse })
  returnToSchools(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) cohortId: string,
    @Body() body: ReturnToSchoolsRequest,
  ) {
    return this.app.cohort.returnToSchools.execute({ actor, request, cohortId, ...body });
  }

  @Post(':id/return-to-town')
  @HttpCode(200)
  @Policy('cohort.return-to-town')
  @ApiOkResponse({ type: CohortChangedResponse })
  returnToTown(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) cohortId: string,
    @Body() body: CohortReasonRequest,
  ) {
    return this.app.cohort.returnToTown.execute({ actor, request, cohortId, ...body });
  }
}
