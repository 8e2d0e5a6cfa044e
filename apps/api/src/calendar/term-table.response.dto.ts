import { ApiProperty } from '@nestjs/swagger';
import { ActionOfferResponse } from '../http/api-page';
import { MovesPreviewResponse } from './moves.response.dto';
import { PaperResponse, PaperResultResponse } from './paper.response.dto';

export class TermResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
}
export class VacationResponse {
  @ApiProperty() readonly label!: string;
  @ApiProperty({ format: 'date' }) readonly fromOn!: string;
  @ApiProperty({ format: 'date' }) readonly toOn!: string;
}

/** A school year in force. */
export class SchoolYearResponse {
  @ApiProperty({ type: 'integer', description: 'the year it begins in' })
  readonly schoolYear!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly source!: string;
  @ApiProperty({ type: [TermResponse] }) readonly terms!: readonly TermResponse[];
  @ApiProperty({ type: [VacationResponse] }) readonly vacations!: readonly VacationResponse[];
}

/** The paper of a school year. */
export class TermTableResponse extends PaperResponse {
  @ApiProperty({ type: 'integer' }) readonly schoolYear!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: [TermResponse] }) readonly terms!: readonly TermResponse[];
  @ApiProperty({ type: [VacationResponse] }) readonly vacations!: readonly VacationResponse[];
}
export class TermTableDetailResponse extends TermTableResponse {
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

class TermOfDayResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly name!: string;
}
class SchoolDayResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: 'integer' }) readonly schoolYear!: number;
  @ApiProperty({ type: TermOfDayResponse, nullable: true })
  readonly term!: TermOfDayResponse | null;
  @ApiProperty({ type: String, nullable: true }) readonly vacation!: string | null;
}
class TermNoticeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty({ type: 'integer' }) readonly schoolYear!: number;
  @ApiProperty() readonly text!: string;
}
export class TermTablesResponse {
  @ApiProperty({ type: SchoolDayResponse }) readonly today!: SchoolDayResponse;
  @ApiProperty({ type: [SchoolYearResponse] }) readonly inForce!: readonly SchoolYearResponse[];
  @ApiProperty({ type: [TermTableResponse] }) readonly items!: readonly TermTableResponse[];
  @ApiProperty({ type: [TermNoticeResponse] }) readonly findings!: readonly TermNoticeResponse[];
}

class QuotaChangeResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly added!: number;
  @ApiProperty({ type: 'integer' }) readonly exempted!: number;
  @ApiProperty({ type: 'integer' }) readonly dropped!: number;
}
export class TermPreviewResponse extends MovesPreviewResponse {
  @ApiProperty({ format: 'uuid' }) readonly termTableId!: string;
  @ApiProperty({ type: 'integer' }) readonly schoolYear!: number;
  @ApiProperty({ type: [QuotaChangeResponse] }) readonly quotas!: readonly QuotaChangeResponse[];
  @ApiProperty({ type: String, nullable: true }) readonly quotaNote!: string | null;
}
export class TermResultResponse extends PaperResultResponse {
  @ApiProperty({ format: 'uuid' }) readonly termTableId!: string;
  @ApiProperty({ type: 'integer' }) readonly schoolYear!: number;
}
