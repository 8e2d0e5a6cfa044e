import { ApiProperty } from '@nestjs/swagger';

export class ImportWithdrawnResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
  @ApiProperty({ description: 'records the file had made, now gone' }) readonly removed!: number;
  @ApiProperty({ description: 'records that are again as they were' }) readonly restored!: number;
}
