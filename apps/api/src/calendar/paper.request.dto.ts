import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Where a paper of a calendar comes from, whatever it holds. */
export class PaperRequest {
  @ApiPropertyOptional({ description: 'the document it comes from' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source?: string;
  @ApiPropertyOptional({ description: 'a pack that holds it' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  packId?: string;
}
