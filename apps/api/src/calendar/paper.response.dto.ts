import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_YEAR_STATES, type CalendarYearState } from '@app/contracts';

/** What a change of a paper answers. */
export class PaperResultResponse {
  @ApiProperty({ enum: CALENDAR_YEAR_STATES, enumName: 'CalendarYearState' })
  readonly state!: CalendarYearState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** A paper of a calendar: drafted, published, superseded, with how far its tasks have followed. */
export class PaperResponse extends PaperResultResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly calendarId!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly yearVersion!: number | null;
  @ApiProperty() readonly source!: string;
  @ApiProperty() readonly enteredByName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly publishedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly publishedAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'open tasks to look at' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly done!: number;
  @ApiProperty({ type: 'integer' }) readonly moved!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly appliedAt!: string | null;
  @ApiProperty({ type: 'integer' }) readonly stateVersion!: number;
}
