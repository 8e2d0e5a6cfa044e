import { ApiProperty } from '@nestjs/swagger';
import { EXTENSION_STATES, type ExtensionState } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

/** What lists and the request itself say. */
class ExtensionFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'taken when it is submitted' })
  readonly no!: string | null;
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly schoolId!: string;
  @ApiProperty() readonly schoolName!: string;
  @ApiProperty({ format: 'uuid' }) readonly groupId!: string;
  @ApiProperty({ type: 'integer' }) readonly seq!: number;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ format: 'date' }) readonly newDueOn!: string;
  @ApiProperty({ format: 'date', description: 'the due day that counts now' })
  readonly currentDueOn!: string;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ type: 'integer', description: 'working days more than now, if it is granted' })
  readonly workingDaysNow!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'as it was asked' })
  readonly askedWorkingDays!: number | null;
  @ApiProperty({ description: 'asked shortly before the due day' }) readonly shortNotice!: boolean;
  @ApiProperty() readonly requestedByName!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly submittedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly decisionDueOn!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decidedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decisionReason!: string | null;
  @ApiProperty({ enum: EXTENSION_STATES, enumName: 'ExtensionState' })
  readonly state!: ExtensionState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class ExtensionBriefResponse extends ExtensionFaceResponse {
  @ApiProperty({ type: [String], description: 'what state and roles allow; no guard was asked' })
  readonly actions!: readonly string[];
}

export class ExtensionLimitsResponse {
  @ApiProperty({ type: 'integer' }) readonly times!: number;
  @ApiProperty({ type: 'integer' }) readonly totalWorkingDays!: number;
}

export class ExtensionResponse extends ExtensionFaceResponse {
  @ApiProperty({ type: 'integer', description: 'extensions of this task granted so far' })
  readonly granted!: number;
  @ApiProperty({ type: 'integer' }) readonly grantedWorkingDays!: number;
  @ApiProperty({ type: ExtensionLimitsResponse }) readonly limits!: ExtensionLimitsResponse;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class ExtensionChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly extensionId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly no!: string | null;
  @ApiProperty({ enum: EXTENSION_STATES, enumName: 'ExtensionState' })
  readonly state!: ExtensionState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}
