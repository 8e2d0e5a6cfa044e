import { ApiProperty } from '@nestjs/swagger';
import {
  CAMPAIGN_STATES,
  GATE_ITEM_KINDS,
  GATE_ITEM_STATUSES,
  PHASE_STATES,
  SIGN_OFF_STATES,
  type CampaignState,
  type GateItemKind,
  type GateItemStatus,
  type PhaseState,
  type SignOffState,
} from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';
import {
  CarryOverLineResponse,
  UnsignedCohortResponse,
} from '../sign-off/signed-sheet.response.dto';

export class GateItemResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty({ enum: GATE_ITEM_KINDS, enumName: 'GateItemKind' }) readonly kind!: GateItemKind;
  @ApiProperty() readonly labelText!: string;
  @ApiProperty({ type: [String], description: 'keys it is narrowed to' })
  readonly selected!: readonly string[];
  @ApiProperty() readonly mandatory!: boolean;
  @ApiProperty({ enum: GATE_ITEM_STATUSES, enumName: 'GateItemStatus' })
  readonly status!: GateItemStatus;
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer' }) readonly denominator!: number;
  @ApiProperty({ type: String, nullable: true }) readonly exemptText!: string | null;
}

export class GateEntryResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true, description: 'school or unit' }) readonly place!:
    string | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ description: 'counted as done when the sheet was computed' })
  readonly done!: boolean;
}

export class GateItemListResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty({ enum: GATE_ITEM_KINDS, enumName: 'GateItemKind' }) readonly kind!: GateItemKind;
  @ApiProperty() readonly labelText!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty() readonly phaseTitle!: string;
  @ApiProperty({ enum: GATE_ITEM_STATUSES, enumName: 'GateItemStatus' })
  readonly status!: GateItemStatus;
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer' }) readonly denominator!: number;
  @ApiProperty({ type: [GateEntryResponse], description: 'by name, open ones first; at most 1000' })
  readonly entries!: readonly GateEntryResponse[];
}

export class GateSheetResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly computedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly frozenAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly hash!: string | null;
  @ApiProperty({ type: [GateItemResponse] }) readonly items!: readonly GateItemResponse[];
  @ApiProperty({ type: [CarryOverLineResponse] }) readonly lines!: readonly CarryOverLineResponse[];
  @ApiProperty({ type: 'integer', description: 'unmet items and unsigned cohorts without a line' })
  readonly missingLines!: number;
  @ApiProperty({ type: [UnsignedCohortResponse] })
  readonly unsignedCohorts!: readonly UnsignedCohortResponse[];
}

export class LaunchResponse {
  @ApiProperty({ type: 'integer' }) readonly chunks!: number;
  @ApiProperty({ type: 'integer' }) readonly chunksDone!: number;
  @ApiProperty({ type: 'integer' }) readonly schools!: number;
  @ApiProperty({ type: 'integer' }) readonly schoolsDone!: number;
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
}

export class ReopeningResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly generation!: number;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: [String] }) readonly cohortIds!: readonly string[];
  @ApiProperty({ format: 'date-time' }) readonly workUntilAt!: string;
  @ApiProperty() readonly earlierState!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly earlierSnapshotId!:
    string | null;
  @ApiProperty({ format: 'date-time' }) readonly reopenedAt!: string;
}

export class CarriedInResponse {
  @ApiProperty({ type: 'integer', description: 'open or done' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly open!: number;
}

export class PhaseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' })
  readonly campaignState!: CampaignState;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly type!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ format: 'uuid' }) readonly ownerSectionId!: string;
  @ApiProperty({ type: 'integer' }) readonly generation!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly signOffId!: string | null;
  @ApiProperty({ enum: SIGN_OFF_STATES, enumName: 'SignOffState', type: String, nullable: true })
  readonly gateSignOffState!: SignOffState | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly snapshotId!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly fannedOutAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly gateReadyAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly settledAt!:
    string | null;
  @ApiProperty({ type: LaunchResponse }) readonly launch!: LaunchResponse;
  @ApiProperty({ type: [ReopeningResponse] }) readonly reopenings!: readonly ReopeningResponse[];
  @ApiProperty({
    type: CarriedInResponse,
    description: 'matters of earlier phases; the list of what was carried over has each',
  })
  readonly carriedIn!: CarriedInResponse;
  @ApiProperty({ type: [UnsignedCohortResponse], description: 'what a reopening may name' })
  readonly closedCohorts!: readonly UnsignedCohortResponse[];
  @ApiProperty({ type: GateSheetResponse, nullable: true })
  readonly sheet!: GateSheetResponse | null;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class GateOpenedResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ format: 'uuid' }) readonly sheetId!: string;
  @ApiProperty({ format: 'uuid' }) readonly signOffId!: string;
}
export class CarryOverPlannedResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ type: 'integer' }) readonly lines!: number;
}
export class PhaseReopenedResponse {
  @ApiProperty({ format: 'uuid' }) readonly phaseId!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ type: 'integer' }) readonly generation!: number;
  @ApiProperty({ type: [String] }) readonly cohortIds!: readonly string[];
}
