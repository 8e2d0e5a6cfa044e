import { ApiProperty } from '@nestjs/swagger';
import { MILESTONE_STATES, type MilestoneState } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

export class MilestoneResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly taskNo!: number | null;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly scope!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty() readonly dueProvisional!: boolean;
  @ApiProperty({ description: 'a goal to strive for: never overdue' }) readonly soft!: boolean;
  @ApiProperty() readonly target!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly achieved!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly achievedOn!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly evidenceRef!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly confirmedAt!:
    string | null;
  @ApiProperty() readonly metLate!: boolean;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty({ enum: MILESTONE_STATES, enumName: 'MilestoneState' })
  readonly state!: MilestoneState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}
