import { DomainError } from '../errors/domain-error';
import type { FileKind } from './file-rules';
import { EXTENSIONS } from './file-rules';

/** What a file system and the address bar of a browser can carry in every case. */
export const MAX_NAME_BYTES = 255;
/** Controls, line and paragraph separators, and the marks that turn the direction of a text around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Endings that make a file run somewhere; before the true one they only serve to deceive. */
const RUNNABLE =
  /\.(exe|com|scr|bat|cmd|ps1|vbs|js|mjs|jar|msi|lnk|hta|html?|xhtml|svg|php|jsp|aspx?|sh|py|docm|xlsm|dotm|xltm|apk)$/i;

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

function shortened(stem: string, ending: string): string {
  const characters = [...stem];
  while (characters.length > 1 && bytesOf(characters.join('') + ending) > MAX_NAME_BYTES)
    characters.pop();
  return characters.join('') + ending;
}

/** The ending of a name in lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * The name under which a file is kept: the last part of a path, no invisible characters, nothing a file system reserves,
 * at most 255 bytes.
 * @throws DomainError upload.name-missing when nothing is left
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '') throw new DomainError('upload.name-missing', 'invalid');
  const kept = RESERVED.test(clean) ? `_${clean}` : clean;
  const dot = kept.lastIndexOf('.');
  const stem = dot < 0 ? kept : kept.slice(0, dot);
  // an ending longer than this is no ending
  const ending = dot < 0 || kept.length - dot > 20 ? '' : kept.slice(dot);
  return shortened(ending === '' ? kept : stem, ending);
}

/** @throws DomainError evidence.type-not-allowed, evidence.double-extension */
export function refuseForeignName(name: string): void {
  const extension = extensionOf(name);
  if (!Object.values(EXTENSIONS).some((known) => known.includes(extension)))
    throw new DomainError('evidence.type-not-allowed', 'invalid');
  if (RUNNABLE.test(name.slice(0, name.lastIndexOf('.'))))
    throw new DomainError('evidence.double-extension', 'invalid');
}

/** Content and ending must say the same. @throws DomainError evidence.extension-mismatch */
export function refuseOtherExtension(name: string, kind: FileKind): void {
  const extension = extensionOf(name);
  if (!EXTENSIONS[kind].includes(extension))
    throw new DomainError('evidence.extension-mismatch', 'invalid', { extension, kind });
}
