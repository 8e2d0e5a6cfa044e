import { ApiProperty } from '@nestjs/swagger';

export class CountedDayResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ description: 'counts as a working day' }) readonly working!: boolean;
  @ApiProperty({ description: 'the year is not published yet' }) readonly provisional!: boolean;
  @ApiProperty({ type: 'integer', description: 'number of the working day; 0 = does not count' })
  readonly n!: number;
}

export class ExplainResponse {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
  @ApiProperty({ type: [CountedDayResponse] }) readonly days!: readonly CountedDayResponse[];
}
