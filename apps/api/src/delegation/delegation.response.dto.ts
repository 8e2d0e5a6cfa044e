import { ApiProperty } from '@nestjs/swagger';
import { DELEGATED_POWERS, type DelegatedPower } from '@app/contracts';

const STATES = ['PLANNED', 'IN_FORCE', 'ENDED', 'REVOKED'] as const;

export class DelegationResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly principalId!: string;
  @ApiProperty() readonly principalName!: string;
  @ApiProperty({ format: 'uuid' }) readonly delegateId!: string;
  @ApiProperty() readonly delegateName!: string;
  @ApiProperty({ enum: DELEGATED_POWERS, enumName: 'DelegatedPower', isArray: true })
  readonly powers!: readonly DelegatedPower[];
  @ApiProperty({ type: [String], description: 'empty = every campaign' })
  readonly campaignIds!: readonly string[];
  @ApiProperty({ format: 'date' }) readonly startsOn!: string;
  @ApiProperty({ format: 'date', description: 'last day' }) readonly endsOn!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly revokedAt!:
    string | null;
  @ApiProperty({ enum: STATES, enumName: 'DelegationState' })
  readonly state!: (typeof STATES)[number];
  @ApiProperty({ type: [String] }) readonly actions!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class DelegatedWorkResponse {
  @ApiProperty({ enum: DELEGATED_POWERS, enumName: 'DelegatedPower' })
  readonly kind!: DelegatedPower;
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty({ format: 'uuid' }) readonly principalId!: string;
  @ApiProperty() readonly principalName!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly since!:
    string | null;
}

export class DelegatedWaitingResponse {
  @ApiProperty({ type: [DelegatedWorkResponse] }) readonly items!: readonly DelegatedWorkResponse[];
  @ApiProperty({
    enum: DELEGATED_POWERS,
    enumName: 'DelegatedPower',
    isArray: true,
    description: 'signatures of his own the reader may let another give',
  })
  readonly mayGive!: readonly DelegatedPower[];
  @ApiProperty({ format: 'date' }) readonly today!: string;
}

export class DelegationGivenResponse {
  @ApiProperty({ format: 'uuid' }) readonly delegationId!: string;
  @ApiProperty({ format: 'date' }) readonly startsOn!: string;
  @ApiProperty({ format: 'date' }) readonly endsOn!: string;
}
export class DelegationEndedResponse {
  @ApiProperty({ format: 'uuid' }) readonly delegationId!: string;
  @ApiProperty({ enum: STATES, enumName: 'DelegationState' })
  readonly state!: (typeof STATES)[number];
}
