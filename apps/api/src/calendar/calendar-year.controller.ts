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
  CalendarYearDetailResponse,
  CalendarYearsResponse,
  YearPreviewResponse,
  YearResultResponse,
} from './calendar-year.response.dto';

export class NamedDaysRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(40) label!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  off!: string[];
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  work!: string[];
}
export class YearDaysRequest extends PaperRequest {
  @ApiPropertyOptional({ type: [NamedDaysRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NamedDaysRequest)
  days?: NamedDaysRequest[];
  @ApiPropertyOptional({ description: 'a holiday a line: name|days off|days worked' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  text?: string;
}
export class YearRequest extends YearDaysRequest {
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year!: number;
}

@ApiTags('calendar')
@Controller()
export class CalendarYearController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('calendars/:id/years')
  @Policy('calendar.read')
  @ApiOkResponse({ type: CalendarYearsResponse })
  years(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) calendarId: string) {
    return this.app.calendar.queries.years(actor, calendarId);
  }

  @Post('calendars/:id/years')
  @Policy('calendar.edit')
  @ApiCreatedResponse({ type: YearResultResponse })
  enter(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) calendarId: string,
    @Body() body: YearRequest,
  ) {
    return this.app.calendar.enterYear.execute({ actor, request, calendarId, ...body });
  }

  @Get('calendar-years/:id')
  @Policy('calendar.read')
  @ApiOkResponse({ type: CalendarYearDetailResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) revisionId: string) {
    return this.app.calendar.queries.year(actor, revisionId);
  }

  @Put('calendar-years/:id')
  @Policy('calendar.edit')
  @ApiOkResponse({ type: YearResultResponse })
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) revisionId: string,
    @Body() body: YearDaysRequest,
  ) {
    return this.app.calendar.editYear.execute({ actor, request, revisionId, ...body });
  }

  @Get('calendar-years/:id/preview')
  @Policy('calendar.preview')
  @ApiOkResponse({ type: YearPreviewResponse })
  preview(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) revisionId: string) {
    return this.app.calendar.queries.preview(actor, revisionId);
  }

  @Post('calendar-years/:id/publish')
  @HttpCode(200)
  @Policy('calendar.publish')
  @ApiOkResponse({ type: YearResultResponse })
  publish(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) revisionId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.calendar.publishYear.execute({ actor, request, revisionId, ...body });
  }
}
