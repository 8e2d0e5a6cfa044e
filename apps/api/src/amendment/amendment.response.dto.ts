import { ApiProperty } from '@nestjs/swagger';
import { DATE_AMENDMENT_STATES, type DateAmendmentState } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

const OPEN_OBJECT = { type: 'object', additionalProperties: true } as const;

export class DateChangeResponse {
  @ApiProperty({ format: 'uuid' }) readonly dutyId!: string;
  @ApiProperty({ ...OPEN_OBJECT, description: 'a due expression' }) readonly due!: Readonly<
    Record<string, unknown>
  >;
}

class AmendmentFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ description: 'the document it rests on' }) readonly document!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'version of the plan it made' })
  readonly planVersion!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly signOffId!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly appliedAt!:
    string | null;
  @ApiProperty({ enum: DATE_AMENDMENT_STATES, enumName: 'DateAmendmentState' })
  readonly state!: DateAmendmentState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class AmendmentBriefResponse extends AmendmentFaceResponse {
  @ApiProperty({ type: [DateChangeResponse] }) readonly changes!: readonly DateChangeResponse[];
}

export class ShownDateChangeResponse extends DateChangeResponse {
  @ApiProperty({ type: String, nullable: true }) readonly title!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly phaseNo!: number | null;
  @ApiProperty({ description: 'the new date in words' }) readonly words!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the date of the plan until then' })
  readonly wordsBefore!: string | null;
  @ApiProperty({ type: 'integer', description: 'open tasks of schools of this duty now' })
  readonly openTasks!: number;
}

export class AmendmentEffectResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ format: 'uuid' }) readonly schoolId!: string;
  @ApiProperty() readonly outcome!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly fromDueAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly toDueAt!:
    string | null;
}

export class AmendmentResponse extends AmendmentFaceResponse {
  @ApiProperty({ type: [ShownDateChangeResponse] })
  readonly changes!: readonly ShownDateChangeResponse[];
  @ApiProperty({ type: [AmendmentEffectResponse] })
  readonly effects!: readonly AmendmentEffectResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class AmendmentChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly amendmentId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly signOffId!: string | null;
  @ApiProperty({ enum: DATE_AMENDMENT_STATES, enumName: 'DateAmendmentState' })
  readonly state!: DateAmendmentState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
