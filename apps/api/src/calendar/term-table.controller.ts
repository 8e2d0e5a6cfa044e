import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { VersionedRequest } from '../school-task/school-task.request.dto';
import { PaperRequest } from './paper.request.dto';
import {
  TermPreviewResponse,
  TermResultResponse,
  TermTableDetailResponse,
  TermTablesResponse,
} from './term-table.response.dto';

export class TermRequest {
  @ApiProperty({ description: 'running number within the school year', minimum: 1, maximum: 4 })
  @IsInt()
  @Min(1)
  @Max(4)
  no!: number;
  // whether it is a day at all is a finding of the use case, which names the mend
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) startOn!: string;
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) endOn!: string;
}
export class VacationRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(40) label!: string;
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) fromOn!: string;
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(10) toOn!: string;
}
export class TermDaysRequest extends PaperRequest {
  @ApiPropertyOptional({ type: [TermRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => TermRequest)
  terms?: TermRequest[];
  @ApiPropertyOptional({ type: [VacationRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => VacationRequest)
  vacations?: VacationRequest[];
}
export class TermTableRequest extends TermDaysRequest {
  @ApiProperty({ description: 'the year the school year begins in' })
  @IsInt()
  @Min(2000)
  @Max(2100)
  schoolYear!: number;
}

@ApiTags('calendar')
@Controller()
export class TermTableController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('calendars/:id/terms')
  @Policy('calendar.read')
  @ApiOkResponse({ type: TermTablesResponse })
  list(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) calendarId: string) {
    return this.app.calendar.terms.ofCalendar(actor, calendarId);
  }

  @Post('calendars/:id/terms')
  @Policy('calendar.edit')
  @ApiCreatedResponse({ type: TermResultResponse })
  enter(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) calendarId: string,
    @Body() body: TermTableRequest,
  ) {
    return this.app.calendar.enterTerms.execute({ actor, request, calendarId, ...body });
  }

  @Get('term-tables/:id')
  @Policy('calendar.read')
  @ApiOkResponse({ type: TermTableDetailResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) termTableId: string) {
    return this.app.calendar.terms.one(actor, termTableId);
  }

  @Put('term-tables/:id')
  @Policy('calendar.edit')
  @ApiOkResponse({ type: TermResultResponse })
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) termTableId: string,
    @Body() body: TermDaysRequest,
  ) {
    return this.app.calendar.editTerms.execute({ actor, request, termTableId, ...body });
  }

  @Get('term-tables/:id/preview')
  @Policy('calendar.preview')
  @ApiOkResponse({ type: TermPreviewResponse })
  preview(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) termTableId: string) {
    return this.app.calendar.terms.preview(actor, termTableId);
  }

  @Post('term-tables/:id/publish')
  @HttpCode(200)
  @Policy('calendar.publish')
  @ApiOkResponse({ type: TermResultResponse })
  publish(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) termTableId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.calendar.publishTerms.execute({ actor, request, termTableId, ...body });
  }
}
