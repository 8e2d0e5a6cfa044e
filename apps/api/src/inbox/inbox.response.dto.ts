import { ApiProperty } from '@nestjs/swagger';

/** What a line of a message is about. */
export class LineSubjectResponse {
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly campaignId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: "of a calendar's paper" })
  readonly year!: number | null;
}

export class InboxMessageResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly deliveredAt!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: [String] }) readonly lines!: readonly string[];
  @ApiProperty({
    type: [LineSubjectResponse],
    description: 'line by line; empty for messages written before lines led anywhere',
  })
  readonly subjects!: readonly LineSubjectResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly readAt!: string | null;
}

export class InboxReadResponse {
  @ApiProperty({ format: 'uuid' }) readonly messageId!: string;
}
