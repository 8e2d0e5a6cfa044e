import { ApiProperty } from '@nestjs/swagger';

export class InboxMessageResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly deliveredAt!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [String] }) readonly lines!: readonly string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly readAt!: string | null;
}

export class InboxReadResponse {
  @ApiProperty({ format: 'uuid' }) readonly messageId!: string;
}
