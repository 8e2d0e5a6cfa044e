import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { IsDay } from '../http/is-day.decorator';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { CalendarResponse, ExplainResponse, TemplateResponse } from './calendar.response.dto';

export class CreateCalendarRequest {
  @ApiProperty() @Matches(/^[A-Za-z0-9-]{1,40}$/) code!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) title!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  packIds!: string[];
  @ApiPropertyOptional({ description: 'length of a day in ms; 86400000 but for rehearsals' })
  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(86_400_000)
  dayLengthMs?: number;
  @ApiPropertyOptional({ description: 'the day that begins now' })
  @IsOptional()
  @IsDay()
  epochOn?: string;
}
export class ExplainRequest {
  @ApiProperty({ format: 'date' }) @IsDay() from!: string;
  @ApiProperty()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(400)
  workingDays!: number;
}

export class CalendarListRequest extends listRequest(LISTS.calendars.spec) {}

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('calendars')
  @Policy('calendar.read')
  @ApiPage(CalendarResponse)
  calendars(@CurrentActor() actor: PersonActor, @Query() query: CalendarListRequest) {
    return this.lists.page('calendars', actor, query);
  }

  @Post('calendars')
  @Policy('calendar.edit')
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateCalendarRequest,
  ) {
    return this.app.calendar.create.execute({ actor, request, ...body });
  }

  @Get('calendars/:id/explain')
  @Policy('calendar.read')
  @ApiOkResponse({ type: ExplainResponse })
  explain(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) calendarId: string,
    @Query() query: ExplainRequest,
  ) {
    return this.app.campaigns.explain(actor, calendarId, query.from, query.workingDays);
  }

  @Get('templates')
  @Policy('template.read')
  @ApiOkResponse({ type: [TemplateResponse] })
  templates() {
    return this.app.campaigns.templates();
  }
}
