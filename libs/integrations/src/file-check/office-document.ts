import { DomainError, type FileKind } from '@app/domain';
import { zipDirectory, zipText } from './zip-directory';

const MAX_TYPES_BYTES = 1024 * 1024;
const MAIN_PARTS: Readonly<Record<string, FileKind>> = {
  'word/document.xml': 'DOCX',
  'xl/workbook.xml': 'XLSX',
};

/**
 * What an office document is, from its directory and its list of content types; nothing else is unpacked.
 * @throws DomainError evidence.macros, evidence.type-not-allowed, evidence.damaged, evidence.archive-limits
 */
export function officeKindOf(bytes: Buffer): FileKind {
  const entries = zipDirectory(bytes);
  const types = entries.find((entry) => entry.name === '[Content_Types].xml');
  const mains = entries.flatMap((entry) => MAIN_PARTS[entry.name] ?? []);
  const [kind] = mains;
  if (!types || kind === undefined || mains.length !== 1)
    throw new DomainError('evidence.type-not-allowed', 'invalid');
  const hasMacros =
    entries.some((entry) => /vba(Project|Data)|\/activeX\//i.test(entry.name)) ||
    /macroEnabled|vbaProject/i.test(zipText(bytes, types, MAX_TYPES_BYTES));
  if (hasMacros) throw new DomainError('evidence.macros', 'invalid');
  return kind;
}
