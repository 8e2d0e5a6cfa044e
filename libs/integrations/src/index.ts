export type {
  MailChannel,
  OutgoingMessage,
  WebhookChannel,
  WebhookTarget,
} from './delivery/channel';
export { HttpWebhook } from './delivery/http-webhook';
export type { WebhookOptions } from './delivery/http-webhook';
export { mayBeReached } from './delivery/public-address';
export { SmtpMail } from './delivery/smtp-mail';
export type { SmtpOptions } from './delivery/smtp-mail';
export { webhookSignature } from './delivery/webhook-format';
export { checkFile } from './file-check/check-file';
export type { CheckedFile } from './file-check/check-file';
export { createFileStore } from './file-store/create-file-store';
export type { StorageOptions } from './file-store/create-file-store';
export { DiskFileStore } from './file-store/disk-file-store';
export type { OpenNew } from './file-store/disk-file-store';
export { readWhole } from './file-store/file-store';
export type { ByteRange, FileStore, StoredObject } from './file-store/file-store';
export { S3FileStore } from './file-store/s3-file-store';
export type { S3Options } from './file-store/s3-file-store';
export { signS3Request } from './file-store/sign-s3-request';
export type { S3Credentials } from './file-store/sign-s3-request';
export { ClamAvScanner } from './virus-scan/virus-scanner';
export type { Verdict, VirusScanner } from './virus-scan/virus-scanner';
