import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_YEAR_STATES, type CalendarYearState } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';
import { MovesPreviewResponse } from './moves.response.dto';

/** Days off and make-up days of one holiday. */
export class NamedDaysResponse {
  @ApiProperty() readonly label!: string;
  @ApiProperty({ type: [String] }) readonly off!: readonly string[];
  @ApiProperty({ type: [String] }) readonly work!: readonly string[];
}
/** A year in force, from whichever paper. */
export class YearInForceResponse {
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty() readonly source!: string;
  @ApiProperty({ type: [NamedDaysResponse] }) readonly days!: readonly NamedDaysResponse[];
}
/** The paper of a year: drafted, published, superseded, with how far its tasks have followed. */
export class CalendarYearResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly calendarId!: string;
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty({ type: 'integer', nullable: true }) readonly yearVersion!: number | null;
  @ApiProperty() readonly source!: string;
  @ApiProperty({ type: [NamedDaysResponse] }) readonly days!: readonly NamedDaysResponse[];
  @ApiProperty() readonly enteredByName!: string;
  @ApiProperty({ type: String, nullable: true }) readonly publishedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly publishedAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'open tasks to look at' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly done!: number;
  @ApiProperty({ type: 'integer' }) readonly moved!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly appliedAt!: string | null;
  @ApiProperty({ enum: CALENDAR_YEAR_STATES, enumName: 'CalendarYearState' })
  readonly state!: CalendarYearState;
  @ApiProperty({ type: 'integer' }) readonly stateVersion!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
export class CalendarYearDetailResponse extends CalendarYearResponse {
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}
export class CalendarYearsResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'last day of the last published year; later dates are provisional',
  })
  readonly horizonOn!: string | null;
  @ApiProperty({ type: [YearInForceResponse] }) readonly inForce!: readonly YearInForceResponse[];
  @ApiProperty({ type: [CalendarYearResponse] }) readonly items!: readonly CalendarYearResponse[];
}
export class YearPreviewResponse extends MovesPreviewResponse {
  @ApiProperty({ format: 'uuid' }) readonly revisionId!: string;
  @ApiProperty({ type: 'integer' }) readonly year!: number;
}
export class YearResultResponse {
  @ApiProperty({ format: 'uuid' }) readonly revisionId!: string;
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
