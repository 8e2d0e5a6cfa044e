import { ApiProperty } from '@nestjs/swagger';
import { SignedPlanResponse } from '../sign-off/signed-sheet.response.dto';

export class DocumentBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly type!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly campaignId!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly campaignTitle!: string | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly releasedAt!:
    string | null;
  @ApiProperty({ description: 'SHA-256 of the text' }) readonly hash!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

class MinutesItemResponse {
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly ownerUnitName!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
}
export class MinutesResponse {
  @ApiProperty() readonly no!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly heldOn!: string | null;
  @ApiProperty({ type: [String] }) readonly attendees!: readonly string[];
  @ApiProperty({ type: [String] }) readonly decisions!: readonly string[];
  @ApiProperty({ type: [MinutesItemResponse] }) readonly items!: readonly MinutesItemResponse[];
}

/** A document with what it says: one of plan, minutes, text. */
export class DocumentResponse extends DocumentBriefResponse {
  @ApiProperty({ type: SignedPlanResponse, nullable: true })
  readonly plan!: SignedPlanResponse | null;
  @ApiProperty({ type: MinutesResponse, nullable: true })
  readonly minutes!: MinutesResponse | null;
  @ApiProperty({ type: String, nullable: true }) readonly text!: string | null;
}
