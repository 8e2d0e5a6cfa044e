import { ApiProperty } from '@nestjs/swagger';
import {
  SIGN_OFF_STATES,
  SIGN_STEP_TYPES,
  type SignOffState,
  type SignStepType,
} from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';
import {
  SignedAmendmentResponse,
  SignedGateResponse,
  SignedPlanResponse,
} from './signed-sheet.response.dto';

export const PURPOSES = ['CAMPAIGN_PLAN', 'PHASE_GATE', 'DATE_AMENDMENT'] as const;
type Purpose = (typeof PURPOSES)[number];

export class SignOffClockResponse {
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ type: 'integer' }) readonly waitingWorkingDays!: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the signer is reminded',
  })
  readonly remindOn!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: "the signer's superior is told",
  })
  readonly escalateOn!: string | null;
}

export class OwnSignatureResponse {
  @ApiProperty() readonly decision!: string;
  @ApiProperty({ format: 'date-time' }) readonly decidedAt!: string;
  @ApiProperty({ type: String, nullable: true }) readonly opinion!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'digest of what was seen' })
  readonly hash!: string | null;
  @ApiProperty({ description: 'the hand in words; a delegate with the mark of delegation' })
  readonly signedAs!: string;
}

class SignOffFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly no!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: PURPOSES, enumName: 'SignOffPurpose' }) readonly purpose!: Purpose;
  @ApiProperty({ enum: SIGN_OFF_STATES, enumName: 'SignOffState' }) readonly state!: SignOffState;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ format: 'uuid' }) readonly subjectId!: string;
  @ApiProperty() readonly authorName!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({
    type: SignOffClockResponse,
    nullable: true,
    description: 'null = nobody is waited for',
  })
  readonly clock!: SignOffClockResponse | null;
}

export class SignOffBriefResponse extends SignOffFaceResponse {
  @ApiProperty({ type: String, nullable: true }) readonly hash!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly waitingSince!:
    string | null;
  @ApiProperty({ type: [String], description: 'whose signature is due' })
  readonly waitingFor!: readonly string[];
  @ApiProperty({ type: OwnSignatureResponse, nullable: true })
  readonly mine!: OwnSignatureResponse | null;
}

export class SignStepResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty({ enum: SIGN_STEP_TYPES, enumName: 'SignStepType' }) readonly type!: SignStepType;
  @ApiProperty() readonly post!: string;
  @ApiProperty({ format: 'uuid' }) readonly signerId!: string;
  @ApiProperty() readonly signerName!: string;
  @ApiProperty() readonly signerDisabled!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly delegateOf!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly delegateOfName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly signedAs!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly decision!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly opinion!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'digest of what the signer saw' })
  readonly hash!: string | null;
  @ApiProperty({ type: 'integer' }) readonly round!: number;
  @ApiProperty({ description: 'this signature is due now' }) readonly current!: boolean;
}

export class SignedSheetResponse {
  @ApiProperty({ type: SignedGateResponse, nullable: true })
  readonly gate!: SignedGateResponse | null;
  @ApiProperty({ type: SignedPlanResponse, nullable: true })
  readonly plan!: SignedPlanResponse | null;
  @ApiProperty({ type: SignedAmendmentResponse, nullable: true })
  readonly amendment!: SignedAmendmentResponse | null;
}

export class SignOffResponse extends SignOffFaceResponse {
  @ApiProperty({ type: String, nullable: true }) readonly contentHash!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly snapshotId!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly currentNo!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly stepStartedAt!:
    string | null;
  @ApiProperty() readonly changedAfterSign!: boolean;
  @ApiProperty({ type: [SignStepResponse] }) readonly steps!: readonly SignStepResponse[];
  @ApiProperty({
    type: SignedSheetResponse,
    nullable: true,
    description: 'null = nothing is frozen yet',
  })
  readonly sheet!: SignedSheetResponse | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the frozen text, when it was asked for',
  })
  readonly content!: string | null;
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class SignOffChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly signOffId!: string;
  @ApiProperty({ enum: SIGN_OFF_STATES, enumName: 'SignOffState' }) readonly state!: SignOffState;
  @ApiProperty({ type: 'integer', nullable: true }) readonly currentNo!: number | null;
}
