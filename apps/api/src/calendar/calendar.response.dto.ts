import { ApiProperty } from '@nestjs/swagger';

export class CountedDayResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ description: 'counts as a working day' }) readonly working!: boolean;
  @ApiProperty({ description: 'the year is not published yet' }) readonly provisional!: boolean;
  @ApiProperty({ type: 'integer', description: 'number of the working day; 0 = does not count' })
  readonly n!: number;
}

export class ExplainResponse {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
  @ApiProperty({ type: [CountedDayResponse] }) readonly days!: readonly CountedDayResponse[];
}

export class CalendarDraftResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ['DAYS', 'TERMS'], enumName: 'CalendarPaperKind' })
  readonly kind!: 'DAYS' | 'TERMS';
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty() readonly enteredByName!: string;
}
/** What is missing: from 1 November on, the next year. */
export class CalendarFindingResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty() readonly text!: string;
}

export class CalendarResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer', description: '86400000 but for rehearsals' })
  readonly dayLengthMs!: number;
  @ApiProperty({ type: [Number], description: 'years whose days are published' })
  readonly publishedYears!: readonly number[];
  @ApiProperty({ type: [CalendarDraftResponse], description: 'entered, not published yet' })
  readonly drafts!: readonly CalendarDraftResponse[];
  @ApiProperty({ type: [CalendarFindingResponse] })
  readonly findings!: readonly CalendarFindingResponse[];
}

export class TemplateResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({
    enum: ['YEAR', 'OFFSET'],
    enumName: 'TemplateDateMode',
    description: 'YEAR = dates follow the year of issue, OFFSET = the first day',
  })
  readonly dateMode!: 'YEAR' | 'OFFSET';
  @ApiProperty({ type: 'integer' }) readonly phases!: number;
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
}
