import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATES, PHASE_STATES, type CampaignState, type PhaseState } from '@app/contracts';

const HEALTH = ['ON_TRACK', 'OVERDUE', 'GATE_LATE', 'SUSPENDED', 'NOT_STARTED'] as const;

export class RateResponse {
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer' }) readonly denominator!: number;
  @ApiProperty({ description: 'percent with two decimals; a dash when nothing is owed' })
  readonly rate!: string;
}

export class OverviewPhaseResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ type: RateResponse }) readonly accepted!: RateResponse;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: 'integer' }) readonly cohortsSigned!: number;
  @ApiProperty({ type: 'integer' }) readonly cohorts!: number;
}

export class OverviewCampaignResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' }) readonly state!: CampaignState;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ format: 'date-time', description: 'up to when everything is counted' })
  readonly cutOff!: string;
  @ApiProperty({ enum: HEALTH, enumName: 'CampaignHealth' })
  readonly health!: (typeof HEALTH)[number];
  @ApiProperty({ type: [OverviewPhaseResponse] })
  readonly phases!: readonly OverviewPhaseResponse[];
}

export class OverviewResponse {
  @ApiProperty({ type: [OverviewCampaignResponse] })
  readonly items!: readonly OverviewCampaignResponse[];
}
