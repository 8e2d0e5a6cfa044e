import { ApiProperty } from '@nestjs/swagger';

export class DocumentBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly type!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly docNumber!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly campaignId!:
    string | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly releasedAt!:
    string | null;
  @ApiProperty({ description: 'SHA-256 of the text' }) readonly hash!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}
