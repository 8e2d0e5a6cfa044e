import { ApiProperty } from '@nestjs/swagger';

const FILE_STATES = ['KEPT', 'QUARANTINED', 'REFUSED'] as const;
type FileState = (typeof FILE_STATES)[number];

/** Another duty the same file serves. */
export class ServedDutyResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ format: 'uuid' }) readonly schoolId!: string;
  @ApiProperty() readonly schoolName!: string;
  @ApiProperty({ description: 'the same piece of evidence, or another one with the same bytes' })
  readonly isSame!: boolean;
}

/** A piece of evidence as people see it; its bytes are at /evidence/:id/content. */
export class EvidenceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: FILE_STATES, enumName: 'FileState' }) readonly state!: FileState;
  @ApiProperty({ type: String, nullable: true }) readonly mediaType!: string | null;
  @ApiProperty({ type: 'integer' }) readonly sizeBytes!: number;
  @ApiProperty({ description: 'of the bytes that are kept' }) readonly sha256!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly width!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly height!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly takenAt!:
    string | null;
  @ApiProperty({ format: 'uuid' }) readonly uploaderId!: string;
  @ApiProperty({ format: 'date-time' }) readonly uploadedAt!: string;
  @ApiProperty({ description: 'a small picture is at /evidence/:id/thumbnail' })
  readonly hasThumbnail!: boolean;
  @ApiProperty({ type: [ServedDutyResponse], description: 'other duties within reach' })
  readonly alsoServes!: readonly ServedDutyResponse[];
}

/** Evidence in the list of what schools have sent. */
export class EvidenceBriefResponse extends EvidenceResponse {
  @ApiProperty({ format: 'uuid' }) readonly schoolId!: string;
  @ApiProperty() readonly schoolName!: string;
}

export class EvidenceLinkResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty({ format: 'uuid' }) readonly evidenceId!: string;
}

const UPLOAD_STATES = ['UPLOADING', 'KEPT', 'QUARANTINED', 'REFUSED'] as const;

/** Why an upload did not become evidence, as a sentence too. */
export class UploadRefusalResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly message!: string;
}

export class UploadOutcomeResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly sizeBytes!: number;
  @ApiProperty({ type: 'integer' }) readonly offsetBytes!: number;
  @ApiProperty({ enum: UPLOAD_STATES, enumName: 'UploadState' })
  readonly state!: (typeof UPLOAD_STATES)[number];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly evidenceId!:
    string | null;
  @ApiProperty({ type: UploadRefusalResponse, nullable: true })
  readonly refusal!: UploadRefusalResponse | null;
}
