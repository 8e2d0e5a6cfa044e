import { ApiProperty } from '@nestjs/swagger';
import { ActionOfferResponse } from '../http/api-page';
import { MovesPreviewResponse } from './moves.response.dto';
import { PaperResponse, PaperResultResponse } from './paper.response.dto';

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
/** The paper of a year of working days. */
export class CalendarYearResponse extends PaperResponse {
  @ApiProperty({ type: 'integer' }) readonly year!: number;
  @ApiProperty({ type: [NamedDaysResponse] }) readonly days!: readonly NamedDaysResponse[];
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
export class YearResultResponse extends PaperResultResponse {
  @ApiProperty({ format: 'uuid' }) readonly revisionId!: string;
  @ApiProperty({ type: 'integer' }) readonly year!: number;
}
